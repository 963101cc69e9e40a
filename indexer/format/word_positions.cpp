#include "indexer/format/word_positions.h"

#include "base/fnv1a.h"
#include "indexer/format/schema.h"

#include <algorithm>
#include <array>
#include <string>

namespace hankehaku::word_positions {
namespace {

constexpr unsigned bucket_bits = 6;
constexpr unsigned hash_bits = 19;
constexpr unsigned number_bits = 12;  ///< of a number; the rest is the page
static_assert(hash_bits + number_bits < 32, "Xapian's positions have 32 bits");

constexpr std::uint32_t page_size = 1U << number_bits;
/// A first value below this is no word, but says how many pages there are; else there is one.
constexpr Xapian::termpos least_value = page_size;
constexpr std::uint32_t most_words = (page_size - 2) * page_size;

// A text is its first number and, in the lowest bits, its field.
constexpr unsigned field_bits = 4;
constexpr std::uint32_t field_mask = (1U << field_bits) - 1;
static_assert(all_text_fields.size() < field_mask);

struct Place {
    std::uint32_t bucket;
    Xapian::termpos first_value;  ///< of number 0
};

Place place_of(std::string_view term) {
    const std::uint64_t hash = fnv1a(term);
    const auto rest = static_cast<Xapian::termpos>((hash >> bucket_bits) & ((1U << hash_bits) - 1));
    return {static_cast<std::uint32_t>(hash & ((1U << bucket_bits) - 1)), least_value + (rest << number_bits)};
}

}  // namespace

void Writer::begin_text(TextField field) {
    if (!texts_.empty()) ++next_;
    texts_.push_back((next_ << field_bits) | static_cast<std::uint32_t>(field));
}

bool Writer::full() const { return next_ >= most_words; }

void Writer::add(std::string_view term, const std::vector<std::uint32_t>& numbers) {
    const Place place = place_of(term);
    for (const std::uint32_t number : numbers)
        entries_.emplace_back(((number / page_size) << bucket_bits) | place.bucket,
                              place.first_value | (number % page_size));
}

void Writer::write(Xapian::Document& document) {
    const std::uint32_t pages = next_ / page_size + 1;
    for (std::uint32_t bucket = 0; pages > 1 && bucket < (1U << bucket_bits); ++bucket)
        entries_.emplace_back(bucket, std::min(pages, least_value - 1));
    std::sort(entries_.begin(), entries_.end());
    entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
    for (auto entry = entries_.begin(); entry != entries_.end();) {
        const std::uint32_t list = entry->first;
        const std::string term = schema::position_list_term(list & ((1U << bucket_bits) - 1), list >> bucket_bits);
        for (; entry != entries_.end() && entry->first == list; ++entry) document.add_posting(term, entry->second, 0);
    }
    // The end is written as a text of no field.
    ++next_;
    texts_.push_back((next_ << field_bits) | field_mask);
    for (const auto text : texts_) document.add_posting(schema::text_list_term(), text, 0);
    *this = {};
}

std::vector<Text> read_texts(const Xapian::Database& database, Xapian::docid id) {
    std::array<Xapian::termpos, all_text_fields.size()> next{};
    for (const TextField field : all_text_fields) next[static_cast<std::size_t>(field)] = schema::first_position(field);
    std::vector<Text> texts;
    const std::string list = schema::text_list_term();
    for (auto it = database.positionlist_begin(id, list); it != database.positionlist_end(id, list); ++it) {
        const std::uint32_t begin = *it >> field_bits;
        if (!texts.empty()) {
            Text& last = texts.back();
            last.words = begin - 1 - last.begin;
            next[static_cast<std::size_t>(last.field)] += last.words + schema::gap_between_texts;
        }
        const std::size_t field = *it & field_mask;
        if (field < next.size()) texts.push_back({static_cast<TextField>(field), begin, 0, next[field]});
    }
    return texts;
}

void read_numbers(const Xapian::Database& database, Xapian::docid id, std::string_view term,
                  std::vector<std::uint32_t>& numbers) {
    const Place place = place_of(term);
    std::uint32_t pages = 1;
    for (std::uint32_t page = 0; page < pages; ++page) {
        const std::string list = schema::position_list_term(place.bucket, page);
        auto it = database.positionlist_begin(id, list);
        const auto end = database.positionlist_end(id, list);
        if (it == end) continue;
        if (*it < least_value) pages = *it;
        for (it.skip_to(place.first_value); it != end && *it < place.first_value + page_size; ++it)
            numbers.push_back(page * page_size + (*it - place.first_value));
    }
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
