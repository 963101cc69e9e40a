#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace hankehaku::cli {

/// What can be typed as a value.
struct CompletionValue {
    enum class Kind {
        none,     ///< nothing: a flag
        text,     ///< anything
        choices,  ///< one of a few words
        files,
        folders,
    };
    Kind kind = Kind::none;
    std::vector<std::string> choices;
};

struct CompletionOption {
    std::vector<std::string> names;  ///< "--maakunta", "--province", "-h"
    std::string description;
    CompletionValue value;
};

struct CompletionCommand {
    std::string name;
    std::string summary;
    std::vector<CompletionOption> options;
    CompletionValue arguments;  ///< words that are not options
};

/// The command line as shells complete it, read from the definition of the options: `program` has the options before a
/// command.
struct CompletionModel {
    CompletionCommand program;
    std::vector<CompletionCommand> commands;
};

[[nodiscard]] CompletionModel completion_model(const CLI::App& root);

[[nodiscard]] std::string bash_completion(const CompletionModel& model);
[[nodiscard]] std::string zsh_completion(const CompletionModel& model);
[[nodiscard]] std::string fish_completion(const CompletionModel& model);

}  // namespace hankehaku::cli
