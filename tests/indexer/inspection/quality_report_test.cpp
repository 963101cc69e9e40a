#include "hankehaku/quality_report.h"

#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

Date day(int year, unsigned month, unsigned number) {
    return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{number}};
}

const Date today = day(2022, 6, 15);

// The rules that full_project() breaks after `change`.
std::vector<std::string> broken_by(const std::function<void(Project&)>& change) {
    Project project = full_project("F1");
    change(project);
    const TestIndex index({project});
    std::vector<std::string> broken;
    for (const Contradiction& contradiction : assess_quality(index.path(), today).contradictions)
        if (!contradiction.codes.empty()) broken.push_back(contradiction.rule);
    return broken;
}

using Rules = std::vector<std::string>;

std::size_t filled(const QualityReport& report, const std::string& field) {
    const auto found = std::find_if(report.fields.begin(), report.fields.end(),
                                    [&](const FieldFill& fill) { return fill.field == field; });
    REQUIRE(found != report.fields.end());
    return found->filled;
}

}  // namespace

TEST_CASE("each contradiction is found, and a sound project has none") {
    // Hämeenlinna and its sub-region are in Kanta-Häme.
    CHECK(broken_by([](Project&) {}).empty());
    CHECK(broken_by([](Project& p) { p.status = "Toiminnassa"; }) ==
          Rules{"running-after-end", "report-while-running"});
    CHECK(broken_by([](Project& p) { p.end = day(2022, 6, 16); }) == Rules{"ended-before-end"});
    CHECK(broken_by([](Project& p) { p.end = today; }).empty());
    CHECK(broken_by([](Project& p) {
              p.status = "Toiminnassa";
              p.start = day(2022, 6, 16);
              p.end = day(2023, 1, 1);
              p.sections.clear();
          }) == Rules{"running-before-start"});
    CHECK(broken_by([](Project& p) { p.end = day(2016, 2, 1); }) == Rules{"end-before-start"});
    CHECK(broken_by([](Project& p) { p.funding.paid = 120'001; }) == Rules{"paid-over-granted"});
    CHECK(broken_by([](Project& p) { p.funding.planned_total = 119'999; }) == Rules{"granted-over-planned"});
    CHECK(broken_by([](Project& p) { p.funding.actual_total = 89'999; }) == Rules{"paid-over-actual"});
    CHECK(broken_by([](Project& p) { p.participants.planned = -1; }) == Rules{"negative-number"});
    CHECK(broken_by([](Project& p) { p.provinces.clear(); }) == Rules{"province-missing"});
    CHECK(broken_by([](Project& p) { p.provinces = {"Lappi"}; }) == Rules{"subregion-outside-province"});
    CHECK(broken_by([](Project& p) { p.municipalities = {"Rovaniemi"}; }) == Rules{"municipality-outside-subregion"});
    CHECK(broken_by([](Project& p) { p.municipalities = {"Atlantis"}; }).empty());
}

TEST_CASE("fill rates count the projects that have a value; a dash is none") {
    Project empty = summary_project("E1", "-");
    const TestIndex index({full_project("F1"), empty});
    const QualityReport report = assess_quality(index.path(), today);
    CHECK(report.projects == 2);
    CHECK(filled(report, "name") == 1);
    CHECK(filled(report, "sections.3") == 1);
    CHECK(filled(report, "sections.4.2") == 0);
    CHECK(filled(report, "funding.granted") == 1);
    CHECK(filled(report, "participants.actual") == 0);
}

TEST_CASE("unknown headings and labels are counted by project, most frequent first") {
    Project one = full_project("F1");
    one.sections.push_back({"", "Liitteet", "Kartta."});
    one.other_fields = {{"1", "Diaarinumero", "1"}, {"1", "Diaarinumero", "2"}, {"2", "Verkkolasku", "x"}};
    Project two = full_project("F2");
    two.other_fields = {{"2", "Verkkolasku", "y"}};
    const TestIndex index({one, two});
    const QualityReport report = assess_quality(index.path(), today);
    REQUIRE(report.headings.size() == 1);
    CHECK(report.headings[0].text == "Liitteet");
    CHECK(report.headings[0].projects == 1);
    REQUIRE(report.labels.size() == 2);
    CHECK(report.labels[0].text == "Verkkolasku");
    CHECK(report.labels[0].projects == 2);
    CHECK(report.labels[1].text == "Diaarinumero");
    CHECK(report.labels[1].projects == 1);
}

TEST_CASE("a quality report of no index is an error") {
    const TemporaryFolder folder;
    CHECK(fails_with(ErrorCode::index_missing, [&] { (void)assess_quality(folder / "none", today); }));
}
