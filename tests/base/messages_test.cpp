#include "hankehaku/messages.h"

#include <catch2/catch.hpp>

using namespace hankehaku;  // NOLINT(google-build-using-namespace)

namespace {

constexpr Catalogue pets(
    {"# suomeksi\n"
     "pet.fed\t{owner} ruokki {count} {count?kissan|kissaa}: {names}\n"
     "pet.kind\tlaji on {kind}\n",
     "pet.fed\t{owner} matade {count} {count?katt|katter}: {names}\n"
     "pet.kind\tarten är {kind}\n",
     "pet.fed\t{owner} fed {count} {count?cat|cats}: {names}\n"
     "\n"
     "pet.fed.not\tanother message\n"
     "pet.brace\t{ {Count} {count?cat} {} {count\n"
     "pet.kind\tthe kind is {kind}\n"});

std::string fed(int count, Language language) {
    const std::vector<std::string> names(static_cast<std::size_t>(count), "Misu");
    return pets.text("pet.fed", {{"owner", "Aino"}, {"count", count}, {"names", names}}, language);
}

}  // namespace

TEST_CASE("a message takes its arguments, and the word that goes with their number") {
    CHECK(fed(1, Language::english) == "Aino fed 1 cat: Misu");
    CHECK(fed(2, Language::english) == "Aino fed 2 cats: Misu, Misu");
    CHECK(fed(1, Language::finnish) == "Aino ruokki 1 kissan: Misu");
    CHECK(fed(2, Language::finnish) == "Aino ruokki 2 kissaa: Misu, Misu");
    CHECK(fed(2, Language::swedish) == "Aino matade 2 katter: Misu, Misu");
}

TEST_CASE("numbers are written in groups of three digits") {
    const auto text = [](std::int64_t count) { return pets.text("pet.fed", {{"count", count}}, Language::english); };
    CHECK(text(999) == "{owner} fed 999 cats: {names}");
    CHECK(text(1234567) == "{owner} fed 1 234 567 cats: {names}");
    CHECK(text(-1000) == "{owner} fed -1 000 cats: {names}");
}

TEST_CASE("an item of a list that holds a comma is put in quotes") {
    CHECK(pets.text("pet.fed", {{"names", std::vector<std::string>{"Misu", "Musti, vanha"}}}, Language::english) ==
          "{owner} fed {count} {count?cat|cats}: Misu, \"Musti, vanha\"");
}

TEST_CASE("a term is named in the language of the message") {
    const Arguments arguments{{"kind", Term{"kissa", {"kissa", "katt", "cat"}}}};
    CHECK(pets.text("pet.kind", arguments, Language::finnish) == "laji on kissa");
    CHECK(pets.text("pet.kind", arguments, Language::swedish) == "arten är katt");
    CHECK(pets.text("pet.kind", arguments, Language::english) == "the kind is cat");
}

TEST_CASE("a message inside another is worded in the language of the other") {
    const Message reason("read.larger_than", {{"limit", 1000}});
    const Message whole("usage.refused_text", {{"line", 7}, {"reason", reason}});
    CHECK(whole.text(Language::english) == "line 7: larger than 1 000 bytes");
    CHECK(whole.text(Language::finnish) == "rivi 7: " + reason.text(Language::finnish));
    CHECK(whole.text(Language::finnish) != whole.text(Language::english));
    CHECK(whole == Message("usage.refused_text", {{"line", 7}, {"reason", reason}}));
    CHECK_FALSE(whole == Message("usage.refused_text", {{"line", 7}, {"reason", Message("read.empty_file")}}));
}

TEST_CASE("an id that is not there is its own text, and only the whole id counts") {
    CHECK(pets.text("pet.fe", {}, Language::english) == "pet.fe");
    CHECK(pets.text("pet.fed.not", {}, Language::english) == "another message");
    CHECK_FALSE(pets.find("pet.fed.not", Language::finnish));
    CHECK(pets.ids(Language::finnish) == std::vector<std::string_view>{"pet.fed", "pet.kind"});
}

TEST_CASE("what is no place for an argument is text") {
    CHECK(pets.text("pet.brace", {{"count", 1}}, Language::english) == "{ {Count} {count?cat} {} {count");
}

TEST_CASE("an argument cannot bring another argument with it") {
    CHECK(pets.text("pet.kind", {{"kind", "{owner}"}, {"owner", "Aino"}}, Language::english) == "the kind is {owner}");
}

TEST_CASE("a language is known by its code and by the locales that begin with it") {
    CHECK(language_from_code("fi") == Language::finnish);
    CHECK(language_from_code("fi_FI.UTF-8") == Language::finnish);
    CHECK(language_from_code("sv-FI") == Language::swedish);
    CHECK(language_from_code("en@euro") == Language::english);
    for (const char* other : {"", "C", "C.UTF-8", "POSIX", "de_DE.UTF-8", "fin", "FI"}) {
        INFO(other);
        CHECK_FALSE(language_from_code(other));
    }
}

TEST_CASE("of a long text a message quotes the beginning") {
    const auto text = [](const std::string& kind) {
        return pets.text("pet.kind", {{"kind", kind}}, Language::english);
    };
    CHECK(text(std::string(1000, 'a')) == "the kind is " + std::string(1000, 'a'));
    CHECK(text(std::string(100'000, 'a')) == "the kind is " + std::string(200, 'a') + "...");
    std::string letters;
    for (int count = 0; count < 1000; ++count) letters += "ä";
    CHECK(text("a" + letters) == "the kind is a" + letters.substr(0, 198) + "...");
}
