#pragma once

#include "hankehaku/text_field.h"

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

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
namespace hankehaku::word_positions {

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
    /// Page and bucket of the list, and the position there.
    using Entry = std::pair<std::uint32_t, Xapian::termpos>;

    std::vector<Entry> entries_;
    std::vector<Xapian::termpos> texts_;
    std::uint32_t next_ = 0;
};

/// One text of a document.
struct Text {
    TextField field;
    std::uint32_t begin;    ///< number of its first word
    std::uint32_t words;    ///< how many it has
    Xapian::termpos first;  ///< position of its first word
};

/// The texts of a document in the order of searchable_texts().
[[nodiscard]] std::vector<Text> read_texts(const Xapian::Database& database, Xapian::docid id);

/// Adds the numbers of the words of document `id` that are `term`, ascending.  Words that follow each other within a
/// text have numbers that do, and only those.
void read_numbers(const Xapian::Database& database, Xapian::docid id, std::string_view term,
                  std::vector<std::uint32_t>& numbers);

/// The positions of words, given by ascending numbers; those only that stand in `field`, if any is given.
[[nodiscard]] std::vector<Xapian::termpos> positions(const std::vector<std::uint32_t>& numbers,
                                                     const std::vector<Text>& texts, std::optional<TextField> field);

}  // namespace hankehaku::word_positions
