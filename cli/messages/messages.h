#pragma once

// What the program says beside the library's own messages: labels of its text output, its own errors, and what to type
// when something went wrong, which only the command line knows.

#include "hankehaku/error.h"
#include "hankehaku/messages.h"

#include <string>
#include <string_view>
#include <utility>

namespace hankehaku::cli {

/// fi.tsv, sv.tsv and en.tsv.
[[nodiscard]] const Catalogue& messages();

/// An error that this catalogue has words for.
[[nodiscard]] inline Error failure(ErrorId id, Arguments arguments = {}) {
    return Error(id, std::move(arguments), messages());
}

/// Speaks to the user in one language.
class Wording {
public:
    Wording() = default;
    explicit Wording(Language language) : language_(language) {}

    [[nodiscard]] Language language() const { return language_; }

    [[nodiscard]] std::string operator()(MessageId id, const Arguments& arguments = {}) const {
        return messages().text(id.text(), arguments, language_);
    }

    /// Of a name that the library gives: the message "group.name", with _ for -; `otherwise` where there is none.
    [[nodiscard]] std::string named(std::string_view group, std::string_view name, std::string_view otherwise) const;

    /// The error, and after a semicolon what to type.
    [[nodiscard]] std::string of(const Error& error) const;

private:
    Language language_ = Language::english;
};

/// The language of --language, where it is given; else that of the locale: the first of LC_ALL, LC_MESSAGES and LANG
/// that says something.  English where it is none of ours.
[[nodiscard]] Language chosen_language(std::string_view given);

}  // namespace hankehaku::cli
