#include "cli/saved/saved_arguments.h"

#include "cli/messages/messages.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace hankehaku::cli {
namespace {

/// Options of which only one can hold.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> opposites{
    {{"--limit", "--all"}, {"--asc", "--desc"}, {"--sort", "--sort-score"}}};

std::string_view name_of(std::string_view argument) { return argument.substr(0, argument.find('=')); }

bool takes_place_of(std::string_view instead, std::string_view saved) {
    return instead == saved || std::any_of(opposites.begin(), opposites.end(), [&](const auto& pair) {
               return (pair.first == instead && pair.second == saved) ||
                      (pair.second == instead && pair.first == saved);
           });
}

}  // namespace

std::vector<std::string> arguments_with(const std::vector<std::string>& saved,
                                        const std::vector<std::string>& instead) {
    std::vector<std::string> arguments = instead;
    const auto words = std::find(saved.begin(), saved.end(), "--");
    for (auto argument = saved.begin(); argument != words; ++argument)
        if (std::none_of(instead.begin(), instead.end(),
                         [&](const std::string& other) { return takes_place_of(name_of(other), name_of(*argument)); }))
            arguments.push_back(*argument);
    arguments.insert(arguments.end(), words, saved.end());
    return arguments;
}

void read_saved_arguments(const SavedSearch& search, const std::vector<std::string>& arguments,
                          SearchOptions& options) {
    CLI::App app;
    options.add_to(app, SearchOptions::Purpose::hits);
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        app.parse(reversed);
    } catch (const CLI::ParseError& problem) {
        throw failure("usage.saved_unreadable", {{"name", search.name}, {"reason", problem.what()}});
    }
}

}  // namespace hankehaku::cli
