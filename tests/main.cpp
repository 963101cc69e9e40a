// Catch2 3 brings its own main, and this says nothing to it.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
