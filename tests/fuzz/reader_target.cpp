// The project reader takes any bytes; what it reads is whole, and the JSON written of it reads back the same.

#include "fuzz_target.h"

#include "hankehaku/contact_scrubber.h"
#include "hankehaku/gazetteer.h"
#include "hankehaku/project_json.h"
#include "hankehaku/project_reader.h"

#include <string>
#include <utility>
#include <vector>

namespace {

using namespace hankehaku;

struct Reading {
    std::vector<Project> projects;
    std::size_t refused = 0;
};

Reading read(std::string_view bytes, bool keep_contacts) {
    static const Gazetteer gazetteer;
    const ProjectReader reader(gazetteer, {.keep_contacts = keep_contacts});
    Reading reading;
    const ProjectSink sink{[&](Project&& project) { reading.projects.push_back(std::move(project)); },
                           [&](const ReadProblem& problem) {
                               fuzz::require(problem.reason.find('\n') == std::string::npos, "a problem is one line");
                               if (problem.severity == ReadProblem::Severity::refusal) ++reading.refused;
                           }};
    reader.read_bytes(bytes, "input", sink);
    return reading;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::text_of(data, size);
    const Reading complete = read(bytes, true);
    fuzz::require(!complete.projects.empty() || complete.refused > 0, "an input is read or refused");
    for (const Project& project : complete.projects) {
        fuzz::require(!project.code.empty(), "every project has a code");
        const Reading again = read(to_json(project), true);
        fuzz::require(again.projects == std::vector{project}, "the JSON of a project reads back the same");
    }
    for (const Project& project : read(bytes, false).projects) {
        fuzz::require(!project.contact, "no contact person leaves the reader unasked");
        fuzz::require(read(to_json(project), false).projects == std::vector{project},
                      "nothing but contacts is lost on the way through JSON");
    }
    return 0;
}
