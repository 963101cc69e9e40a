#include "cli/commands/commands.h"

#include "cli/terminal/terminal_text.h"

#include "hankehaku/analyzer.h"
#include "hankehaku/index_info.h"
#include "hankehaku/input_formats.h"
#include "hankehaku/searcher.h"
#include "hankehaku/version.h"

#include <CLI/CLI.hpp>

#include <string>

namespace hankehaku::cli {
namespace {

/// Writes what was examined and remembers whether anything needed is wrong.
class Examination {
public:
    explicit Examination(std::ostream& out) : out_(out) {}

    void fact(std::string_view subject, std::string_view finding) { line("  ", subject, finding); }
    void good(std::string_view subject, std::string_view finding) { line("ok", subject, finding); }
    void bad(std::string_view subject, std::string_view finding) {
        line("NO", subject, finding);
        healthy_ = false;
    }

    [[nodiscard]] bool healthy() const { return healthy_; }

private:
    void line(std::string_view verdict, std::string_view subject, std::string_view finding) {
        out_ << verdict << "  " << pad_to_width(std::string(subject), 12) << printable(finding) << '\n';
    }

    std::ostream& out_;
    bool healthy_ = true;
};

void examine_chain(Examination& examination, Chain chain, std::string_view remedy) {
    const std::string_view name = chain_name(chain);
    if (!chain_available(chain)) {
        examination.bad(name, remedy);
        return;
    }
    AnalyzerOptions options;
    options.chain = chain;
    examination.good(name, Analyzer(options).fingerprint());
}

void examine_index(Examination& examination, const Surroundings& surroundings) {
    const std::filesystem::path folder = surroundings.index.path();
    try {
        // Opened, since a search needs more than the facts: above all the same analyser.
        const Searcher searcher(folder);
        const std::size_t projects = read_index_info(folder).projects;
        examination.good("index", folder.string() + ", " + std::to_string(projects) + " projects");
    } catch (const Error& error) {
        if (error.code() == ErrorCode::index_missing)
            examination.fact("index", "none yet in " + folder.string() + "; 'hankehaku index PATH' makes it");
        else
            examination.bad("index", error.what());
    }
}

std::string screen_facts(const Screen& screen) {
    return std::string(screen.terminal ? "a terminal, " : "not a terminal, ") + std::to_string(screen.columns) +
           " columns, " + (screen.colour ? "colours" : "no colours");
}

class DoctorCommand : public Command {
public:
    void add_options(CLI::App& app) override {
        app.footer("Exits with 0 when all that searching and indexing need is there, else with 5.");
    }

    ExitCode run(const Surroundings& surroundings) override {
        Examination examination(surroundings.out);
        examination.fact("hankehaku", version());
        for (const Component& component : components()) examination.fact(component.name, component.version);
        if (default_chain() == Chain::voikko)
            examine_chain(examination, Chain::voikko,
                          "no Finnish morphology; install libvoikko1 and voikko-fi (until then: --analyzer snowball)");
        else
            examination.fact("voikko", "not in this build (HANKEHAKU_WITH_VOIKKO=OFF); words are stemmed by snowball");
        examine_chain(examination, Chain::snowball, "libstemmer has no Finnish stemmer; install libstemmer0d");
        examine_index(examination, surroundings);
        examination.fact("reads", "text, HTML, XML, JSON, CSV, WARC");
        for (const InputFormat& format : input_formats())
            examination.fact(format.read ? "reads" : "does not read",
                             std::string(format.name) + " (" +
                                 std::string(format.read ? format.library : format.option) +
                                 (format.read ? ")" : "=OFF)"));
        examination.fact("output", screen_facts(surroundings.screen));
        return examination.healthy() ? ExitCode::found : ExitCode::failure;
    }
};

}  // namespace

std::unique_ptr<Command> make_doctor_command() { return std::make_unique<DoctorCommand>(); }

}  // namespace hankehaku::cli
