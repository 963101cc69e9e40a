#include "base/json_text.h"
#include "hankehaku/gazetteer.h"
#include "hankehaku/index_writer.h"
#include "hankehaku/project_reader.h"
#include "hankehaku/result_json.h"
#include "searcher/c/c_calls.h"
#include "searcher/json/json_options.h"

#include <array>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

using namespace hankehaku;
using namespace hankehaku::c;

namespace {

constexpr std::size_t most_jobs = 1024;

struct WriterOptions {
    IndexOptions index;
    ProjectReaderOptions reader;
};

WriterOptions writer_options(std::string_view json) {
    const JsonOptions options = JsonOptions::parse(json, "options");
    options.allow({"analyzer", "rebuild", "with_contacts", "jobs"});
    WriterOptions result;
    if (const auto chain = options.choice("analyzer", chain_names)) result.index.analyzer.emplace().chain = *chain;
    result.index.rebuild = options.truth("rebuild").value_or(false);
    result.index.with_contacts = options.truth("with_contacts").value_or(false);
    const std::size_t jobs = options.count("jobs").value_or(0);
    if (jobs > most_jobs) throw options.mistake("jobs", "usage.too_many_jobs", {{"limit", most_jobs}});
    result.index.jobs = static_cast<unsigned>(jobs);
    result.reader.keep_contacts = result.index.with_contacts;
    return result;
}

/// What was found in a text that holds projects.
struct ReadProjects {
    std::vector<Project> projects;
    std::vector<ReadProblem> problems;

    [[nodiscard]] std::string report(const std::optional<Error>& refusal) const {
        const auto problem_json = [](const ReadProblem& problem) {
            const bool refused = problem.severity == ReadProblem::Severity::refusal;
            return Json{
                {"severity", refused ? "refused" : "warning"}, {"line", problem.line}, {"reason", problem.reason}};
        };
        Json report{
            {"schema", schema_version}, {"projects", projects.size()}, {"problems", array_of(problems, problem_json)}};
        if (refusal) report["error"] = Json::parse(to_json(*refusal)).at("error");
        return json_text(report);
    }

    [[nodiscard]] std::optional<Error> refusal() const {
        for (const ReadProblem& problem : problems)
            if (problem.severity == ReadProblem::Severity::refusal)
                return Error("usage.refused_text", {{"option", "projects"},
                                                    {"line", problem.line},
                                                    {"reason", Message::of_id(problem.id, problem.arguments)}});
        if (projects.empty()) return Error("usage.no_projects", {{"option", "projects"}});
        return std::nullopt;
    }
};

}  // namespace

struct hankehaku_writer {
    hankehaku_writer(const char* index, const WriterOptions& options)
        : reader(gazetteer, options.reader), writer(required_text(index, "index"), options.index) {}

    [[nodiscard]] ReadProjects read(std::string_view text) const {
        ReadProjects found;
        reader.read_bytes(text, "projects",
                          {.project = [&found](Project&& project) { found.projects.push_back(std::move(project)); },
                           .problem = [&found](const ReadProblem& problem) { found.problems.push_back(problem); }});
        return found;
    }

    IndexWriter& open_writer() {
        if (committed) throw Error("usage.writer_committed");
        return writer;
    }

    Gazetteer gazetteer;  ///< the reader points to it
    ProjectReader reader;
    IndexWriter writer;
    bool committed = false;
};

hankehaku_status hankehaku_writer_open(const char* index, const char* options, hankehaku_writer** writer) {
    return hankehaku_writer_open2(index, options, writer, nullptr);
}

hankehaku_status hankehaku_writer_open2(const char* index, const char* options, hankehaku_writer** writer,
                                        char** error) {
    if (writer != nullptr) *writer = nullptr;
    return guarded(error, [&] {
        hankehaku_writer*& place = required(writer, "writer");
        place = new hankehaku_writer(index, writer_options(optional_text(options)));
    });
}

hankehaku_status hankehaku_writer_add(hankehaku_writer* writer, const char* projects, char** report) {
    return guarded(report, [&] {
        hankehaku_writer& open = required(writer, "writer");
        IndexWriter& index = open.open_writer();
        ReadProjects found = open.read(required_text(projects, "projects"));
        const auto refusal = found.refusal();
        if (report != nullptr) *report = copied(found.report(refusal));
        if (refusal) throw Error(*refusal);
        for (Project& project : found.projects) index.add(std::move(project));
    });
}

hankehaku_status hankehaku_writer_remove(hankehaku_writer* writer, const char* code) {
    return hankehaku_writer_remove2(writer, code, nullptr);
}

hankehaku_status hankehaku_writer_remove2(hankehaku_writer* writer, const char* code, char** error) {
    return guarded(error, [&] {
        const std::string_view unwanted = required_text(code, "code");
        if (!required(writer, "writer").open_writer().remove(unwanted))
            throw Error("not_found.project", {{"code", unwanted}});
    });
}

hankehaku_status hankehaku_writer_commit(hankehaku_writer* writer, char** counts) {
    return guarded(counts, [&] {
        hankehaku_writer& open = required(writer, "writer");
        IndexWriter& index = open.open_writer();
        open.committed = true;
        const IndexCounts done = index.commit();
        if (counts == nullptr) return;
        *counts = copied(json_text({{"schema", schema_version},
                                    {"added", done.added},
                                    {"replaced", done.replaced},
                                    {"unchanged", done.unchanged},
                                    {"deleted", done.deleted}}));
    });
}

void hankehaku_writer_close(hankehaku_writer* writer) { delete writer; }
