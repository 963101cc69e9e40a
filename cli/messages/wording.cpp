#include "cli/messages/messages.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace hankehaku::cli {
namespace {

/// Advice is found by what the operating system refused, by the error, or by its kind; the nearest counts.
std::optional<std::string> advice_for(const Error& error, Language language) {
    std::vector<std::string> names{std::string(error.id()), std::string(error_code_name(error.code()))};
    if (const Argument* const refused = find_argument(error.arguments(), "system"))
        if (const Term* const reason = std::get_if<Term>(&refused->value))
            names.insert(names.begin() + 1, std::string(reason->id));
    for (const std::string& name : names)
        if (const std::string id = "advice." + name; messages().find(id, language))
            return messages().text(id, error.arguments(), language);
    return std::nullopt;
}

}  // namespace

std::string Wording::named(std::string_view group, std::string_view name, std::string_view otherwise) const {
    std::string id = std::string(group) + "." + std::string(name);
    std::replace(id.begin(), id.end(), '-', '_');
    return std::string(messages().find(id, language_).value_or(otherwise));
}

std::string Wording::of(const Error& error) const {
    const auto advice = advice_for(error, language_);
    return error.text(language_) + (advice ? "; " + *advice : "");
}

Language chosen_language(std::string_view given) {
    if (const auto language = language_from_code(given)) return *language;
    for (const char* const variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* const locale =
            std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): before any thread is started
        if (locale != nullptr && *locale != '\0') return language_from_code(locale).value_or(Language::english);
    }
    return Language::english;
}

}  // namespace hankehaku::cli
