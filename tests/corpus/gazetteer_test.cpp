#include "hankehaku/gazetteer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/edit_distance.h"
#include "base/name_key.h"
#include "corpus/gazetteer/case_forms.h"
#include "corpus/gazetteer/place_table.h"
#include "source_paths.h"

using hankehaku::Gazetteer;
using hankehaku::Place;
using hankehaku::PlaceKind;

namespace {

const std::map<std::string, PlaceKind, std::less<>> kinds{{"authority", PlaceKind::authority},
                                                          {"province", PlaceKind::province},
                                                          {"subregion", PlaceKind::subregion},
                                                          {"municipality", PlaceKind::municipality}};

using Row = std::vector<std::string>;

// The rows below the column names of a table in tests/data/gazetteer.
std::vector<Row> rows_of(const std::string& name) {
    std::ifstream file{std::string{HANKEHAKU_TEST_DATA} + "/gazetteer/" + name};
    REQUIRE(file);
    std::vector<Row> rows;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        Row row;
        for (const auto cell : hankehaku::split(line, '\t')) row.emplace_back(cell);
        rows.push_back(std::move(row));
    }
    REQUIRE(rows.size() > 1);
    rows.erase(rows.begin());
    return rows;
}

std::string name_of(const Place* place) { return place == nullptr ? "-" : place->name; }

const Gazetteer& gazetteer() {
    static const Gazetteer shared;
    return shared;
}

}  // namespace

TEST_CASE("a place is found from every form people write") {
    for (const Row& row : rows_of("forms.tsv")) {
        INFO(row[0] << " " << row[1]);
        CHECK(name_of(gazetteer().find(kinds.at(row[0]), row[1])) == row[2]);
    }
}

TEST_CASE("every place is found from its name, its translations and its code") {
    for (const auto& [kind_name, kind] : kinds) {
        for (const Place& place : gazetteer().all(kind)) {
            INFO(kind_name << " " << place.code << " " << place.name);
            CHECK(place.kind == kind);
            CHECK(gazetteer().find(kind, place.name) == &place);
            for (const auto& other : {place.swedish, place.english, place.code})
                if (!other.empty()) CHECK(name_of(gazetteer().find(kind, other)) == place.name);
        }
    }
}

TEST_CASE("the gazetteer holds the official numbers of authorities, provinces and sub-regions") {
    const auto authorities = gazetteer().all(PlaceKind::authority);
    const auto count = [&](std::string_view ending) {
        return std::count_if(authorities.begin(), authorities.end(),
                             [&](const Place& place) { return place.name.ends_with(ending); });
    };
    CHECK(count(" ELY-keskus") == 15);
    CHECK(count(" elinvoimakeskus") == 10);
    CHECK(count("liitto") == 18);
    CHECK(authorities.size() == 43);
    CHECK(gazetteer().all(PlaceKind::province).size() == 19);
    CHECK(gazetteer().all(PlaceKind::subregion).size() == 70);
}

TEST_CASE("every province has as many municipalities as in the classification of 2018") {
    const std::set<std::string> merged_after_2018{"Honkajoki", "Pertunmaa", "Valtimo"};
    std::map<std::string, int> counts;
    for (const Place& place : gazetteer().all(PlaceKind::municipality)) {
        if (!place.merged_into.empty() && !merged_after_2018.contains(place.name)) continue;
        const Place* const subregion = gazetteer().find(PlaceKind::subregion, place.parent);
        REQUIRE(subregion != nullptr);
        ++counts[subregion->parent];
    }
    for (const Row& row : rows_of("municipality_counts.tsv")) {
        INFO(row[0]);
        CHECK(counts[row[0]] == std::stoi(row[1]));
    }
}

TEST_CASE("every sub-region lies in the province its code begins with and has a municipality") {
    std::set<std::string> with_municipality;
    for (const Place& place : gazetteer().all(PlaceKind::municipality))
        if (place.merged_into.empty()) with_municipality.insert(place.parent);
    for (const Place& place : gazetteer().all(PlaceKind::subregion)) {
        INFO(place.name);
        CHECK(with_municipality.contains(place.name));
        const Place* const province = gazetteer().find(PlaceKind::province, place.code.substr(0, 2));
        REQUIRE(province != nullptr);
        CHECK(province->name == place.parent);
    }
}

TEST_CASE("places come in the order of their codes and no code is given twice") {
    for (const PlaceKind kind : {PlaceKind::province, PlaceKind::subregion, PlaceKind::municipality}) {
        const auto places = gazetteer().all(kind);
        const auto unordered = std::adjacent_find(places.begin(), places.end(),
                                                  [](const Place& a, const Place& b) { return a.code >= b.code; });
        CHECK(unordered == places.end());
    }
}

TEST_CASE("a former municipality is found as itself and knows where it belongs now") {
    const Place* const juankoski = gazetteer().find(PlaceKind::municipality, "Juankosken kunta");
    REQUIRE(juankoski != nullptr);
    CHECK(juankoski->name == "Juankoski");
    CHECK(juankoski->merged_into == "Kuopio");
    CHECK(juankoski->parent == "Koillis-Savon seutukunta");
    for (const Place& place : gazetteer().all(PlaceKind::municipality)) {
        if (place.merged_into.empty()) continue;
        INFO(place.name);
        const Place* const successor = gazetteer().find(PlaceKind::municipality, place.merged_into);
        REQUIRE(successor != nullptr);
        CHECK(successor->merged_into.empty());
    }
}

TEST_CASE("a name is looked up among its own kind only") {
    CHECK(name_of(gazetteer().find(PlaceKind::authority, "Keski-Suomi")) == "Keski-Suomen ELY-keskus");
    CHECK(name_of(gazetteer().find(PlaceKind::province, "Keski-Suomi")) == "Keski-Suomi");
    CHECK(gazetteer().find(PlaceKind::subregion, "Keski-Suomi") == nullptr);
    CHECK(name_of(gazetteer().find(PlaceKind::subregion, "Salo")) == "Salon seutukunta");
    CHECK(name_of(gazetteer().find(PlaceKind::municipality, "Salo")) == "Salo");
}

TEST_CASE("a mistyped name brings the place that was meant first") {
    for (const Row& row : rows_of("nearest.tsv")) {
        INFO(row[0] << " " << row[1]);
        const auto places = gazetteer().nearest(kinds.at(row[0]), row[1]);
        REQUIRE_FALSE(places.empty());
        CHECK(places.front()->name == row[2]);
        CHECK(places.size() <= 3);
    }
}

TEST_CASE("nearest gives no more places than asked for and none twice") {
    CHECK(gazetteer().nearest(PlaceKind::province, "Pohjanma", 0).empty());
    CHECK(gazetteer().nearest(PlaceKind::province, "Pohjanma", 1).size() == 1);
    const auto places = gazetteer().nearest(PlaceKind::province, "Pohjanma", 100);
    CHECK(std::set(places.begin(), places.end()).size() == places.size());
    CHECK(places.front()->name == "Pohjanmaa");
}

TEST_CASE("nothing is offered for what is like no name") {
    CHECK(gazetteer().nearest(PlaceKind::municipality, "qwrtzxcvbnm").empty());
    CHECK(gazetteer().nearest(PlaceKind::province, "").empty());
    // Two letters from "lapin", but nobody writes Lappi so.
    CHECK(gazetteer().nearest(PlaceKind::province, "eläin").empty());
    CHECK(gazetteer().nearest(PlaceKind::province, "Jappi").front()->name == "Lappi");
}

TEST_CASE("text that is no name finds nothing and does no harm") {
    const std::string long_text(1'000'000, 'a');
    std::string many_words;
    for (int i = 0; i < 100'000; ++i) many_words += "ely ";
    using namespace std::string_literals;
    for (const std::string& text :
         {""s, " "s, "---"s, "\0"s, "\xff\xfe\x80"s, "H\xc3"s, "\xed\xa0\x80"s, long_text, many_words}) {
        for (const auto& [name, kind] : kinds) {
            CHECK(gazetteer().find(kind, text) == nullptr);
            CHECK(gazetteer().nearest(kind, text).empty());
        }
    }
}

TEST_CASE("decomposed letters and soft hyphens do not hide a name") {
    CHECK(name_of(gazetteer().find(PlaceKind::municipality, "Jyva\u0308skyla\u0308ssa\u0308")) == "Jyväskylä");
    CHECK(name_of(gazetteer().find(PlaceKind::province, "Pirkan\u00admaalla")) == "Pirkanmaa");
    CHECK(name_of(gazetteer().find(PlaceKind::subregion, "Kotka\u2011Haminan")) == "Kotka-Haminan seutukunta");
    CHECK(name_of(gazetteer().find(PlaceKind::province, "Keski\u00a0Suomi")) == "Keski-Suomi");
}

TEST_CASE("places stay where they are when the gazetteer moves") {
    Gazetteer first;
    const Place* const place = first.find(PlaceKind::province, "13");
    const Gazetteer second = std::move(first);
    CHECK(second.find(PlaceKind::province, "Keski-Suomi") == place);
    CHECK(place->name == "Keski-Suomi");
}

TEST_CASE("a name has exactly the case forms of its type") {
    const auto keys = [](const std::string& text, char separator) {
        std::vector<std::u16string> result;
        for (const auto piece : hankehaku::split(text, separator)) result.push_back(hankehaku::place_key(piece));
        return result;
    };
    for (const Row& row : rows_of("case_forms.tsv")) {
        INFO(row[0]);
        const auto nominatives = keys(row[0], '|');
        const auto genitives = keys(row[1], '|');
        std::vector<hankehaku::NamePart> parts;
        for (std::size_t i = 0; i < nominatives.size(); ++i) parts.push_back({nominatives[i], genitives[i]});
        auto expected = keys(row.size() > 2 ? row[2] : "", ' ');
        expected.push_back(hankehaku::place_key(row[0]));
        expected.push_back(hankehaku::place_key(row[1]));
        CHECK_THAT(hankehaku::case_forms(parts), Catch::Matchers::UnorderedEquals(expected));
    }
}

TEST_CASE("a neighbour swap is one edit") {
    CHECK(hankehaku::edit_distance(u"turku", u"turku") == 0);
    CHECK(hankehaku::edit_distance(u"turku", u"truku") == 1);
    CHECK(hankehaku::edit_distance(u"turku", u"turkku") == 1);
    CHECK(hankehaku::edit_distance(u"turku", u"tuku") == 1);
    CHECK(hankehaku::edit_distance(u"turku", u"tarku") == 1);
    CHECK(hankehaku::edit_distance(u"", u"turku") == 5);
    CHECK(hankehaku::edit_distance(u"turku", u"") == 5);
    CHECK(hankehaku::edit_distance(u"kotka", u"hamina") == 5);
}
