#include "cli/options/help_format.h"

namespace hankehaku::cli {
namespace {

constexpr std::size_t description_column = 34;

/// CLI11 allows one word as the name of an argument; a longer name is its option text.
std::string argument_name(const CLI::Option& words) {
    if (!words.get_option_text().empty()) return words.get_option_text();
    return words.get_name(true) + (words.get_expected_max() > 1 ? "..." : "");
}

}  // namespace

HelpFormat::HelpFormat() {
    column_width(description_column);
    label("Positionals", "Arguments");
}

std::string HelpFormat::make_usage(const CLI::App* app, std::string name) const {
    std::string usage = "Usage: " + name;
    const bool has_commands = !app->get_subcommands(nullptr).empty();
    usage += has_commands ? " COMMAND [OPTION...]" : " [OPTION...]";
    for (const CLI::Option* words :
         app->get_options([](const CLI::Option* option) { return option->get_positional(); }))
        usage += words->get_required() ? " " + argument_name(*words) : " [" + argument_name(*words) + "]";
    return usage + "\n";
}

std::string HelpFormat::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const {
    std::string help = make_usage(app, std::move(name)) + "\n" + app->get_description() + ".\n" +
                       make_positionals(app) + make_subcommands(app, mode) + "\n" + make_groups(app, mode);
    // CLI11 ends each group with one empty line and begins the next with another.
    help = CLI::detail::find_and_replace(help, "\n\n\n", "\n\n");
    return app->get_footer().empty() ? help : help + "\n" + app->get_footer() + "\n";
}

std::string HelpFormat::make_option_name(const CLI::Option* option, bool positional) const {
    if (positional) return argument_name(*option);
    return CLI::detail::find_and_replace(option->get_name(false, true), ",", ", ");
}

std::string HelpFormat::make_option_opts(const CLI::Option* option) const {
    return option->get_positional() || option->get_option_text().empty() ? "" : " " + option->get_option_text();
}

}  // namespace hankehaku::cli
