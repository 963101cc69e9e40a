#include "cli/completion/model.h"

#include "base/joined.h"

namespace hankehaku::cli {
namespace {

using Kind = CompletionValue::Kind;

std::string quoted(const std::string& text) {
    std::string result = "'";
    for (const char letter : text) {
        if (letter == '\'' || letter == '\\') result += '\\';
        result += letter;
    }
    return result + "'";
}

std::string value_flags(const CompletionValue& value) {
    switch (value.kind) {
        case Kind::choices: return " -x -a " + quoted(joined(value.choices, " "));
        case Kind::files: return " -r -F";
        case Kind::folders: return " -x -a '(__fish_complete_directories)'";
        case Kind::text: return " -x";
        case Kind::none: break;
    }
    return {};
}

std::string lines_of(const CompletionCommand& command, const std::string& condition) {
    const std::string start = "complete -c hankehaku -n " + quoted(condition);
    std::string lines;
    for (const auto& option : command.options) {
        lines += start;
        for (const auto& name : option.names)
            lines += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
        lines += value_flags(option.value) + " -d " + quoted(option.description) + "\n";
    }
    if (command.arguments.kind == Kind::choices || command.arguments.kind == Kind::files)
        lines += start + (command.arguments.kind == Kind::files ? " -F" : value_flags(command.arguments)) + "\n";
    return lines;
}

}  // namespace

std::string fish_completion(const CompletionModel& model) {
    const std::string no_command = "__fish_use_subcommand";
    std::string script =
        "# fish completion for hankehaku; made by 'hankehaku completion fish'\ncomplete -c hankehaku -f\n";
    for (const auto& command : model.commands)
        script +=
            "complete -c hankehaku -n " + no_command + " -a " + command.name + " -d " + quoted(command.summary) + "\n";
    script += lines_of(model.program, no_command);
    for (const auto& command : model.commands)
        script += lines_of(command, "__fish_seen_subcommand_from " + command.name);
    return script;
}

}  // namespace hankehaku::cli
