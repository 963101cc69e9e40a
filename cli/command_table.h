#pragma once

#include "cli/context/surroundings.h"

#include <memory>
#include <span>
#include <string_view>

namespace hankehaku::cli {

struct CommandEntry {
    std::string_view name;
    std::string_view summary;  ///< one line for the help
    std::unique_ptr<Command> (*make)();
    bool writes_files = true;   ///< what it prints can go into the file of --output
    bool tells_of_all = false;  ///< what it prints depends on the options of every command
};

/// Every command, in the order of the help.
[[nodiscard]] std::span<const CommandEntry> command_table();

}  // namespace hankehaku::cli
