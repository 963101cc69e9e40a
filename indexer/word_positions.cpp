#include "indexer/word_positions.h"

#include "indexer/fnv1a.h"
#include "indexer/schema.h"

#include <algorithm>

namespace hankehaku::word_positions {
namespace {

constexpr unsigned bucket_bits = 6;
constexpr unsigned hash_bits = 19;
constexpr unsigned number_bits = 12;  ///< of a number; the rest is the page
static_assert(hash_bits + number_bits < 32, "Xapian's positions have 32 bits");

constexpr std::uint32_t page_size = 1U << number_bits;
constexpr std::uint32_t most_words = 1U << 27U;

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
    return {static_cast<std::uint32_t>(hash & ((1U << bucket_bits) - 1)), rest << number_bits};
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
        entries_.push_back(
            {((number / page_size) << bucket_bits) | place.bucket, place.first_value | (number % page_size)});
}

void Writer::write(Xapian::Document& document) {
    std::sort(entries_.begin(), entries_.end());
    entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
    for (auto entry = entries_.begin(); entry != entries_.end();) {
        const std::uint32_t list = entry->list;
        const std::string term = schema::position_list_term(list & ((1U << bucket_bits) - 1), list >> bucket_bits);
        for (; entry != entries_.end() && entry->list == list; ++entry) document.add_posting(term, entry->value, 0);
    }
    // The end is written as a text of no field.
    ++next_;
    texts_.push_back((next_ << field_bits) | field_mask);
    for (const auto text : texts_) document.add_posting(schema::text_list_term(), text, 0);
    *this = {};
}

Reader::Reader(const Xapian::Database& database, Xapian::docid id) : database_(&database), id_(id) {
    std::array<Xapian::termpos, all_text_fields.size()> next{};
    for (const TextField field : all_text_fields) next[static_cast<std::size_t>(field)] = schema::first_position(field);
    const std::string list = schema::text_list_term();
    for (auto it = database.positionlist_begin(id, list); it != database.positionlist_end(id, list); ++it) {
        const std::uint32_t begin = *it >> field_bits;
        if (!texts_.empty()) {
            const Text& last = texts_.back();
            next[static_cast<std::size_t>(last.field)] += begin - 1 - last.begin + schema::gap_between_texts;
        }
        end_ = begin;
        const std::size_t field = *it & field_mask;
        if (field < next.size()) texts_.push_back({begin, static_cast<TextField>(field), next[field]});
    }
}

void Reader::append(const std::string& term, std::optional<TextField> field,
                    std::vector<Xapian::termpos>& positions) const {
    const Place place = place_of(term);
    auto text = texts_.begin();
    for (std::uint32_t page = 0; page * page_size < end_; ++page) {
        const std::string list = schema::position_list_term(place.bucket, page);
        auto it = database_->positionlist_begin(id_, list);
        const auto end = database_->positionlist_end(id_, list);
        if (it != end) it.skip_to(place.first_value);
        for (; it != end && *it < place.first_value + page_size; ++it) {
            const std::uint32_t number = page * page_size + (*it - place.first_value);
            while (text + 1 != texts_.end() && (text + 1)->begin <= number) ++text;
            if (!field || text->field == *field) positions.push_back(text->first + (number - text->begin));
        }
    }
}

}  // namespace hankehaku::word_positions
