#include "hankehaku/contact_scrubber.h"
#include "support/table.h"

#include <catch2/catch.hpp>

#include <sstream>

// Two tables say what is personal data and what is not: how many of the ways in which persons stand in texts are found
// (recall), and how many of the harmless lines stay as they are (precision is told from both).

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

std::vector<std::string> parts_of(const std::string& secrets) {
    std::vector<std::string> parts;
    std::istringstream stream(secrets);
    for (std::string part; std::getline(stream, part, '|');) parts.push_back(part);
    return parts;
}

bool leaks(const std::string& masked, const std::string& secrets) {
    for (const std::string& part : parts_of(secrets))
        if (masked.find(part) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("persons are masked in every way of the table, and harmless lines stay") {
    const auto persons = table("corpus/persons.tsv", 2);
    const auto harmless = table("corpus/harmless_numbers.tsv", 1);
    std::size_t found = 0, wrong = 0;
    for (const auto& row : persons) {
        INFO(row[0]);
        const std::string masked = mask_personal_data(row[0]);
        const bool gone = !leaks(masked, row[1]);
        CHECK(gone);
        CHECK(mask_personal_data(masked) == masked);
        found += gone ? 1 : 0;
    }
    for (const auto& row : harmless) {
        const bool changed = mask_personal_data(row[0]) != row[0];
        CHECK(mask_personal_data(row[0]) == row[0]);
        wrong += changed ? 1 : 0;
    }
    CHECK(persons.size() >= 250);
    CHECK(harmless.size() >= 150);
    std::ostringstream summary;
    summary << "recall " << found << " of " << persons.size() << ", wrongly masked " << wrong << " of "
            << harmless.size() << ", precision " << 100 * found / std::max<std::size_t>(found + wrong, 1) << " %";
    if (found < persons.size() || wrong > 0) WARN(summary.str());
}

TEST_CASE("the text of a sentence around personal data is kept") {
    for (const auto& row : table("corpus/persons.tsv", 2)) {
        INFO(row[0]);
        const std::string text = "Hanke tukee työllistymistä.\n\n" + row[0] + "\n\nPilotit jatkuvat keväällä.";
        const std::string masked = mask_personal_data(text);
        CHECK(masked.starts_with("Hanke tukee työllistymistä."));
        CHECK(masked.ends_with("Pilotit jatkuvat keväällä."));
        CHECK_FALSE(leaks(masked, row[1]));
    }
}

TEST_CASE("texts made of contacts alone are read in linear time") {
    for (const std::string unit :
         {"040 123 4567 ", "@", "a.", "0", "FI21 ", "Yhteyshenkilö: Aino Mallinen\n040 123 4567\n\n", "Yhteyshenkilö ",
          "Yhteyshenkilöt:\n", "Aino Mallinen ", "projektipäällikkö ", "terveisin\n", "Aino Mallinen\n"}) {
        std::string text;
        while (text.size() < 400'000) text += unit;
        // Quadratic time would be minutes: the test would be stopped.
        CHECK(mask_personal_data(text).size() <= 2 * text.size());
    }
}
