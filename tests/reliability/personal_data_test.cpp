#include "cli/test_command.h"
#include "hankehaku/gazetteer.h"
#include "hankehaku/index_files.h"
#include "hankehaku/index_info.h"
#include "indexer/format/schema.h"
#include "indexer/index_content.h"
#include "source_paths.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
namespace fs = std::filesystem;

/// Where a contact is planted in a project.
struct Place {
    const char* name;  ///< as the check calls it
    void (*plant)(Project&, const std::string&);
};

const std::array<Place, 10> places{{
    {"name", [](Project& p, const std::string& text) { p.name += ' ' + text; }},
    {"applicant_details.consortium", [](Project& p, const std::string& text) { p.applicant.consortium = text; }},
    {"site.street_address", [](Project& p, const std::string& text) { p.site.street_address = text; }},
    {"partner",
     [](Project& p, const std::string& text) {
         p.partners.push_back({text, ""});
     }},
    {"section 3", [](Project& p, const std::string& text) { p.sections.front().text += "\n\n" + text; }},
    {"section 9",
     [](Project& p, const std::string& text) {
         p.sections.push_back({"9", "Loppu", text});
     }},
    {"section 8.1", [](Project& p, const std::string& text) { p.equality.front().text = text; }},
    {"section 8.2", [](Project& p, const std::string& text) { p.sustainability.front().text = text; }},
    {"further field",
     [](Project& p, const std::string& text) {
         p.other_fields.push_back({"1", "Muuta", text});
     }},
    {"municipalities", [](Project& p, const std::string& text) { p.municipalities.push_back(text); }},
}};

const std::array<const char*, 5> contacts{"Kysy: salla.savinen@savipelto.example", "puh. 044 555 0199", "131052-308T",
                                          "Yhteyshenkilön nimi: Salla Savinen",
                                          "salla(at)savipelto.example tai +358 (0)44 555 0199"};

/// An index that says that it holds no contacts and holds fifty of them all the same: made with them, and then renamed.
class LeakingIndex {
public:
    explicit LeakingIndex(const std::vector<Project>& projects) : index_(projects, with_contacts()) {
        Xapian::WritableDatabase database = database_to_tamper_with(index_.path());
        database.set_metadata(schema::with_contacts_key, "no");
        database.commit();
    }

    [[nodiscard]] fs::path path() const { return index_.path(); }

private:
    static IndexOptions with_contacts() {
        IndexOptions options;
        options.with_contacts = true;
        return options;
    }

    TestIndex index_;
};

}  // namespace

TEST_CASE("check --privacy finds all of 50 planted contacts and their places, and reports no other project") {
    std::vector<Project> projects{full_project("CLEAN1"), full_project("CLEAN2")};
    for (std::size_t number = 0; number < places.size() * contacts.size(); ++number) {
        Project project = full_project("P" + std::to_string(number));
        places.at(number % places.size()).plant(project, contacts.at(number / places.size()));
        projects.push_back(std::move(project));
    }
    const LeakingIndex index(projects);
    REQUIRE_FALSE(read_index_info(index.path()).with_contacts);

    std::set<std::pair<std::string, std::string>> found;
    for (const auto& finding : check_privacy(index.path())) {
        CHECK(finding.code.front() == 'P');
        found.emplace(finding.code, finding.place.text(Language::english));
    }
    for (std::size_t number = 0; number < places.size() * contacts.size(); ++number) {
        INFO(places.at(number % places.size()).name << ": " << contacts.at(number / places.size()));
        CHECK(found.count({"P" + std::to_string(number), places.at(number % places.size()).name}) == 1);
    }
}

TEST_CASE("check --privacy finds contact fields and what only the search terms and values hold") {
    Project contact = full_project("P1");
    contact.contact = Contact{"Salla Savinen", "", "", "", ""};
    Project field = full_project("P2");
    field.other_fields.push_back({"2", "GSM", "kysy toimistosta"});
    const LeakingIndex index({contact, field, full_project("P3"), full_project("P4"), full_project("P5")});
    {
        Xapian::WritableDatabase database = database_to_tamper_with(index.path());
        const auto change = [&](const std::string& code, const auto& plant) {
            const auto id = *database.postlist_begin(schema::term(schema::TermKind::code, code));
            Xapian::Document document = database.get_document(id);
            plant(document);
            database.replace_document(id, document);
        };
        change("P3", [](auto& document) { document.add_term(schema::term(schema::TermKind::surface, "0445550199")); });
        change("P4", [](auto& document) {
            document.add_value(schema::facet_slot(Facet::applicant), "salla@savipelto.example");
        });
        database.set_metadata("note", "044 555 0199");
        database.commit();
    }
    using Kind = PersonalDataRange::Kind;
    auto findings = check_privacy(index.path());
    std::sort(findings.begin(), findings.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    CHECK(findings == std::vector<PersonalDataFinding>{{"", {"place.metadata", {{"key", "note"}}}, Kind::phone},
                                                       {"P1", Message("place.contact_person"), Kind::contact},
                                                       {"P2", Message("place.further_field"), Kind::contact},
                                                       {"P3", Message("place.search_term"), Kind::phone},
                                                       {"P4", {"place.facet", {{"facet", "hakija"}}}, Kind::email}});
}

TEST_CASE("check --privacy finds nothing in the default index of the samples and of the real texts") {
    const TemporaryFolder folder;
    std::vector<fs::path> texts{fs::path(HANKEHAKU_SOURCE_DIR) / "corpus" / "samples"};
    const char* const shared = std::getenv("HANKEHAKU_SHARED");
    const fs::path real =
        (shared == nullptr ? fs::path(HANKEHAKU_SOURCE_DIR) / ".." / "shared" : fs::path(shared)) / "seeds";
    if (fs::exists(real))
        texts.push_back(real);
    else
        WARN("skipped: the real texts are not here");
    IndexWriter writer(folder / "index");
    index_files(texts, writer);
    writer.commit();
    for (const auto& finding : check_privacy(folder / "index"))
        FAIL_CHECK(finding.code << ": " << finding.place.text(Language::english));
}

TEST_CASE("contacts kept by choice are shown by info, found by check --privacy and removed by a rebuild") {
    const Sandbox sandbox;
    const std::string text = (fs::path(HANKEHAKU_TEST_DATA) / "corpus" / "full_text.txt").string();
    REQUIRE(run(sandbox, {"index", "--with-contacts", text}).exit_code == 0);
    CHECK_THAT(run(sandbox, {"info"}).out, Catch::Contains("contacts      stored\n"));
    const Outcome kept = run(sandbox, {"check", "--privacy"});
    CHECK(kept.exit_code == 3);
    CHECK_THAT(kept.out, Catch::Contains(": contact person: contact person\n") && !Catch::Contains("Mallinen"));
    CHECK_THAT(kept.err,
               Catch::StartsWith("hankehaku: ") && Catch::Contains("--with-contacts") && Catch::Contains("--rebuild"));
    SECTION("an update keeps the choice in mind") {
        REQUIRE(run(sandbox, {"index", text}).exit_code == 0);
        CHECK_THAT(run(sandbox, {"info"}).out, Catch::Contains("contacts      stored\n"));
    }
    SECTION("a rebuild without it removes them") {
        REQUIRE(run(sandbox, {"index", "--rebuild", text}).exit_code == 0);
        CHECK_THAT(run(sandbox, {"info"}).out, Catch::Contains("contacts      not stored\n"));
        const Outcome clean = run(sandbox, {"check", "--privacy"});
        CHECK(clean.exit_code == 0);
        CHECK(clean.out == "ok: 1 project, no personal data found\n");
    }
}
