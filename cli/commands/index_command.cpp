#include "cli/commands/commands.h"

#include "cli/indexing/interruption.h"
#include "cli/indexing/problem_report.h"
#include "cli/indexing/progress_bar.h"
#include "cli/messages/messages.h"
#include "cli/options/option_values.h"

#include "hankehaku/system_error.h"

#include "hankehaku/index_files.h"
#include "hankehaku/index_writer.h"

#include <cerrno>
#include <optional>

namespace hankehaku::cli {
namespace {

constexpr std::size_t most_jobs = 1024;
constexpr std::size_t most_cache_megabytes = 1U << 20U;

/// Where problems and progress go while the texts are read.
class ReadingObserver {
public:
    ReadingObserver(const Surroundings& surroundings, bool quiet, const std::string& report)
        : err_(surroundings.err), say_(surroundings.screen.say), quiet_(quiet) {
        if (!report.empty()) report_.emplace(report);
        if (!quiet && surroundings.error_screen.terminal) bar_.emplace(err_, surroundings.error_screen.columns, say_);
    }

    void problem(const ReadProblem& problem) {
        if (report_) report_->add(problem);
        if (quiet_) return;
        if (bar_) bar_->clear();
        err_ << problem_line(problem, say_) << '\n';
    }

    void progress(const IndexProgress& progress) {
        if (bar_) bar_->update(progress);
    }

    void finish() {
        if (bar_) bar_->clear();
        if (report_) report_->close();
    }

private:
    std::ostream& err_;
    Wording say_;
    bool quiet_;
    std::optional<ProblemReport> report_;
    std::optional<ProgressBar> bar_;
};

class IndexCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    [[nodiscard]] std::vector<std::filesystem::path> existing_paths() const;
    void require_report_apart(const std::vector<std::filesystem::path>& paths) const;
    [[nodiscard]] IndexOptions index_options(const std::filesystem::path& index) const;
    /// Whether the index is built anew from the projects that it stores.
    [[nodiscard]] bool from_stored() const { return rebuild_ && paths_.empty(); }

    std::vector<std::string> paths_;
    bool rebuild_ = false;
    std::size_t jobs_ = 0;
    std::optional<std::size_t> cache_megabytes_;
    std::optional<Chain> chain_;
    bool with_contacts_ = false;
    bool strict_ = false;
    std::string report_;
    bool quiet_ = false;
};

void IndexCommand::add_options(CLI::App& app) {
    add_words(app, "PATH", paths_, "Files and folders with project texts; none: with --rebuild, what the index stores");
    app.add_flag("--rebuild", rebuild_,
                 "Build anew, from PATH or what the index stores; the old one answers until it is complete");
    add_number(app, "--jobs", jobs_, 1, most_jobs, "Threads that analyse and write (default: one per processor)");
    add_number(app, "--cache-memory", cache_megabytes_, 1, most_cache_megabytes,
               "Megabytes for word forms and gathered words (default: " +
                   std::to_string(Analyzer::default_cache_bytes >> 20U) + "); all else takes some 100");
    add_choice(app, "--analyzer", chain_, Choices<Chain>{{"voikko", Chain::voikko}, {"snowball", Chain::snowball}},
               "How words are understood (default: as the index was made; for a new one voikko)");
    app.add_flag("--with-contacts", with_contacts_, "Keep contact persons, e-mail addresses and phone numbers");
    app.add_flag("--strict", strict_, "Exit with 4 when an input was refused");
    app.add_option("--report", report_, "Write every problem as a line of tab-separated values")->option_text("FILE");
    app.add_flag("--quiet", quiet_, "Show neither progress nor problems of the input");
    app.footer(
        "Texts that are already in the index are replaced when they have changed, else left alone.\n"
        "The last line says how many were added, replaced, unchanged and refused.\n\n"
        "Examples:\n"
        "  hankehaku index texts/\n"
        "  hankehaku index --rebuild\n"
        "  hankehaku index --rebuild --report problems.tsv texts/ more.jsonl");
}

std::vector<std::filesystem::path> IndexCommand::existing_paths() const {
    std::vector<std::filesystem::path> paths(paths_.begin(), paths_.end());
    for (const std::filesystem::path& path : paths) {
        std::error_code problem;
        if (!std::filesystem::exists(path, problem)) {
            throw failure("usage.path_unreadable",
                          {{"path", path.string()}, system_argument(problem ? problem.value() : ENOENT)});
        }
    }
    return paths;
}

void IndexCommand::require_report_apart(const std::vector<std::filesystem::path>& paths) const {
    std::error_code problem;
    for (const std::filesystem::path& path : paths)
        if (!report_.empty() && std::filesystem::equivalent(path, report_, problem) && !problem)
            throw failure("usage.output_input", {{"file", report_}, {"option", "PATH"}});
}

IndexOptions IndexCommand::index_options(const std::filesystem::path& index) const {
    IndexOptions options;
    if (from_stored()) options = rebuilding_options(index);
    if (chain_) {
        options.analyzer.emplace();
        options.analyzer->chain = *chain_;
    }
    options.rebuild = rebuild_;
    options.with_contacts = options.with_contacts || with_contacts_;
    options.jobs = static_cast<unsigned>(jobs_);
    if (cache_megabytes_) options.cache_bytes = *cache_megabytes_ << 20U;
    return options;
}

IndexCounts commit(IndexWriter& writer, const Interruption& interruption) {
    const SecondSignalEnds impatience(interruption);
    return writer.commit([&interruption] { return !interruption.requested(); });
}

ExitCode IndexCommand::run(const Surroundings& surroundings) {
    if (paths_.empty() && !rebuild_) throw failure("usage.no_texts_named");
    const std::vector<std::filesystem::path> paths = existing_paths();
    require_report_apart(paths);
    const Interruption interruption;
    ReadingObserver observer(surroundings, quiet_, report_);
    const std::filesystem::path index = surroundings.index.path();
    IndexWriter writer(index, index_options(index));

    IndexFilesOptions options;
    options.keep_contacts = with_contacts_;
    options.problem = [&observer](const ReadProblem& problem) { observer.problem(problem); };
    options.progress = [&observer, &interruption](const IndexProgress& progress) {
        observer.progress(progress);
        return !interruption.requested();
    };
    std::size_t refused = 0;
    if (from_stored())
        index_stored_projects(index, writer, options.progress);
    else
        refused = index_files(paths, writer, options);
    const IndexCounts counts = commit(writer, interruption);
    observer.finish();
    surroundings.out << surroundings.screen.say("index.done", {{"added", std::to_string(counts.added)},
                                                               {"replaced", std::to_string(counts.replaced)},
                                                               {"unchanged", std::to_string(counts.unchanged)},
                                                               {"refused", std::to_string(refused)}})
                     << '\n';
    return strict_ && refused > 0 ? ExitCode::input_refused : ExitCode::found;
}

}  // namespace

std::unique_ptr<Command> make_index_command() { return std::make_unique<IndexCommand>(); }

}  // namespace hankehaku::cli
