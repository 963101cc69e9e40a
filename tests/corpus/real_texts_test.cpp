#include "hankehaku/project_json.h"
#include "reading.h"
#include "source_paths.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

namespace fs = std::filesystem;

Reading read_folder(const fs::path& folder, ProjectReaderOptions options = {}) {
    Reading reading;
    const ProjectSink sink = sink_into(reading);
    for (const fs::path& file : find_project_files({folder}, sink.problem))
        ProjectReader(gazetteer(), options).read_file(file, sink);
    return reading;
}

fs::path shared_folder() {
    const char* const given = std::getenv("HANKEHAKU_SHARED");
    return given == nullptr ? fs::path(HANKEHAKU_SOURCE_DIR) / ".." / "shared" : fs::path(given);
}

void check_whole(const Project& project) {
    INFO(project.code);
    CHECK_FALSE(project.name.empty());
    CHECK_FALSE(project.fund.empty());
    CHECK((project.start && project.end));
    CHECK(gazetteer().find(PlaceKind::province, project.provinces.at(0)) != nullptr);
    CHECK(project.funding.granted);
    CHECK(project.equality.size() == 3);
    CHECK(project.sustainability.size() == 15);
    CHECK(project.other_fields.empty());
    CHECK(find_section(project, "3") != nullptr);
    for (const Section& section : project.sections) CHECK(std::string("349").find(section.id[0]) != std::string::npos);
}

}  // namespace

TEST_CASE("every sample is read whole, without a warning, and back from its JSON") {
    const Reading reading = read_folder(fs::path(HANKEHAKU_SOURCE_DIR) / "corpus" / "samples");
    for (const ReadProblem& problem : reading.problems)
        FAIL_CHECK(problem.file << ':' << problem.line << ": " << problem.reason);
    REQUIRE(reading.projects.size() >= 40);
    for (const Project& project : reading.projects) {
        check_whole(project);
        CHECK(read(to_json(project)).only() == project);
    }
}

TEST_CASE("the samples' contacts are all read when asked for, and none otherwise") {
    const fs::path samples = fs::path(HANKEHAKU_SOURCE_DIR) / "corpus" / "samples";
    const Reading without = read_folder(samples), with = read_folder(samples, {.keep_contacts = true});
    REQUIRE(without.projects.size() == with.projects.size());
    for (std::size_t index = 0; index < with.projects.size(); ++index) {
        INFO(with.projects[index].code);
        REQUIRE(with.projects[index].contact);
        CHECK_FALSE(with.projects[index].contact->name.empty());
        CHECK(to_json(without.projects[index]).find(with.projects[index].contact->name) == std::string::npos);
        CHECK(to_json(without.projects[index]).find(with.projects[index].contact->email) == std::string::npos);
    }
}

TEST_CASE("the real texts are read whole") {
    const fs::path seeds = shared_folder() / "seeds";
    if (!fs::exists(seeds)) {
        WARN("skipped: no real texts in " << seeds);
        return;
    }
    using namespace std::chrono_literals;
    const Reading reading = read_folder(seeds);
    CHECK(reading.problems.empty());
    REQUIRE(reading.projects.size() == 3);
    for (const Project& project : reading.projects) {
        check_whole(project);
        CHECK(read(to_json(project)).only() == project);
    }
    const Project& first = reading.projects.front();
    CHECK(first.code == "S20494");
    CHECK(first.ely == "Hämeen ELY-keskus");
    CHECK(first.provinces == std::vector<std::string>{"Pirkanmaa", "Varsinais-Suomi"});
    CHECK(first.start == Date{2015y / 11 / 1});
    CHECK(first.end == Date{2018y / 4 / 30});
    CHECK(first.funding.granted == 491641);
    CHECK(first.funding.actual_total == 639608);
    CHECK(first.companies == Participation{58, 32});
    REQUIRE(first.partners.size() == 3);
    CHECK(first.partners[1].business_id == "0246312-1");
    CHECK(first.sustainability[7].direct == 6);
}
