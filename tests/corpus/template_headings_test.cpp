#include "corpus/template/template_headings.h"

#include <catch2/catch.hpp>

using namespace hankehaku;

namespace {

/// The ids of the blocks, in order, with the first line of each: "3=Tausta".
std::vector<std::string> outline(std::string_view text) {
    const auto lines = split_lines(text);
    std::vector<std::string> ids;
    for (const TextBlock& block : split_at_headings(lines)) {
        const std::string body = joined_lines(block.lines);
        ids.push_back(block.id + '=' + body.substr(0, body.find('\n')));
    }
    return ids;
}

using Ids = std::vector<std::string>;

constexpr const char* summary = "3 Suunnitelman mukainen tiivistelmä toteutuksesta";

}  // namespace

TEST_CASE("headings are matched in spite of case, spacing and a full stop") {
    CHECK(outline("1 Hanke\na\n2. HAKIJAN  PERUSTIEDOT\nb\n 9\tLoppuraportin tiivistelmä:\nc") ==
          Ids{"=", "1=a", "2=b", "9=c"});
    CHECK(outline("5\u00A0Projektin julkinen rahoitus, euroa\na") == Ids{"=", "5=a"});
}

TEST_CASE("both spellings of a misspelt heading are known, and a folded one") {
    CHECK(outline("7 Hakemusvaiheessa ilmoitettavat arviot hankekohtaisista seurantiedoista\na") == Ids{"=", "7=a"});
    CHECK(outline("7 Hakemusvaiheessa ilmoitettavat arviot hankekohtaisista seurantatiedoista\na") == Ids{"=", "7=a"});
    CHECK(outline("7 Hakemusvaiheessa ilmoitettavat arviot\nhankekohtaisista seurantiedoista\na") == Ids{"=", "7=a"});
}

TEST_CASE("numbered lines of a body are no headings") {
    CHECK(outline(std::string(summary) +
                  "\n\nJohdanto\n\n1. Lisätä\n\n3 Suunnitelma\n\n4 Toimet\n\n10 Liitteet\n\n9 Muuta") ==
          Ids{"=", "3=Johdanto"});
    CHECK(outline(std::string(summary) + "\n\nx\n\n3.1 Tausta\n\n4.1 Tarve") == Ids{"=", "3=x"});
}

TEST_CASE("a heading quoted in the body of a later section is body") {
    CHECK(outline("1 Hanke\na\n4 Hankkeen kohderyhmät\nb\n9 Loppuraportin tiivistelmä\nc\n\n4 Hankkeen kohderyhmät\n\n"
                  "9 Loppuraportin tiivistelmä\nd") == Ids{"=", "1=a", "4=b", "9=c"});
}

TEST_CASE("a heading quoted in the body of an earlier section is body") {
    CHECK(outline("1 Hanke\na\n" + std::string(summary) +
                  "\nb\n9 Loppuraportin tiivistelmä\n4 Hankkeen kohderyhmät\nc\n6 Maantieteellinen kohdealue\nd\n"
                  "9 Loppuraportin tiivistelmä\ne") == Ids{"=", "1=a", "3=b", "4=c", "6=d", "9=e"});
}

TEST_CASE("a heading that goes on with the numbering is taken although the template lacks it") {
    CHECK(outline("9 Loppuraportin tiivistelmä\n\na\n\n10 Liitteet\n\nb\n\n10.1 Kartat\n\nc\n\n11 Ääriviivat\n\nd") ==
          Ids{"=", "9=a", "10=b", "10.1=c", "11=d"});
    CHECK(outline("7.2 Osallistuvien henkilöiden lukumäärä\n\na\n\n7.3 Uudet yritykset\n\nb\n\n"
                  "8 Horisontaaliset periaatteet\n\nc") == Ids{"=", "7.2=a", "7.3=b", "8=c"});
}

TEST_CASE("a line that only may be a further heading is body") {
    const std::string report = "9 Loppuraportin tiivistelmä\n\na\n\n";
    CHECK(outline(report + "11 Liitteet\n\nb") == Ids{"=", "9=a"});                          // skips a number
    CHECK(outline(report + "10 Liitteet\nb") == Ids{"=", "9=a"});                            // does not stand alone
    CHECK(outline(report + "10 liitettä\n\nb") == Ids{"=", "9=a"});                          // no capital
    CHECK(outline(report + "10 Liitettä toimitettiin.\n\nb") == Ids{"=", "9=a"});            // a sentence
    CHECK(outline(report + "1 Yksi\n\n9 Yhdeksän\n\n10 Kymmenen\n\nb") == Ids{"=", "9=a"});  // a list
}

TEST_CASE("text before the first heading is a block of its own") {
    CHECK(outline("Hankekoodi: X1\n") == Ids{"=Hankekoodi: X1"});
    CHECK(outline("") == Ids{"="});
}
