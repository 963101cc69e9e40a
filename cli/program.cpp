#include "cli/program.h"

#include "cli/command_table.h"
#include "cli/files/output_file.h"
#include "cli/named_output.h"
#include "cli/options/help_format.h"
#include "cli/terminal/pager.h"
#include "cli/terminal/standard_streams.h"

#include "cli/context/surroundings.h"
#include "cli/messages/messages.h"
#include "cli/options/option_values.h"
#include "cli/options/usage_error.h"
#include "cli/terminal/descriptor_stream.h"
#include "cli/terminal/terminal_text.h"
#include "hankehaku/version.h"

#include <CLI/CLI.hpp>

#include <unistd.h>
#include <algorithm>
#include <exception>
#include <iostream>
#include <memory>
#include <new>
#include <optional>

namespace hankehaku::cli {
namespace {

constexpr const char* program_name = "hankehaku";

/// Options that every command has.
struct GlobalOptions {
    std::string index;
    ColourChoice colour = ColourChoice::automatic;
    bool no_pager = false;
    std::string language;
    std::string output;
};

void add_global_options(CLI::App& app, GlobalOptions& options) {
    app.add_option("--db", options.index, "Folder of the index (default: $HANKEHAKU_DB, else the user's data folder)")
        ->option_text("DIR")
        ->group("Common options");
    add_choice(app, "--color", options.colour,
               Choices<ColourChoice>{
                   {"auto", ColourChoice::automatic}, {"always", ColourChoice::always}, {"never", ColourChoice::never}},
               "Colours in text output (default: auto, on a terminal unless NO_COLOR is set)")
        ->group("Common options");
    app.add_flag("--no-pager", options.no_pager, "Never show long output on a terminal in a pager")
        ->group("Common options");
    add_choice(app, "--language", options.language, Choices<const char*>{{"fi", "fi"}, {"sv", "sv"}, {"en", "en"}},
               "Language of messages and text output (default: the locale's, else English)")
        ->group("Common options");
    app.set_help_flag("-h,--help", "Print this help")->group("Common options");
    app.set_version_flag("--version", "hankehaku " + std::string(version()), "Print the version")
        ->group("Common options");
}

constexpr std::string_view standard_output = "-";

void add_output_file(CLI::App& app, GlobalOptions& options) {
    app.add_option("-o,--output", options.output,
                   "Write to this file, whole or not at all, instead of standard output; without --format its\n"
                   "ending (.csv, .xlsx...) says how")
        ->option_text("FILE")
        ->group("Output");
}

/// For the first argument that no command takes.
Error unexpected_argument(const std::string& argument) {
    if (argument.starts_with('-')) return failure("usage.unknown_option", {{"option_name", argument}});
    return failure("usage.unknown_command", {{"command", argument}});
}

/// The parsed command line: CLI11's tree of options, and the command that was chosen.
class CommandLine {
public:
    /// Makes the options of those commands that `arguments` name: of all, it takes longer than most searches.
    explicit CommandLine(std::vector<std::string> arguments);

    /// Throws Error, or CLI::ParseError, of which CallForHelp and CallForVersion ask for text.
    void parse();

    [[nodiscard]] Command* chosen() const;
    [[nodiscard]] const CLI::App& chosen_options() const { return *chosen_entry()->app; }
    [[nodiscard]] const GlobalOptions& global_options() const { return options_; }
    [[nodiscard]] bool writes_file() const { return !options_.output.empty() && options_.output != standard_output; }
    [[nodiscard]] std::string help() const { return app_.help(); }

    /// "hankehaku search": what to ask --help of.
    [[nodiscard]] std::string chosen_name() const;

private:
    struct Entry {
        CLI::App* app;
        std::unique_ptr<Command> command;
    };

    [[nodiscard]] const Entry* chosen_entry() const;

    std::vector<std::string> arguments_;
    CLI::App app_{"Full-text search for Finnish project texts", program_name};
    GlobalOptions options_;
    std::vector<Entry> commands_;
};

CommandLine::CommandLine(std::vector<std::string> arguments) : arguments_(std::move(arguments)) {
    const auto names = [this](const CommandEntry& entry) {
        return std::find(arguments_.begin(), arguments_.end(), entry.name) != arguments_.end();
    };
    const auto table = command_table();
    const bool all = std::any_of(table.begin(), table.end(),
                                 [&](const CommandEntry& entry) { return entry.tells_of_all && names(entry); });
    app_.require_subcommand(0, 1);
    app_.formatter(std::make_shared<HelpFormat>());
    add_global_options(app_, options_);
    for (const CommandEntry& entry : table) {
        CLI::App* app = app_.add_subcommand(std::string(entry.name), std::string(entry.summary))->group("Commands");
        if (!all && !names(entry)) continue;
        std::unique_ptr<Command> command = entry.make();
        command->add_options(*app);
        if (entry.writes_files) add_output_file(*app, options_);
        add_global_options(*app, options_);
        commands_.push_back({app, std::move(command)});
    }
    // After the commands, which would inherit it: left-over words of the program itself get a message of their own.
    app_.allow_extras();
    app_.footer(
        "Examples:\n"
        "  hankehaku index texts/                        index a folder of project texts\n"
        "  hankehaku search pitkäaikaistyötön --facets   search, and count what was found\n"
        "  hankehaku facets --maakunta Pirkanmaa         what there is in one province\n"
        "  hankehaku show S99001                         one project in full\n\n"
        "'hankehaku COMMAND --help' shows more.  Exit codes: 0 found, 1 nothing found, 2 wrong usage or query,\n"
        "3 index missing, incompatible or damaged, 4 input refused under --strict, 5 everything else.");
}

void CommandLine::parse() {
    std::vector<std::string> arguments = arguments_;
    if (!arguments.empty() && arguments.front() == "help") {
        arguments.erase(arguments.begin());
        arguments.emplace_back("--help");
    }
    const std::vector<std::string> as_given = arguments;
    std::reverse(arguments.begin(), arguments.end());
    try {
        app_.parse(arguments);
    } catch (const CLI::CallForHelp&) {
        // CLI11 reads "-hanke" as -h and more; it was meant as a query.
        const auto asks = [](const std::string& argument) { return argument == "-h" || argument == "--help"; };
        if (std::none_of(as_given.begin(), as_given.end(), asks)) {
            const auto culprit = std::find_if(as_given.begin(), as_given.end(),
                                              [](const std::string& word) { return word.starts_with("-h"); });
            throw CLI::ExtrasError({culprit == as_given.end() ? "-h" : *culprit});
        }
        throw;
    }
    if (const std::vector<std::string> extras = app_.remaining(); !extras.empty())
        throw unexpected_argument(extras.front());
    if (const Entry* const entry = chosen_entry(); entry != nullptr && writes_file())
        choose_format_by_ending(*entry->app, options_.output);
}

const CommandLine::Entry* CommandLine::chosen_entry() const {
    const auto parsed =
        std::find_if(commands_.begin(), commands_.end(), [](const Entry& entry) { return entry.app->parsed(); });
    return parsed == commands_.end() ? nullptr : &*parsed;
}

Command* CommandLine::chosen() const {
    const Entry* const entry = chosen_entry();
    return entry == nullptr ? nullptr : entry->command.get();
}

std::string CommandLine::chosen_name() const {
    std::string name = program_name;
    for (const CLI::App* app : app_.get_subcommands()) name += " " + app->get_name();
    return name;
}

ExitCode complain(const std::string& message, ExitCode code) {
    std::cerr << program_name << ": " << printable(message) << '\n';
    return code;
}

/// A command line that cannot be read; the help says how it is written.
ExitCode complain_of_usage(const Error& error, const CommandLine& line, const Wording& say) {
    std::string message = say.of(error) + "; " + say("usage_help.see", {{"command", line.chosen_name()}});
    if (const Argument* const words = find_argument(error.arguments(), "unexpected"))
        if (std::get<std::string>(words->value).starts_with('-')) message += "; " + say("usage_help.dashes");
    return complain(message, ExitCode::wrong_usage);
}

/// Into the file of --output, which is there afterwards unless this throws.
ExitCode run_into_file(const CommandLine& line, const Wording& say) {
    const GlobalOptions& options = line.global_options();
    const IndexLocation index(options.index);
    require_no_input(line.chosen_options(), options.output, index);
    OutputFile file(options.output);
    const Screen screen = look_at_screen(file.descriptor(), options.colour, say);
    const Screen error_screen = look_at_screen(STDERR_FILENO, options.colour, say);
    const ExitCode code = line.chosen()->run({file.stream(), std::cerr, screen, error_screen, index});
    file.finish();
    return code;
}

ExitCode run_command(Command& command, const GlobalOptions& options, std::ostream& out, const Wording& say) {
    const Screen screen = look_at_screen(STDOUT_FILENO, options.colour, say);
    const Screen error_screen = look_at_screen(STDERR_FILENO, options.colour, say);
    const IndexLocation index(options.index);
    const std::optional<std::string> pager =
        screen.terminal && !options.no_pager ? pager_command() : std::optional<std::string>();
    if (!pager) return command.run({out, std::cerr, screen, error_screen, index});
    PagedStream paged(STDOUT_FILENO, screen.rows, *pager);
    try {
        const ExitCode code = command.run({paged, std::cerr, screen, error_screen, index});
        paged.finish();
        return code;
    } catch (const Error&) {
        // What was printed before it failed is shown before the message, if anybody reads it.
        try {
            paged.finish();
        } catch (const ClosedPipe&) {
        }
        throw;
    }
}

/// The value of --language, read before parsing, so that parsing errors are reported in that language.
std::string_view given_language(const std::vector<std::string>& arguments) {
    constexpr std::string_view option = "--language";
    std::string_view given;
    for (auto argument = arguments.begin(); argument != arguments.end() && *argument != "--"; ++argument) {
        if (argument->starts_with(std::string(option) + "="))
            given = std::string_view(*argument).substr(option.size() + 1);
        if (*argument == option && argument + 1 != arguments.end()) given = *(argument + 1);
    }
    return given;
}

ExitCode run_command_line(const std::vector<std::string>& arguments, std::ostream& out, const Wording& say) {
    CommandLine line(arguments);
    try {
        line.parse();
    } catch (const CLI::CallForHelp&) {
        out << line.help();
        return ExitCode::found;
    } catch (const CLI::CallForVersion& text) {
        out << text.what() << '\n';
        return ExitCode::found;
    } catch (const CLI::ParseError& problem) {
        return complain_of_usage(usage_error(problem), line, say);
    } catch (const Error& error) {
        return complain_of_usage(error, line, say);
    }
    Command* command = line.chosen();
    if (command == nullptr) {
        std::cerr << line.help();
        return ExitCode::wrong_usage;
    }
    if (line.writes_file()) return run_into_file(line, say);
    return run_command(*command, line.global_options(), out, say);
}

/// The one place that turns failures into messages and exit codes.
template <class Work>
ExitCode guarded(const Wording& say, const Work& work) {
    try {
        return work();
    } catch (const ClosedPipe&) {
        return ExitCode::found;
    } catch (const Error& error) {
        return complain(say.of(error), exit_code_of(error.code()));
    } catch (const std::bad_alloc&) {
        return complain(say("failure.out_of_memory"), ExitCode::failure);
    } catch (const std::exception& error) {
        return complain(say("failure.internal", {{"reason", error.what()}}), ExitCode::failure);
    }
}

std::string last_words;

/// A library that fails where nothing can be taken back ends the program; then too it is one line and the exit code.
[[noreturn]] void say_last_words() {
    static_cast<void>(::write(STDERR_FILENO, last_words.data(), last_words.size()) < 0);
    ::_exit(static_cast<int>(ExitCode::failure));
}

}  // namespace

ExitCode run_program(const std::vector<std::string>& arguments) {
    prepare_standard_streams();
    DescriptorStream out(STDOUT_FILENO);
    const Wording say(chosen_language(given_language(arguments)));
    last_words = std::string(program_name) + ": " + printable(say("failure.ended")) + "\n";
    std::set_terminate(say_last_words);
    const ExitCode code = guarded(say, [&] { return run_command_line(arguments, out, say); });
    if (!out.good()) return code;
    // What a command had printed before it failed is shown too.
    const ExitCode flushed = guarded(say, [&] {
        out.flush();
        return ExitCode::found;
    });
    return flushed == ExitCode::found ? code : flushed;
}

}  // namespace hankehaku::cli
