#include "cli/commands/commands.h"

#include "cli/terminal/terminal_text.h"

#include "hankehaku/analyzer.h"
#include "hankehaku/index_info.h"
#include "hankehaku/input_formats.h"
#include "hankehaku/searcher.h"
#include "hankehaku/version.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string>

namespace hankehaku::cli {
namespace {

/// Writes what was examined and remembers whether anything needed is wrong.
class Examination {
public:
    Examination(std::ostream& out, const Wording& say) : out_(out), say_(say) {}

    void fact(std::string_view subject, std::string_view finding) { line("", subject, finding); }
    void good(std::string_view subject, std::string_view finding) { line(say_("doctor.ok"), subject, finding); }
    void bad(std::string_view subject, std::string_view finding) {
        line(say_("doctor.bad"), subject, finding);
        healthy_ = false;
    }

    [[nodiscard]] bool healthy() const { return healthy_; }

private:
    void line(std::string_view verdict, std::string_view subject, std::string_view finding) {
        out_ << pad_to_width(std::string(verdict), verdict_columns()) << "  " << pad_to_width(std::string(subject), 12)
             << printable(finding) << '\n';
    }

    [[nodiscard]] std::size_t verdict_columns() const {
        return std::max(display_width(say_("doctor.ok")), display_width(say_("doctor.bad")));
    }

    std::ostream& out_;
    Wording say_;
    bool healthy_ = true;
};

void examine_chain(Examination& examination, Chain chain, const std::string& remedy) {
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
    const Wording& say = surroundings.screen.say;
    const std::filesystem::path folder = surroundings.index.path();
    try {
        // Opened, since a search needs more than the index: above all the same analyser.
        const Searcher searcher(folder);
        const std::string projects = say("count.projects", {{"count", read_index_info(folder).projects}});
        examination.good(say("doctor.index"),
                         say("doctor.index_there", {{"folder", folder.string()}, {"projects", projects}}));
    } catch (const Error& error) {
        if (error.code() == ErrorCode::index_missing)
            examination.fact(say("doctor.index"), say("doctor.no_index", {{"folder", folder.string()}}));
        else
            examination.bad(say("doctor.index"), say.of(error));
    }
}

std::string screen_facts(const Screen& screen) {
    const Arguments columns{{"columns", screen.columns}};
    if (screen.terminal)
        return screen.colour ? screen.say("doctor.terminal", columns)
                             : screen.say("doctor.terminal_without_colours", columns);
    return screen.colour ? screen.say("doctor.no_terminal_with_colours", columns)
                         : screen.say("doctor.no_terminal", columns);
}

class DoctorCommand : public Command {
public:
    void add_options(CLI::App& app) override {
        app.footer("Exits with 0 when all that searching and indexing need is there, else with 5.");
    }

    ExitCode run(const Surroundings& surroundings) override {
        const Wording& say = surroundings.screen.say;
        Examination examination(surroundings.out, say);
        examination.fact("hankehaku", version());
        for (const Component& component : components()) examination.fact(component.name, component.version);
        if (default_chain() == Chain::voikko)
            examine_chain(examination, Chain::voikko, say("doctor.no_morphology"));
        else
            examination.fact("voikko", say("doctor.no_voikko"));
        examine_chain(examination, Chain::snowball, say("doctor.no_stemmer"));
        examine_index(examination, surroundings);
        examination.fact(say("doctor.reads"), "text, HTML, XML, JSON, CSV, WARC");
        for (const InputFormat& format : input_formats())
            examination.fact(format.read ? say("doctor.reads") : say("doctor.does_not_read"),
                             std::string(format.name) + " (" +
                                 std::string(format.read ? format.library : format.option) +
                                 (format.read ? ")" : "=OFF)"));
        examination.fact(say("doctor.output"), screen_facts(surroundings.screen));
        return examination.healthy() ? ExitCode::found : ExitCode::failure;
    }
};

}  // namespace

std::unique_ptr<Command> make_doctor_command() { return std::make_unique<DoctorCommand>(); }

}  // namespace hankehaku::cli
