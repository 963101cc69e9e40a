#include "base/varint.h"
#include "indexer/format/schema.h"

namespace hankehaku::schema {

// Most figures take four bytes, and every one is exact, which a sortable double is not.  Sums of money are whole euros;
// the cents of those that have any follow under a number of their own.

namespace {

/// Added to the number of a sum, its cents.  In every index: never change it.
constexpr std::size_t cents_of = 64;

/// What is_in_cents() says of a number as stored; no number where it has no room.
std::optional<std::int64_t> in_counted_unit(Figure figure, std::int64_t stored) {
    if (!is_in_cents(figure)) return stored;
    const auto sum = Money::of_euros(stored);
    return sum ? std::optional(sum->in_cents()) : std::nullopt;
}

}  // namespace

std::string money_slot_value(Money sum) { return Xapian::sortable_serialise(sum.to_double()); }

std::string figures_slot_value(const FigureValues& figures) {
    std::string bytes;
    for (std::size_t number = 0; number < figures.size(); ++number) {
        if (!figures.at(number)) continue;
        const bool money = is_in_cents(static_cast<Figure>(number));
        const Money sum = money ? Money::of_cents(*figures.at(number)) : Money();
        append_varint(bytes, number);
        append_varint(bytes, zigzag(money ? sum.euros() : *figures.at(number)));
        if (sum.cents() == 0) continue;
        append_varint(bytes, number + cents_of);
        append_varint(bytes, zigzag(sum.cents()));
    }
    return bytes;
}

FigureValues figures_in_slot(std::string_view bytes) {
    FigureValues figures;
    while (!bytes.empty()) {
        const auto number = take_varint(bytes);
        const auto value = take_varint(bytes);
        if (!number || !value) break;
        if (*number < figures.size())
            figures.at(*number) = in_counted_unit(static_cast<Figure>(*number), from_zigzag(*value));
        else if (*number >= cents_of && *number - cents_of < figures.size() && figures.at(*number - cents_of))
            *figures.at(*number - cents_of) += from_zigzag(*value) % 100;
    }
    return figures;
}

}  // namespace hankehaku::schema
