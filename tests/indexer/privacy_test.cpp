#include "hankehaku/index_writer.h"
#include "indexer/index_content.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

Project with_personal_data() {
    Project project = full_project("A1");
    project.contact = Contact{"Kaarina Tuulentupa", "Hankevetäjä", "kaarina.tuulentupa@tuuliviiri.example",
                              "044 555 0199", "019 555 0100"};
    const std::string address = "Lisätietoja: kaarina.tuulentupa@tuuliviiri.example, puh. 044 555 0199.";
    project.name += ' ' + address;
    project.applicant.website = "kaarina.tuulentupa@tuuliviiri.example";
    project.applicant.consortium = address;
    project.partners.push_back({"Yhteistyö " + address, ""});
    for (auto& section : project.sections) section.text += "\n\n" + address;
    project.sections.push_back({"", address, address});
    project.equality.front().text = address;
    project.sustainability.front().text = address;
    project.other_fields.push_back({"1", "Yhteys " + address, address});
    return project;
}

const std::vector<std::string> traces{"Kaarina",  "kaarina", "Tuulentupa", "tuulentupa", "Hankevetäjä", "hankevetäjä",
                                      "555 0199", "5550199", "0445550199", "555 0100",   "044 555",     "044"};

}  // namespace

TEST_CASE("nothing of a contact person reaches the index") {
    const auto content = content_of(TestIndex({with_personal_data()}).path());
    for (const auto& trace : traces) {
        INFO(trace);
        CHECK_FALSE(content.holds(trace));
    }
    CHECK(content.holds("[sähköposti]"));
    CHECK(content.holds("[puhelin]"));
}

TEST_CASE("an index with contact persons keeps them and the unmasked text") {
    IndexOptions options;
    options.with_contacts = true;
    const TestIndex index({with_personal_data()}, options);
    CHECK(stored_project(index.path(), "A1") == with_personal_data());
}

TEST_CASE("contact persons are stored, never searched") {
    Project project = summary_project("A1", "Noutopisteet.");
    project.contact = Contact{"Kaarina Tuulentupa", "Hankevetäjä", "", "", ""};
    IndexOptions options;
    options.with_contacts = true;
    const auto content = content_of(TestIndex({project}, options).path());
    for (const auto& [term, statistics] : content.terms) {
        INFO(term);
        CHECK(term.find("kaarina") == std::string::npos);
        CHECK(term.find("vetäjä") == std::string::npos);
    }
}

TEST_CASE("a project whose contact person changed is unchanged") {
    const TestIndex index({with_personal_data()});
    Project other = with_personal_data();
    other.contact->name = "Eemeli Salmenranta";
    CHECK(index_projects(index.path(), {other}).unchanged == 1);
}
