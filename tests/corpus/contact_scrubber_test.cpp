#include "hankehaku/contact_scrubber.h"
#include "support/table.h"

#include <catch2/catch.hpp>

using namespace hankehaku;

TEST_CASE("e-mail addresses and telephone numbers are masked, and nothing else") {
    for (const auto& row : testing::table("corpus/personal_data.tsv", 2)) {
        INFO(row[0]);
        CHECK(mask_personal_data(row[0]) == row[1]);
    }
}

TEST_CASE("masking what is masked changes nothing") {
    for (const auto& row : testing::table("corpus/personal_data.tsv", 2)) CHECK(mask_personal_data(row[1]) == row[1]);
}

TEST_CASE("ranges have the position and the kind") {
    const auto ranges = find_personal_data("ä: a.b@c.example, 040 000 0123");
    REQUIRE(ranges.size() == 2);
    CHECK(ranges[0] == PersonalDataRange{4, 17, PersonalDataRange::Kind::email});
    CHECK(ranges[1] == PersonalDataRange{19, 31, PersonalDataRange::Kind::phone});
}

TEST_CASE("long runs of what may begin an address are read in linear time") {
    const std::string ats(200'000, '@'), letters(200'000, 'a'), zeros(200'000, '0');
    CHECK(find_personal_data(ats).empty());
    CHECK(find_personal_data(letters + '@').empty());
    CHECK(find_personal_data(zeros).empty());
}
