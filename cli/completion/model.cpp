#include "cli/completion/model.h"

namespace hankehaku::cli {
namespace {

using Kind = CompletionValue::Kind;

/// What an option or argument takes, as its help says: "FILE", "auto|all|any", nothing.
CompletionValue value_of(const std::string& shown) {
    if (shown.empty()) return {};
    if (shown.find('|') != std::string::npos) return {Kind::choices, CLI::detail::split(shown, '|')};
    if (shown == "DIR") return {Kind::folders, {}};
    if (shown == "FILE" || shown == "PATH") return {Kind::files, {}};
    return {Kind::text, {}};
}

CompletionOption option_of(const CLI::Option& option) {
    CompletionOption result{{}, option.get_description(), value_of(option.get_option_text())};
    for (const std::string& name : option.get_snames()) result.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) result.names.push_back("--" + name);
    return result;
}

CompletionCommand command_of(const CLI::App& app) {
    CompletionCommand command{app.get_name(), app.get_description(), {}, {}};
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional())
            command.arguments =
                value_of(option->get_option_text().empty() ? option->get_name(true) : option->get_option_text());
        else if (!option->get_group().empty())
            command.options.push_back(option_of(*option));
    }
    return command;
}

}  // namespace

CompletionModel completion_model(const CLI::App& root) {
    CompletionModel model{command_of(root), {}};
    for (const CLI::App* app : root.get_subcommands(nullptr)) model.commands.push_back(command_of(*app));
    return model;
}

}  // namespace hankehaku::cli
