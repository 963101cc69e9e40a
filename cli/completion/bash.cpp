#include "cli/completion/model.h"

#include "base/joined.h"

namespace hankehaku::cli {
namespace {

using Kind = CompletionValue::Kind;

std::string option_names(const CompletionCommand& command) {
    std::vector<std::string> names;
    for (const auto& option : command.options)
        for (const auto& name : option.names)
            if (name.starts_with("--")) names.push_back(name);
    return joined(names, " ");
}

/// Assignments that say what comes next.
std::string assignments_for(const CompletionValue& value) {
    switch (value.kind) {
        case Kind::choices: return "words='" + joined(value.choices, " ") + "'";
        case Kind::files: return "kind=file";
        case Kind::folders: return "kind=directory";
        case Kind::none:
        case Kind::text: break;
    }
    return "kind=text";
}

std::string command_branch(const CompletionCommand& command) {
    std::string branch = "        " + command.name + ")\n            case $previous in\n";
    for (const auto& option : command.options)
        if (option.value.kind != Kind::none)
            branch += "                " + joined(option.names, "|") + ") " + assignments_for(option.value) + " ;;\n";
    return branch + "                *) options='" + option_names(command) + "'; " +
           assignments_for(command.arguments) + " ;;\n            esac ;;\n";
}

std::string options_with_value(const CompletionCommand& command) {
    std::vector<std::string> names;
    for (const auto& option : command.options)
        if (option.value.kind != Kind::none) names.insert(names.end(), option.names.begin(), option.names.end());
    return joined(names, "|");
}

}  // namespace

std::string bash_completion(const CompletionModel& model) {
    std::vector<std::string> names;
    std::string branches;
    for (const auto& command : model.commands) {
        names.push_back(command.name);
        branches += command_branch(command);
    }
    CompletionCommand program = model.program;
    program.name = "''";
    program.arguments = {Kind::choices, names};
    return R"(# bash completion for hankehaku; made by 'hankehaku completion bash'
_hankehaku() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
    local command= kind= options= words= at
    for ((at = 1; at < COMP_CWORD; ++at)); do
        case ${COMP_WORDS[at]} in
            )" +
           options_with_value(program) + R"() ((++at)) ;;
            )" +
           joined(names, "|") + R"() command=${COMP_WORDS[at]}; break ;;
        esac
    done
    case $command in
)" + command_branch(program) +
           branches + R"(    esac
    [[ $current == -* ]] && words=$options kind=
    if [[ $kind == file || $kind == directory ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -A "$kind" -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    fi
}
complete -F _hankehaku hankehaku
)";
}

}  // namespace hankehaku::cli
