#include "hankehaku/error.h"

#include <catch2/catch.hpp>

#include <string>

using namespace hankehaku;  // NOLINT(google-build-using-namespace)

namespace {

constexpr Catalogue shop({"usage.sold_out\t{item} on loppu\n", "usage.sold_out\t{item} är slut\n",
                          "usage.sold_out\t{item} is sold out\n"});

Error sold_out() { return Error("usage.sold_out", {{"item", "kahvi"}}, shop); }

}  // namespace

TEST_CASE("an error is an id with arguments, and its words come last") {
    const Error error = sold_out();
    CHECK(error.code() == ErrorCode::usage);
    CHECK(error.id() == "usage.sold_out");
    CHECK(error.arguments() == Arguments{{"item", "kahvi"}});
    CHECK(std::string(error.what()) == "kahvi is sold out");
    CHECK(error.text(Language::finnish) == "kahvi on loppu");
    CHECK(error.text(Language::swedish) == "kahvi är slut");
}

TEST_CASE("the place of an error precedes its text") {
    const Error error = sold_out().at_column(7);
    CHECK(error.code() == ErrorCode::query);
    CHECK(error.id() == "usage.sold_out");
    CHECK(std::string(error.what()) == "query column 7: kahvi is sold out");
    CHECK(error.text(Language::finnish) == "hakulausekkeen 7. merkki: kahvi on loppu");
    CHECK(std::string(Error("usage.sold_out", {{"option", "--item"}, {"item", "kahvi"}}, shop).what()) ==
          "--item: kahvi is sold out");
}

TEST_CASE("a message is one line of text, whatever it quotes") {
    const auto message = [](const std::string& quoted) {
        return std::string(Error("usage.sold_out", {{"item", quoted}}, shop).what());
    };
    CHECK(message("työ – 5 €") == "työ – 5 € is sold out");
    CHECK(message("a\nb\r\tc\x1b[31m\x7F") == "a b  c [31m  is sold out");
    CHECK(message(std::string("a\0b", 3)) == "a b is sold out");
    CHECK(message("a\u0085b\u009bc\u2028d\u202Ee") == "a b c d e is sold out");
    CHECK(message("a\xff\xc3") == "a\uFFFD\uFFFD is sold out");
}
