#include "cli/completion/model.h"

#include "base/joined.h"

namespace hankehaku::cli {
namespace {

using Kind = CompletionValue::Kind;

std::string escaped(const std::string& text, const std::string& special) {
    std::string result;
    for (const char letter : text) {
        if (letter == '\'')
            result += "'\\'";  // the quote that follows opens the next stretch
        else if (special.find(letter) != std::string::npos)
            result += '\\';
        result += letter;
    }
    return result;
}

/// ":what it is:how to complete it".
std::string action(const CompletionValue& value) {
    switch (value.kind) {
        case Kind::choices: return ":value:(" + joined(value.choices, " ") + ")";
        case Kind::files: return ":file:_files";
        case Kind::folders: return ":folder:_files -/";
        case Kind::text: return ":text: ";
        case Kind::none: break;
    }
    return {};
}

std::string arguments_of(const CompletionCommand& command, const std::string& indentation) {
    const std::string begin = " \\\n" + indentation + "'*";
    std::string lines;
    for (const auto& option : command.options) {
        const std::string rest = "[" + escaped(option.description, "[]") + "]" + action(option.value) + "'";
        for (const auto& name : option.names) lines.append(begin).append(name).append(rest);
    }
    if (command.arguments.kind != Kind::none) lines += begin + action(command.arguments) + "'";
    return lines;
}

}  // namespace

std::string zsh_completion(const CompletionModel& model) {
    std::string names;
    std::string branches;
    for (const auto& command : model.commands) {
        names += "        '" + command.name + ":" + escaped(command.summary, ":") + "'\n";
        branches += "        " + command.name + ")\n            _arguments" +
                    arguments_of(command, "                ") + " ;;\n";
    }
    return R"(#compdef hankehaku
# zsh completion for hankehaku; made by 'hankehaku completion zsh'
_hankehaku() {
    local curcontext=$curcontext state line
    local -a commands=(
)" + names +
           R"(    )
    _arguments -C)" +
           arguments_of(model.program, "        ") + R"( \
        '1:command:->command' '*::argument:->argument' && return
    if [[ $state == command ]]; then
        _describe command commands
        return
    fi
    case $line[1] in
)" + branches +
           R"(    esac
}
_hankehaku "$@"
)";
}

}  // namespace hankehaku::cli
