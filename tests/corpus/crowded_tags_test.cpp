#include "corpus/text/crowded_tags.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace {

using namespace hankehaku;

std::string attributes(int count, std::string_view value) {
    std::string text;
    for (int number = 0; number < count; ++number) text.append(" b").append(std::to_string(number)).append(value);
    return text;
}

std::string blanked(std::string page) {
    blank_crowded_tags(page);
    return page;
}

}  // namespace

TEST_CASE("a tag of XML with thousands of attributes is noticed, wherever it is") {
    const std::string crowded = "<a" + attributes(2500, "=\"c>\"") + "/>";
    CHECK(has_crowded_tag(crowded));
    CHECK(has_crowded_tag("<r><!-- it's \" > --><![CDATA[<a b=\"]]><?p '?>" + crowded + "</r>"));
    CHECK_FALSE(
        has_crowded_tag("<r><!--" + crowded + "--><![CDATA[" + crowded + "]]>" + attributes(2500, "") + "</r>"));
    CHECK_FALSE(has_crowded_tag("<a" + attributes(900, "=\"a long value of many words\"") + "/>"));
    CHECK_FALSE(has_crowded_tag("<a b='" + attributes(2500, "") + "'/>"));
}

TEST_CASE("a tag of a page with thousands of attributes becomes blanks, and nothing else does") {
    for (const std::string_view value : {"", "=c", "='c>'", "/"}) {
        INFO(value);
        const std::string tag = "<A" + attributes(2500, value) + ">";
        CHECK(blanked("<p>ennen" + tag + "jälkeen</p>") == "<p>ennen" + std::string(tag.size(), ' ') + "jälkeen</p>");
    }
    const std::string script = "<SCRIPT>if (a<b \"" + attributes(2500, "=\"c\"") + "</Script><p>teksti</p>";
    CHECK(blanked(script) == script);
    const std::string text = "<p>1 < 2" + attributes(2500, "") + " > 3</p>";
    CHECK(blanked(text) == text);
    const std::string unended = "<!--" + attributes(2500, "") + "<a" + attributes(900, "=1");
    CHECK(blanked(unended) == unended);
}
