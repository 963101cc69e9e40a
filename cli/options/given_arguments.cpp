#include "cli/options/given_arguments.h"

#include <algorithm>

namespace hankehaku::cli {
namespace {

bool is_flag(const CLI::Option& option) { return option.get_expected_max() == 0; }

}  // namespace

std::vector<std::string> given_arguments(const CLI::App& app, const std::vector<std::string_view>& left_out) {
    std::vector<std::string> arguments;
    std::vector<std::string> words;
    for (const CLI::Option* option : app.get_options()) {
        if (option->count() == 0) continue;
        const std::string name = option->get_name();
        if (std::find(left_out.begin(), left_out.end(), name) != left_out.end()) continue;
        for (const std::string& value : option->results()) {
            if (option->get_positional()) {
                words.push_back(value);
            } else {
                arguments.push_back(name);
                if (!is_flag(*option)) arguments.back().append("=").append(value);
            }
        }
    }
    if (!words.empty()) arguments.emplace_back("--");
    arguments.insert(arguments.end(), words.begin(), words.end());
    return arguments;
}

}  // namespace hankehaku::cli
