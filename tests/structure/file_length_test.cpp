#include "structure/source_tree.h"

#include <catch2/catch.hpp>

TEST_CASE("no source file is longer than 400 lines") {
    using namespace hankehaku::testing;
    for (const std::string folder : {"corpus", "analyzers", "indexer", "searcher", "tests"}) {
        for (const auto& file : source_files(folder)) {
            INFO(file.string());
            CHECK(lines_of(file).size() <= 400);
        }
    }
}
