#pragma once

#include "hankehaku/text_field.h"

#include <xapian.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// Where the words of a document stand.
///
/// Xapian keeps a list of positions for every term of every document, with the term in its key: for words that mostly
/// occur once or twice, more than half of an index is keys.  Here the positions of all words of a document are dealt
/// out over few lists by a hash of the word, and each position is a number that holds the rest of the hash and the
/// word's number in the document.  So a list has some dozens of numbers, and one look-up gives the positions of a word.
///
/// Two words share hash and list once in 30 million times (25 bits): then one seems to stand where the other does.
///
/// Numbers run through a document: texts one after the other, a number left out between them.  A list of its own says
/// where each text begins and of which field it is, which turns a number into a position as schema.h defines it.
namespace word_positions {

/// Collects the positions of a document's words.
class Writer {
public:
    /// Further words belong to a new text.
    void begin_text(TextField field);

    /// The number of the next word of the text.
    [[nodiscard]] std::uint32_t next_word() { return next_++; }

    /// No more words have a number.
    [[nodiscard]] bool full() const;

    /// `term` stands at the words `numbers`.
    void add(std::string_view term, const std::vector<std::uint32_t>& numbers);

    /// Adds the lists to `document`; the writer is empty again.
    void write(Xapian::Document& document);

private:
    struct Entry {
        std::uint32_t list;  ///< page and bucket
        Xapian::termpos value;
        auto operator<=>(const Entry&) const = default;
    };

    std::vector<Entry> entries_;
    std::vector<Xapian::termpos> texts_;
    std::uint32_t next_ = 0;
};

/// Reads the positions of one document.
class Reader {
public:
    /// `id` must exist, and `database` outlive this.
    Reader(const Xapian::Database& database, Xapian::docid id);

    [[nodiscard]] Xapian::docid id() const { return id_; }

    /// Adds the positions of `term` in `field`, of all fields when none is given.
    void append(const std::string& term, std::optional<TextField> field, std::vector<Xapian::termpos>& positions) const;

private:
    struct Text {
        std::uint32_t begin;  ///< number of its first word
        TextField field;
        Xapian::termpos first;  ///< position of its first word
    };

    const Xapian::Database* database_;
    Xapian::docid id_;
    std::vector<Text> texts_;
    std::uint32_t end_ = 0;  ///< one past the last number
};

}  // namespace word_positions
}  // namespace hankehaku
