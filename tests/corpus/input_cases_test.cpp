#include "base/ascii.h"
#include "hankehaku/project_json.h"
#include "hankehaku/project_merge.h"
#include "hankehaku/project_privacy.h"
#include "reading.h"
#include "source_paths.h"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <regex>
#include <set>

// Inputs as people have them, with what must come out.  They stand beside the project, not in it.

using namespace hankehaku;
using namespace hankehaku::testing;
using nlohmann::json;

namespace {

namespace fs = std::filesystem;

fs::path cases_folder() {
    const char* const given = std::getenv("HANKEHAKU_SHARED");
    return (given == nullptr ? fs::path(HANKEHAKU_SOURCE_DIR) / ".." / "shared" : fs::path(given)) / "cases" / "inputs";
}

Reading read_case(const fs::path& folder) {
    Reading reading;
    const ProjectSink sink = sink_into(reading);
    for (const fs::path& file : find_project_files({folder}, sink.problem))
        ProjectReader(gazetteer(), {}).read_file(file, sink);
    return reading;
}

/// A list may hold the pages of its projects: a row and a text of each.
std::vector<Project> put_together(const Reading& reading) {
    std::map<std::string, Project> projects;
    for (const Project& project : reading.projects) {
        const auto [place, added] = projects.try_emplace(project.code, project);
        if (!added) place->second = merged(place->second, project);
    }
    std::vector<Project> result;
    for (auto& [code, project] : projects) result.push_back(std::move(project));
    return result;
}

std::set<std::string> codes_of(const Reading& reading) {
    std::set<std::string> codes;
    for (const Project& project : reading.projects) codes.insert(project.code);
    return codes;
}

/// Line breaks and white space may differ between layouts.
std::string on_one_line(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        // Latin-9 has no such dash.
        if (text.compare(at, 3, "–") == 0) {
            result += '-';
            at += 2;
            continue;
        }
        const char c = text[at];
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space)
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    return result;
}

json flattened(json value) {
    if (value.is_string()) return on_one_line(value.get<std::string>());
    if (value.is_structured())
        for (auto& item : value) item = flattened(item);
    return value;
}

std::string shortened(std::string text) {
    constexpr std::size_t longest = 200;
    return text.size() > longest ? text.substr(0, longest) + "..." : text;
}

/// The items of two lists that are not alike, or the two values.
std::string difference(const json& wanted, const json& actual) {
    if (!wanted.is_array() || !actual.is_array())
        return shortened(actual.dump()) + "\n      not " + shortened(wanted.dump());
    std::string found;
    for (const json& item : actual)
        if (std::find(wanted.begin(), wanted.end(), item) == wanted.end())
            found += "\n      has " + shortened(item.dump());
    for (const json& item : wanted)
        if (std::find(actual.begin(), actual.end(), item) == actual.end())
            found += "\n      lacks " + shortened(item.dump());
    return found;
}

std::string differences(const json& expected, const Project& project) {
    const json actual = flattened(json::parse(to_json(project)));
    std::string found;
    for (const auto& [key, value] : expected.items()) {
        if (key == "other_fields" || key == "code" || key == "sources") continue;
        const json wanted = flattened(value);
        if (!actual.contains(key))
            found += "\n    " + key + " is missing";
        else if (actual.at(key) != wanted)
            found += "\n    " + key + ": " + difference(wanted, actual.at(key));
    }
    return found;
}

/// Inputs that lack a part of the base by their nature.
bool is_compared(const std::string& name, const std::string& right) {
    static const std::set<std::string> parts_only{"d01-swedish-labels", "b16-scraper-csv",
                                                  "e11-new-labels-in-old-template",
                                                  "e32-page-with-unknown-first-headings"};
    return right.find("as base") != std::string::npos && !parts_only.contains(name);
}

}  // namespace

TEST_CASE("the inputs that people have give their codes and fields") {
    const fs::path folder = cases_folder();
    if (!fs::exists(folder)) {
        WARN("skipped: no inputs in " << folder);
        return;
    }
    const json base = json::parse(file_content((folder / "base.json").string()));
    // RTF is refused with advice: docs/input.md.
    const std::set<std::string> refused{"c61-rtf"};
    for (const json& item : json::parse(file_content((folder / "cases.json").string()))) {
        const auto name = item.at("case").get<std::string>();
        if (refused.contains(name)) continue;
        const Reading reading = read_case(folder / name);
        const auto right = item.at("right_codes").get<std::set<std::string>>();
        std::string problems;
        for (const ReadProblem& problem : reading.problems)
            problems += "\n    " + problem.file.substr(folder.string().size()) + ':' + std::to_string(problem.line) +
                        ": " + problem.reason;
        if (codes_of(reading) != right) {
            std::string found;
            for (const auto& code : codes_of(reading)) found += ' ' + code;
            FAIL_CHECK(name << ": codes" << found << problems);
            continue;
        }
        if (!is_compared(name, item.at("right"))) continue;
        for (const Project& project : put_together(reading)) {
            const std::string code = name.starts_with("e17") || name.starts_with("e18") ? "A98103" : project.code;
            if (!base.contains(code)) continue;
            const std::string found = differences(base.at(code), project);
            if (!found.empty()) FAIL_CHECK(name << ' ' << project.code << found << problems);
        }
    }
}

TEST_CASE("no person of the inputs that people have is left in what is indexed") {
    const fs::path folder = cases_folder();
    if (!fs::exists(folder)) {
        WARN("skipped: no inputs in " << folder);
        return;
    }
    // The numbers of the invented persons; those of organisations begin otherwise.
    const std::regex phone("0?40[ .-]?000[ .-]?9[1-4][0-9]{2}");
    for (const json& item : json::parse(file_content((folder / "cases.json").string()))) {
        const auto name = item.at("case").get<std::string>();
        const auto persons = item.at("persons_left").get<std::vector<std::string>>();
        for (Project& project : put_together(read_case(folder / name))) {
            remove_personal_data(project);
            const std::string text = to_json(project);
            INFO(name << ' ' << project.code);
            CHECK_FALSE(std::regex_search(text, phone));
            for (const std::string& person : persons) {
                if (std::all_of(person.begin(), person.end(), is_digit)) continue;  // a part of a diary number, too
                INFO(person);
                CHECK(text.find(person) == std::string::npos);
            }
        }
    }
}
