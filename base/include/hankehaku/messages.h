#pragma once

// What the library says, as values: a message is an id and arguments, and becomes words only where somebody reads it.
// A catalogue holds the words of every id in every language; the library has one, and whoever embeds it may have
// another for what they say themselves.  docs/library.md shows how.

#include "hankehaku/export.h"
#include "hankehaku/language.h"

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// A word that each language has its own for, such as the name of a facet.  Programs go by the id.  What both point to
/// lasts as long as the program: tables.
struct Term {
    std::string_view id;
    Translated names;
    friend bool operator==(const Term&, const Term&) = default;
};

/// Text is put into a message as it is, a number in groups of three digits (a year is text), the items of a list with
/// commas between them, a term by its name in the language of the message.
using ArgumentValue = std::variant<std::string, std::int64_t, std::vector<std::string>, Term>;

/// What a message is about: {"line", 7}.
struct Argument {
    std::string name;
    ArgumentValue value;

    Argument(std::string_view argument_name, std::string_view text) : name(argument_name), value(std::string(text)) {}
    Argument(std::string_view argument_name, std::integral auto number)
        : name(argument_name), value(static_cast<std::int64_t>(number)) {}
    Argument(std::string_view argument_name, std::vector<std::string> list)
        : name(argument_name), value(std::move(list)) {}
    Argument(std::string_view argument_name, const Term& term) : name(argument_name), value(term) {}
    friend bool operator==(const Argument&, const Argument&) = default;
};

using Arguments = std::vector<Argument>;

/// The argument of that name, or null.
[[nodiscard]] const Argument* find_argument(const Arguments& arguments, std::string_view name);

/// The id of a message: words of small letters, digits and underscores, with dots between them.  Checked when compiled.
class MessageId {
public:
    // Implicit, so that a literal can stand where an id is wanted.
    consteval MessageId(const char* id) : text_(id) {
        if (!is_message_id(text_))
            throw "an id is words of small letters, digits and underscores with dots between them";
    }
    [[nodiscard]] constexpr std::string_view text() const { return text_; }

private:
    static constexpr bool is_message_id(std::string_view id) {
        bool dot = false;
        for (const char c : id) {
            if (c == '.') dot = true;
            if (c != '.' && c != '_' && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) return false;
        }
        return dot && id.front() != '.' && id.back() != '.';
    }

    std::string_view text_;
};

/// The words of messages.  A table holds those of one language, one message on a line: its id, a tab, its text.  Empty
/// lines and lines that begin with # are left out.  In a text {name} stands for an argument, {name?one|more} for `one`
/// where the argument is the number 1, else for `more`.
///
/// Threads: a catalogue never changes, and any number of them may use it.  Cost: finding reads the table once.
class Catalogue {
public:
    using Tables = std::array<std::string_view, all_languages.size()>;

    /// `tables` are in the order of Language; what they point to must outlive the catalogue.
    explicit constexpr Catalogue(const Tables& tables) : tables_(tables) {}

    /// As it stands in the table; nothing when there is no such id.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view id, Language language) const;

    /// On one line, with the arguments in it: controls become spaces, bytes that are not UTF-8 become U+FFFD.  An id
    /// that is not there is its own text.
    [[nodiscard]] std::string text(std::string_view id, const Arguments& arguments, Language language) const;

    /// All ids of a language, in the order of its table.
    [[nodiscard]] std::vector<std::string_view> ids(Language language) const;

private:
    Tables tables_;
};

/// The library's own messages.
[[nodiscard]] const Catalogue& library_messages();

/// A message of the library that takes no arguments, to be put into another one.
[[nodiscard]] Term library_term(MessageId id);

/// One of the library's messages about something that is no failure of a call, such as a value that was left out.
struct Message {
    std::string_view id;
    Arguments arguments;

    // Implicit, so that an id alone can stand where a message without arguments is wanted.
    Message(MessageId message, Arguments about = {}) : id(message.text()), arguments(std::move(about)) {}

    [[nodiscard]] std::string text(Language language) const { return library_messages().text(id, arguments, language); }
};

}  // namespace hankehaku
