#include "corpus/text/text_encoding.h"
#include "corpus/text/utf8_text.h"

#include <catch2/catch.hpp>

#include <array>

using namespace hankehaku;

namespace {

std::string decoded(std::string_view bytes, std::string_view charset = {}) {
    const auto result = decode_text(bytes, charset);
    return result ? result->text : "refused";
}

}  // namespace

TEST_CASE("UTF-8 stays as it is") {
    CHECK(decoded("Työllisyys – ”äö” €") == "Työllisyys – ”äö” €");
    CHECK(decoded("").empty());
}

TEST_CASE("a byte order mark is no part of the text") {
    CHECK(decoded("\xEF\xBB\xBFTyö") == "Työ");
    CHECK(decoded(std::string_view("\xFF\xFET\0y\0\xF6\0", 8)) == "Työ");
    CHECK(decoded(std::string_view("\xFE\xFF\0T\0y\0\xF6", 8)) == "Työ");
}

TEST_CASE("Latin-1 and Windows-1252 are distinguished from UTF-8") {
    CHECK(decoded("Ty\xF6llisyys ja hyv\xE4 el\xE4m\xE4") == "Työllisyys ja hyvä elämä");
    CHECK(decoded("\x94ty\xF6\x94 \x96 80 \x80") == "”työ” – 80 €");
    CHECK(decoded("\xA6koda", "iso-8859-15") == "Škoda");
    CHECK(decoded("\xE4", "no-such-charset") == "ä");
}

TEST_CASE("UTF-16 and UTF-32 are read with and without a byte order mark") {
    CHECK(decoded(std::string_view("\xFF\xFE\0\0T\0\0\0", 8)) == "T");
    CHECK(decoded(std::string_view("T\0y\0\xF6\0", 6)) == "Työ");
    CHECK(decoded(std::string_view("\0T\0y\0\xF6", 6)) == "Työ");
    CHECK(decoded(std::string_view("T\0\0\0y\0\0\0\xF6\0\0\0", 12)) == "Työ");
    CHECK(decoded(std::string_view("\0\0\0T\0\0\0y\0\0\0\xF6", 12)) == "Työ");
}

TEST_CASE("the charset is the one that makes Finnish of the bytes") {
    CHECK(decoded("Toiminta p\x84\x84ttynyt, ty\x94 ja \x8Fland") == "Toiminta päättynyt, työ ja Åland");  // CP850
    CHECK(decoded("Toiminta p\x8A\x8Attynyt, ty\x9A ja \x81land") == "Toiminta päättynyt, työ ja Åland");  // MacRoman
    CHECK(decoded("Ty\xF6t\xE4 100 \xA4, \xA6kodalla") == "Työtä 100 €, Škodalla");
    CHECK(decoded("p\x84\x84ttyy", "iso-8859-1") == "päättyy");  // a page may declare anything
}

TEST_CASE("UTF-8 that was encoded twice is read as it was") {
    CHECK(decoded("PÃ¤Ã¤ttyy tyÃ¶ â€“ Ã…bo") == "Päättyy työ – Åbo");
    CHECK(decoded("Merkki Ã¤ on väärä tässä tekstissä") == "Merkki Ã¤ on väärä tässä tekstissä");
}

TEST_CASE("zero-width characters are no text") { CHECK(decoded("Hanke\u200Bkoodi\u2060:\u200D X") == "Hankekoodi: X"); }

TEST_CASE("UTF-8 with damage is still UTF-8") {
    const auto result = decode_text("hyvää\nja ty\xC3 ö\nloppu\xE2\x82");
    REQUIRE(result);
    CHECK(result->text == "hyvää\nja ty\uFFFD ö\nloppu\uFFFD");
    CHECK(result->damaged == 2);
    CHECK(result->first_damaged_line == 2);
}

TEST_CASE("the line of damage is counted in CRLF and CR texts too") {
    CHECK(decode_text("ä\r\nä\r\nä \xC3 ä")->first_damaged_line == 3);
    CHECK(decode_text("ä\rä\rä \xC3 ä")->first_damaged_line == 3);
}

TEST_CASE("what is not text is refused") {
    CHECK_FALSE(decode_text(std::string_view("PK\x03\x04\0\0", 6)));
    CHECK_FALSE(decode_text("\x01\x02\x03 abc"));
}

TEST_CASE("line ends become LF") {
    CHECK(decoded("a\r\nb\rc\nd\u2028e\fg") == "a\nb\nc\nd\ne\ng");
    CHECK(decoded("a\r\r\nb") == "a\n\nb");
}

TEST_CASE("text is composed, without soft hyphens and control characters") {
    CHECK(decoded("tyo\u0308llisyys") == "työllisyys");
    CHECK(decoded("työ\u00ADllisyys") == "työllisyys");
    CHECK(decoded("o\u00AD\u0308") == "ö");
    CHECK(decoded("pitkä teksti, jossa on yksi\x1Bmerkki ja \t sarkain") ==
          "pitkä teksti, jossa on yksi merkki ja \t sarkain");
}

TEST_CASE("cleaning twice is cleaning once") {
    constexpr std::array<std::string_view, 4> texts{"a\r\r\n\u00ADo\u0308\x01", "\u0308a\u2029\uFEFF", "e\u0301\u0323",
                                                    "\uFFFD\t\u00A0"};
    for (const std::string_view text : texts) {
        const std::string once = cleaned_text(text);
        CHECK(cleaned_text(once) == once);
    }
}
