#pragma once

// The library's messages as values: a message is an id and arguments, and becomes text only where it is shown.  A
// catalogue holds the text of every id in every language; the library has one, and a program that embeds the library
// may have another for its own messages.  docs/library.md shows how.

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

/// A name that is translated, such as that of a facet.  Programs use the id.  Both must live as long as the program
/// (constant tables).
struct Term {
    std::string_view id;
    Translated names;
    friend bool operator==(const Term&, const Term&) = default;
};

struct Message;

/// Text is put into a message as it is, a number in groups of three digits (a year is text), the items of a list with
/// commas between them, a term by its name in the language of the message, messages by their texts in that language
/// with semicolons between them.
using ArgumentValue = std::variant<std::string, std::int64_t, std::vector<std::string>, Term, std::vector<Message>>;

/// A named argument of a message: {"line", 7}.
struct Argument {
    std::string name;
    ArgumentValue value;

    Argument(std::string_view argument_name, std::string_view text);
    Argument(std::string_view argument_name, std::integral auto number)
        : name(argument_name), value(std::in_place_type<std::int64_t>, number) {}
    Argument(std::string_view argument_name, std::vector<std::string> list);
    Argument(std::string_view argument_name, const Term& term);
    Argument(std::string_view argument_name, Message message);
    friend bool operator==(const Argument& one, const Argument& other);
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

/// The texts of messages.  A table holds those of one language, one message on a line: its id, a tab, its text.  Empty
/// lines and lines that begin with # are ignored.  In a text, {name} stands for an argument, {name?one|more} for `one`
/// if the argument is the number 1, else for `more`.
///
/// Threads: immutable, may be used by any number of threads.  Cost: a look-up reads the table from its beginning.
class Catalogue {
public:
    using Tables = std::array<std::string_view, all_languages.size()>;

    /// `tables` are in the order of Language and must outlive the catalogue.
    explicit constexpr Catalogue(const Tables& tables) : tables_(tables) {}

    /// The text as it is in the table; nothing when there is no such id.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view id, Language language) const;

    /// The text on one line with the arguments filled in: control characters become spaces, bytes that are not UTF-8
    /// become U+FFFD.  An unknown id is its own text.
    [[nodiscard]] std::string text(std::string_view id, const Arguments& arguments, Language language) const;

    /// All ids of a language, in the order of its table.
    [[nodiscard]] std::vector<std::string_view> ids(Language language) const;

private:
    Tables tables_;
};

/// The library's own messages.
[[nodiscard]] const Catalogue& library_messages();

/// A message of the library without arguments, for use as an argument of another message.
[[nodiscard]] Term library_term(MessageId id);

/// One of the library's messages about something that is not a failure of a call, such as a value that was left out.
struct Message {
    std::string_view id;
    Arguments arguments;

    // Implicit, so that an id alone can stand where a message without arguments is wanted.
    Message(MessageId message, Arguments about = {}) : id(message.text()), arguments(std::move(about)) {}

    /// A message whose id is known only when the program runs.  The id must outlive the message.
    [[nodiscard]] static Message of_id(std::string_view id, Arguments arguments);

    [[nodiscard]] std::string text(Language language) const { return library_messages().text(id, arguments, language); }
    friend bool operator==(const Message&, const Message&) = default;

private:
    Message() = default;
};

}  // namespace hankehaku
