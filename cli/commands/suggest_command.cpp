#include "cli/commands/commands.h"

#include "base/joined.h"
#include "cli/terminal/finnish_format.h"
#include "cli/terminal/ink.h"

#include "cli/options/option_values.h"
#include "cli/options/output_format.h"
#include "cli/terminal/terminal_text.h"

#include "hankehaku/result_json.h"
#include "hankehaku/searcher.h"

#include <algorithm>
#include <cstdint>

namespace hankehaku::cli {
namespace {

constexpr std::size_t most_suggestions = 1000;

class SuggestCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    static void print_text(const Surroundings& surroundings, const Suggestions& suggestions);

    std::vector<std::string> words_;
    std::size_t limit_ = 10;
    Format format_ = Format::text;
};

void SuggestCommand::add_options(CLI::App& app) {
    add_words(app, "PREFIX", words_, "What has been typed; its last word is completed")->required();
    add_number(app, "--limit", limit_, 1, most_suggestions, "Maximum of words, and of names (default: 10)");
    add_format(app, format_, {Format::text, Format::json}, "How to print (default: text)");
    app.footer("Examples:\n  hankehaku suggest työll\n  hankehaku suggest nuoret työp --format json");
}

/// Two tables, of words and of names, with an empty line between them.
void SuggestCommand::print_text(const Surroundings& surroundings, const Suggestions& suggestions) {
    const Painter paint(surroundings.screen.colour);
    std::size_t widest = 0;
    for (const auto& word : suggestions.words) widest = std::max(widest, display_width(printable(word.text)));
    for (const auto& [text, projects] : suggestions.words)
        surroundings.out << paint(Ink::strong, pad_to_width(printable(text), widest)) << "  "
                         << paint(Ink::quiet, finnish_number(static_cast<std::int64_t>(projects))) << '\n';
    if (!suggestions.words.empty() && !suggestions.names.empty()) surroundings.out << '\n';
    widest = 0;
    for (const auto& project : suggestions.names) widest = std::max(widest, display_width(printable(project.code)));
    for (const auto& [code, name] : suggestions.names)
        surroundings.out << paint(Ink::strong, pad_to_width(printable(code), widest)) << "  " << printable(name)
                         << '\n';
}

ExitCode SuggestCommand::run(const Surroundings& surroundings) {
    const std::string prefix = joined(words_, " ");
    Searcher searcher(surroundings.index.path());
    const Suggestions suggestions = searcher.suggest(prefix, limit_);
    if (format_ == Format::json)
        surroundings.out << to_json(suggestions, prefix) << '\n';
    else
        print_text(surroundings, suggestions);
    return suggestions.words.empty() && suggestions.names.empty() ? ExitCode::nothing_found : ExitCode::found;
}

}  // namespace

std::unique_ptr<Command> make_suggest_command() { return std::make_unique<SuggestCommand>(); }

}  // namespace hankehaku::cli
