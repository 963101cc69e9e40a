#include "hankehaku/error.h"

#include <catch2/catch.hpp>

#include <string>

using namespace hankehaku;  // NOLINT(google-build-using-namespace)

TEST_CASE("a message is one line of text, whatever it quotes") {
    const auto message = [](const std::string& quoted) {
        return std::string(Error(ErrorCode::usage, "\"" + quoted + "\"").what());
    };
    CHECK(message("työ – 5 €") == "\"työ – 5 €\"");
    CHECK(message("a\nb\r\tc\x1b[31m\x7F") == "\"a b  c [31m \"");
    CHECK(message(std::string("a\0b", 3)) == "\"a b\"");
    CHECK(message("a\u0085b\u009bc\u2028d\u202Ee") == "\"a b c d e\"");
    CHECK(message("a\xff\xc3") == "\"a\uFFFD\uFFFD\"");
}
