#include "indexer/lists/word_positions.h"

#include "indexer/format/packed_bytes.h"
#include "indexer/format/schema.h"

#include <algorithm>
#include <array>

namespace hankehaku::word_positions {
namespace {

constexpr std::uint32_t most_words = schema::positions_per_field - 2 * schema::gap_between_texts;

// A text is its words and, in the lowest bits, its field.
constexpr unsigned field_bits = 5;
constexpr std::uint32_t field_mask = (1U << field_bits) - 1;
static_assert(std::all_of(all_text_fields.begin(), all_text_fields.end(),
                          [](TextField field) { return static_cast<std::uint32_t>(field) <= field_mask; }));

}  // namespace

void Numbering::begin_text(TextField field) {
    if (!texts_.empty()) ++next_;
    texts_.push_back({field, 0});
}

std::uint32_t Numbering::next_word() {
    ++texts_.back().words;
    return next_++;
}

bool Numbering::full() const { return next_ >= most_words; }

std::string Numbering::slot_value() const {
    std::string value;
    for (const auto& [field, words] : texts_)
        append_varint(value, std::uint64_t{words} << field_bits | static_cast<std::uint32_t>(field));
    return value;
}

std::vector<Text> decode_texts(std::string_view slot_value) {
    std::array<Xapian::termpos, field_mask + 1> next{};  // 0 is no position: there is no such field
    for (const TextField field : all_text_fields)
        next.at(static_cast<std::size_t>(field)) = schema::first_position(field);
    std::vector<Text> texts;
    std::uint32_t begin = 0;
    for (ByteReader reader(slot_value); !reader.at_end();) {
        const std::uint32_t text = reader.number32(), words = text >> field_bits;
        Xapian::termpos& position = next.at(text & field_mask);
        if (position == 0 || words > most_words - begin) fail_damaged();
        texts.push_back({static_cast<TextField>(text & field_mask), begin, words, position});
        position += words + schema::gap_between_texts;
        begin += words + 1;
    }
    return texts;
}

std::vector<Text> read_texts(const Xapian::Database& database, Xapian::docid id) {
    return decode_texts(database.get_document(id, Xapian::DOC_ASSUME_VALID).get_value(schema::texts_slot));
}

std::vector<Xapian::termpos> positions(const std::vector<std::uint32_t>& numbers, const std::vector<Text>& texts,
                                       std::optional<TextField> field) {
    std::vector<Xapian::termpos> result;
    auto text = texts.begin();
    for (const std::uint32_t number : numbers) {
        while (text + 1 < texts.end() && (text + 1)->begin <= number) ++text;
        if (text == texts.end()) break;
        if (!field || text->field == *field) result.push_back(text->first + (number - text->begin));
    }
    return result;
}

}  // namespace hankehaku::word_positions
