#pragma once

#include "hankehaku/text_field.h"

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The positions of the words of a document.
///
/// Numbers run through a document: its texts one after the other, a number left out between them, so that words follow
/// each other in a text where their numbers do.  Word lists hold these numbers; a value of the document says how many
/// words each text has and of which field it is, which turns a number into a position as schema.h defines it.
namespace hankehaku::word_positions {

/// Numbers the words of a document.
class Numbering {
public:
    /// Further words belong to a new text.
    void begin_text(TextField field);

    /// The number of the next word of the text.
    [[nodiscard]] std::uint32_t next_word();

    /// No more words have a number.
    [[nodiscard]] bool full() const;

    /// The value of schema::texts_slot.
    [[nodiscard]] std::string slot_value() const;

private:
    struct Size {
        TextField field;
        std::uint32_t words;
    };
    std::vector<Size> texts_;
    std::uint32_t next_ = 0;
};

/// One text of a document.
struct Text {
    TextField field;
    std::uint32_t begin;    ///< number of its first word
    std::uint32_t words;    ///< how many it has
    Xapian::termpos first;  ///< position of its first word
};

/// The texts of a document in the order of searchable_texts(); throws Error(index_damaged).
[[nodiscard]] std::vector<Text> decode_texts(std::string_view slot_value);
[[nodiscard]] std::vector<Text> read_texts(const Xapian::Database& database, Xapian::docid id);

/// The positions of words, given by ascending numbers; only those in `field`, if it is given.
[[nodiscard]] std::vector<Xapian::termpos> positions(const std::vector<std::uint32_t>& numbers,
                                                     const std::vector<Text>& texts, std::optional<TextField> field);

}  // namespace hankehaku::word_positions
