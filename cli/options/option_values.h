#pragma once

#include "base/joined.h"

#include <CLI/CLI.hpp>

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace hankehaku::cli {

/// A whole number between the limits, digits only; throws Error(usage) in the name of `option`.
[[nodiscard]] std::size_t whole_number(const std::string& option, std::string_view text, std::size_t lowest,
                                       std::size_t highest);

/// Throws Error(usage): "--sort: "x" is not one of a, b, c".
[[noreturn]] void refuse_choice(const std::string& option, std::string_view text,
                                const std::vector<std::string_view>& names);

template <class Value>
using Choices = std::vector<std::pair<std::string_view, Value>>;

/// Of a list of values and their names, as the library has them.
template <class Names>
[[nodiscard]] auto choices_of(const Names& names) {
    Choices<std::remove_cvref_t<decltype(names.front().first)>> choices;
    for (const auto& [value, name] : names) choices.emplace_back(name, value);
    return choices;
}

/// An option that takes one of a few names; `target` may be the value or an optional of it.
template <class Target, class Value>
CLI::Option* add_choice(CLI::App& app, const std::string& option, Target& target, const Choices<Value>& choices,
                        const std::string& description) {
    const auto choose = [&target, choices, option](const std::string& text) {
        std::vector<std::string_view> names;
        for (const auto& [name, value] : choices) {
            names.push_back(name);
            if (name == text) {
                target = value;
                return;
            }
        }
        refuse_choice(option, text, names);
    };
    const std::string names = joined(choices, "|", [](const auto& choice) { return choice.first; });
    return app.add_option_function<std::string>(option, choose, description)->option_text(names);
}

/// An option that takes a whole number; `target` may be a number or an optional of it.
template <class Target>
CLI::Option* add_number(CLI::App& app, const std::string& option, Target& target, std::size_t lowest,
                        std::size_t highest, const std::string& description) {
    const auto read = [&target, option, lowest, highest](const std::string& text) {
        target = whole_number(option, text, lowest, highest);
    };
    return app.add_option_function<std::string>(option, read, description)->option_text("N");
}

/// --wait, of the commands that write.
void add_wait(CLI::App& app, std::size_t& seconds);

/// An option that may be repeated, one value each time; a value may hold commas and brackets.
CLI::Option* add_repeatable(CLI::App& app, const std::string& names, std::vector<std::string>& target,
                            const std::string& description);

/// Refuses --limit in the commands whose rows --top limits; not shown in the help.
void refuse_limit(CLI::App& app);

/// Words at the end of the command line.
CLI::Option* add_words(CLI::App& app, const std::string& name, std::vector<std::string>& target,
                       const std::string& description);

}  // namespace hankehaku::cli
