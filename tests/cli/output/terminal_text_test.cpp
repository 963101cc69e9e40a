#include "cli/terminal/terminal_text.h"

#include <catch2/catch.hpp>

using namespace hankehaku::cli;  // NOLINT(google-build-using-namespace)

namespace {

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
    std::vector<std::string> lines;
    for (const TextRange line : wrap_to_width(text, columns))
        lines.emplace_back(text.substr(line.begin, line.end - line.begin));
    return lines;
}

}  // namespace

TEST_CASE("width counts columns, not bytes or code points") {
    CHECK(display_width("") == 0);
    CHECK(display_width("työ") == 3);
    CHECK(display_width("tyo\u0308") == 3);
    CHECK(display_width("東京") == 4);
    CHECK(display_width("a\u200bb") == 2);
    CHECK(display_width("\xff\xfe") == 2);
}

TEST_CASE("nothing that a terminal obeys is printable") {
    CHECK(printable("a\x1b[31mb\n\tc\x7f") == "a [31mb  c ");
    CHECK(printable("a\u009b31m") == "a\uFFFD31m");
    CHECK(printable("a\u202eb\u2066c\u200fd") == "a\uFFFDb\uFFFDc\uFFFDd");
    CHECK(printable("a\xff") == "a\uFFFD");
    CHECK(printable("kauppiaan työ – 5 €") == "kauppiaan työ – 5 €");
}

TEST_CASE("printing keeps the width") {
    for (const std::string_view text : {"a\x1b[31m\u009b", "\u202e\u2066", "\xff työ 東京", "tyo\u0308\n"})
        CHECK(display_width(printable(text)) == display_width(text));
}

TEST_CASE("a cut text fits and says that it was cut") {
    CHECK(cut_to_width("työllisyys", 10) == "työllisyys");
    CHECK(cut_to_width("työllisyys", 9) == "työllisy…");
    CHECK(cut_to_width("työ ja muu", 5) == "työ…");
    CHECK(cut_to_width("東京都", 4) == "東…");
    CHECK(cut_to_width("työ", 1) == "…");
    CHECK(cut_to_width("työ", 0).empty());
}

TEST_CASE("lines break at spaces and fit") {
    CHECK(wrapped("yksi kaksi kolme", 10) == std::vector<std::string>{"yksi kaksi", "kolme"});
    CHECK(wrapped("yksi kaksi kolme", 9) == std::vector<std::string>{"yksi", "kaksi", "kolme"});
    CHECK(wrapped("", 10) == std::vector<std::string>{""});
    CHECK(wrapped("yksi\n\nkaksi", 10) == std::vector<std::string>{"yksi", "", "kaksi"});
    CHECK(wrapped("  yksi   kaksi  ", 6) == std::vector<std::string>{"yksi", "kaksi"});
}

TEST_CASE("a word longer than the line is broken inside") {
    CHECK(wrapped("ööööö a", 2) == std::vector<std::string>{"öö", "öö", "ö", "a"});
    CHECK(wrapped("東京", 1) == std::vector<std::string>{"東", "京"});
}
