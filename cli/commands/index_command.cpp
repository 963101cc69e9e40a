#include "cli/commands/commands.h"

#include "cli/indexing/interruption.h"
#include "cli/indexing/problem_report.h"
#include "cli/indexing/progress_bar.h"
#include "cli/indexing/writer_queue.h"
#include "cli/messages/messages.h"
#include "cli/options/option_values.h"
#include "cli/terminal/finnish_format.h"
#include "cli/terminal/terminal_text.h"

#include "hankehaku/index_compaction.h"
#include "hankehaku/index_files.h"
#include "hankehaku/index_writer.h"
#include "hankehaku/system_error.h"

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
        if (loses_text(problem)) ++texts_lost_;
        if (report_) report_->add(problem);
        // Only for readers of the report.
        const bool only_reported = problem.id == "read.masked_unsure";
        if (quiet_ || only_reported) return;
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

    /// How many texts were read without a part of them.
    [[nodiscard]] std::size_t texts_lost() const { return texts_lost_; }

private:
    std::ostream& err_;
    Wording say_;
    bool quiet_;
    std::size_t texts_lost_ = 0;
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
    ExitCode compact(const Surroundings& surroundings) const;
    /// Whether the index is rebuilt from the projects that it stores.
    [[nodiscard]] bool from_stored() const { return rebuild_ && paths_.empty(); }
    [[nodiscard]] ExitCode exit_code(std::size_t refused) const {
        return strict_ && refused > 0 ? ExitCode::input_refused : ExitCode::found;
    }
    [[nodiscard]] IndexFilesOptions reading_options(ReadingObserver& observer, const Interruption& interruption) const;
    void say_what_would_leave(const Surroundings& surroundings, const FollowResult& plan) const;

    std::vector<std::string> paths_;
    bool rebuild_ = false;
    bool compact_ = false;
    std::size_t jobs_ = 0;
    std::optional<std::size_t> cache_megabytes_;
    std::optional<Chain> chain_;
    bool with_contacts_ = false;
    bool strict_ = false;
    bool follow_ = false;
    bool dry_run_ = false;
    std::string report_;
    bool quiet_ = false;
    std::size_t wait_ = 0;
};

void IndexCommand::add_options(CLI::App& app) {
    add_words(app, "PATH", paths_, "Files and folders with project texts; none: with --rebuild, what the index stores");
    app.add_flag("--rebuild", rebuild_,
                 "Rebuild from PATH or the stored projects; the old index is in use until it is complete");
    add_number(app, "--jobs", jobs_, 1, most_jobs, "Threads that analyse and write (default: one per processor)");
    add_number(app, "--cache-memory", cache_megabytes_, 1, most_cache_megabytes,
               "Megabytes for word forms and gathered words (default: " +
                   std::to_string(Analyzer::default_cache_bytes >> 20U) + "); all else takes some 100");
    add_choice(app, "--analyzer", chain_, choices_of(chain_names),
               "How words are analysed (default: as the index was made; for a new one voikko)");
    app.add_flag("--compact", compact_, "Only rewrite the index without the free space that updates left")
        ->excludes("--rebuild");
    app.add_flag("--with-contacts", with_contacts_, "Keep contact persons, e-mail addresses and phone numbers");
    app.add_flag("--strict", strict_,
                 "Count text that was lost or not understood as refused; exit with 4 when any was");
    app.add_flag("--follow", follow_, "Let projects leave the index that the files and folders no longer have")
        ->excludes("--rebuild");
    app.add_flag("--dry-run", dry_run_, "With --follow: only say which projects would leave")->needs("--follow");
    app.add_option("--report", report_,
                   "Write every problem to a table: tab-separated, or JSON when FILE ends with .json")
        ->option_text("FILE");
    add_wait(app, wait_);
    app.add_flag("--quiet", quiet_, "Show neither progress nor problems of the input");
    app.footer(
        "Texts that are already in the index are replaced when they have changed, else left alone.\n"
        "The last line says how many were added, replaced, unchanged and refused.\n"
        "With --follow the index holds afterwards what PATH holds, as with --rebuild, and only what changed is made\n"
        "anew.\n\n"
        "Examples:\n"
        "  hankehaku index texts/\n"
        "  hankehaku index --rebuild\n"
        "  hankehaku index --compact\n"
        "  hankehaku index --rebuild --report problems.tsv texts/ more.jsonl\n"
        "  hankehaku index --follow --dry-run texts/");
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

IndexCounts commit(IndexWriter& writer, Interruption& interruption) {
    interruption.writing_changes();
    return writer.commit([&interruption] { return !interruption.requested(); });
}

ExitCode IndexCommand::compact(const Surroundings& surroundings) const {
    if (!paths_.empty()) throw failure("usage.compact_reads_nothing");
    const CompactionResult result = compact_index(surroundings.index.path());
    surroundings.out << surroundings.screen.say("index.compacted", {{"before", kibibytes(result.bytes_before)},
                                                                    {"after", kibibytes(result.bytes_after)}})
                     << '\n';
    return ExitCode::found;
}

IndexFilesOptions IndexCommand::reading_options(ReadingObserver& observer, const Interruption& interruption) const {
    IndexFilesOptions options;
    options.keep_contacts = with_contacts_;
    options.report_unsure = !report_.empty();
    options.problem = [&observer](const ReadProblem& problem) { observer.problem(problem); };
    options.progress = [&observer, &interruption](const IndexProgress& progress) {
        observer.progress(progress);
        return !interruption.requested();
    };
    return options;
}

void IndexCommand::say_what_would_leave(const Surroundings& surroundings, const FollowResult& plan) const {
    for (const auto& [code, name] : plan.leaving)
        surroundings.out << printable(code) << (name.empty() ? "" : "  ") << printable(name) << '\n';
    surroundings.out << surroundings.screen.say("index.would_leave", {{"count", plan.leaving.size()}}) << '\n';
}

ExitCode IndexCommand::run(const Surroundings& surroundings) {
    if (compact_) return compact(surroundings);
    if (paths_.empty() && !rebuild_) throw failure("usage.no_texts_named");
    const std::vector<std::filesystem::path> paths = existing_paths();
    require_report_apart(paths);
    const std::filesystem::path index = surroundings.index.path();
    Interruption interruption(surroundings.screen.say);
    ReadingObserver observer(surroundings, quiet_, report_);
    const IndexFilesOptions options = reading_options(observer, interruption);
    if (dry_run_) {
        const FollowResult plan = plan_following(index, paths, options);
        observer.finish();
        say_what_would_leave(surroundings, plan);
        return exit_code(plan.refused + observer.texts_lost());
    }
    IndexWriter writer = open_writer(index, index_options(index), std::chrono::seconds(wait_),
                                     [&interruption] { return !interruption.requested(); });
    std::size_t refused = 0;
    if (from_stored())
        index_stored_projects(index, writer, options.progress);
    else if (follow_)
        refused = follow_files(index, paths, writer, options).refused;
    else
        refused = index_files(paths, writer, options);
    if (strict_) refused += observer.texts_lost();
    const IndexCounts counts = commit(writer, interruption);
    observer.finish();
    const MessageId done = follow_ ? MessageId("index.done_following") : MessageId("index.done");
    surroundings.out << surroundings.screen.say(done, {{"added", std::to_string(counts.added)},
                                                       {"replaced", std::to_string(counts.replaced)},
                                                       {"unchanged", std::to_string(counts.unchanged)},
                                                       {"removed", std::to_string(counts.deleted)},
                                                       {"refused", std::to_string(refused)}})
                     << '\n';
    return exit_code(refused);
}

}  // namespace

std::unique_ptr<Command> make_index_command() { return std::make_unique<IndexCommand>(); }

}  // namespace hankehaku::cli
