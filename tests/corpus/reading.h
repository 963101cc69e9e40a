#pragma once

#include "hankehaku/project_reader.h"

#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::testing {

/// Everything that a reader hands out for one input.
struct Reading {
    std::vector<Project> projects;
    std::vector<ReadProblem> problems;

    [[nodiscard]] const Project& only() const {
        if (projects.size() == 1 && problems.empty()) return projects.front();
        throw std::runtime_error(std::to_string(projects.size()) + " projects; " +
                                 (problems.empty() ? "no problems" : problems.front().reason));
    }
};

inline const Gazetteer& gazetteer() {
    static const Gazetteer shared;
    return shared;
}

inline ProjectSink sink_into(Reading& reading) {
    return {[&reading](Project&& project) { reading.projects.push_back(std::move(project)); },
            [&reading](const ReadProblem& problem) { reading.problems.push_back(problem); }};
}

inline Reading read(std::string_view bytes, ProjectReaderOptions options = {}) {
    Reading reading;
    ProjectReader(gazetteer(), options).read_bytes(bytes, "input", sink_into(reading));
    return reading;
}

/// A text whose section 3 is `body`.
inline std::string text_with_body(std::string_view body) {
    return "1 Hanke\n\nHankekoodi: X1\n\n3 Suunnitelman mukainen tiivistelmä toteutuksesta\n\n" + std::string(body);
}

/// A text with nothing but a code and one section.
inline std::string text_with_section(std::string_view heading, std::string_view body) {
    return "1 Hanke\n\nHankekoodi: X1\n\n" + std::string(heading) + "\n\n" + std::string(body);
}

inline std::string file_content(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

inline const Section* find_section(const Project& project, std::string_view id) {
    for (const Section& section : project.sections)
        if (section.id == id) return &section;
    return nullptr;
}

}  // namespace hankehaku::testing
