#include "cli/named_output.h"

#include "cli/messages/messages.h"

#include "hankehaku/error.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

namespace hankehaku::cli {
namespace {
namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> endings{"json", "jsonl", "csv", "tsv", "xlsx"};

bool is_same_file(const fs::path& a, const fs::path& b) {
    std::error_code problem;
    return fs::equivalent(a, b, problem) && !problem;
}

}  // namespace

void choose_format_by_ending(CLI::App& command, const std::string& file) {
    for (CLI::App* const part : command.get_subcommands()) choose_format_by_ending(*part, file);
    CLI::Option* const format = command.get_option_no_throw("--format");
    const std::string extension = fs::path(file).extension().string();
    if (format == nullptr || format->count() > 0 || extension.size() < 2) return;
    const std::string name = CLI::detail::to_lower(extension.substr(1));
    if (std::find(endings.begin(), endings.end(), name) == endings.end()) return;
    const std::vector<std::string> known = CLI::detail::split(format->get_option_text(), '|');
    if (std::find(known.begin(), known.end(), name) == known.end())
        throw failure("usage.output_ending", {{"file", file}, {"format", name}, {"known", known}});
    format->add_result(name);
    format->run_callback();
}

void require_no_input(const CLI::App& command, const std::string& file, const IndexLocation& index) {
    std::error_code problem;
    if (!fs::is_regular_file(file, problem)) return;
    for (const CLI::Option* const option : command.get_options()) {
        if (option->get_positional() || option->check_lname("output")) continue;
        for (const std::string& value : option->results())
            if (is_same_file(value, file))
                throw failure("usage.output_input", {{"file", file}, {"option", option->get_name()}});
    }
    const fs::path folder = fs::absolute(file, problem).parent_path();
    const fs::path of_index = index.path();
    for (fs::path above = folder; above.has_relative_path(); above = above.parent_path())
        if (is_same_file(above, of_index)) throw failure("usage.output_in_index", {{"file", file}});
}

}  // namespace hankehaku::cli
