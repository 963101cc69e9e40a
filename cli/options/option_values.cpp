#include "cli/options/option_values.h"

#include "cli/messages/messages.h"

#include <charconv>

namespace hankehaku::cli {
namespace {

constexpr int any_number_of_words = CLI::detail::expected_max_vector_size;
constexpr std::size_t week = 7U * 24U * 60U * 60U;

}  // namespace

std::size_t whole_number(const std::string& option, std::string_view text, std::size_t lowest, std::size_t highest) {
    std::size_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, number);
    if (problem == std::errc{} && stop == end && number >= lowest && number <= highest) return number;
    Arguments arguments{{"option", option}, {"value", text}, {"lowest", lowest}};
    if (highest == std::numeric_limits<std::size_t>::max()) throw failure("usage.no_number_from", std::move(arguments));
    arguments.emplace_back("highest", highest);
    throw Error("usage.no_number_between", std::move(arguments));
}

void refuse_choice(const std::string& option, std::string_view text, const std::vector<std::string_view>& names) {
    throw Error("usage.not_one_of",
                {{"option", option}, {"value", text}, {"known", std::vector<std::string>(names.begin(), names.end())}});
}

CLI::Option* add_repeatable(CLI::App& app, const std::string& names, std::vector<std::string>& target,
                            const std::string& description) {
    return app.add_option(names, target, description)->allow_extra_args(false)->option_text("VALUE");
}

void add_wait(CLI::App& app, std::size_t& seconds) {
    add_number(app, "--wait", seconds, 0, week, "Seconds to wait while another process writes the index (default: 0)");
}

void refuse_limit(CLI::App& app) {
    const std::string name = "--limit";
    const auto refuse = [name](const std::string&) { throw failure("usage.limit_of_rows", {{"option", name}}); };
    app.add_option_function<std::string>(name, refuse)->group("");
}

CLI::Option* add_words(CLI::App& app, const std::string& name, std::vector<std::string>& target,
                       const std::string& description) {
    // Never satisfied, the option takes every word, also those after "--"; and without extra arguments CLI11 does not
    // take "[a,b]" apart.
    return app.add_option(name, target, description)
        ->expected(any_number_of_words, any_number_of_words)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
}

}  // namespace hankehaku::cli
