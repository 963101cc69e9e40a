#include "indexer/format/schema.h"

namespace hankehaku::schema {
namespace {

// A number is written in groups of seven bits, the lowest first, the sign in the lowest bit: most figures take four
// bytes, and every one is exact, which a sortable double is not.

void append(std::string& bytes, std::uint64_t number) {
    for (; number >= 0x80U; number >>= 7U) bytes += static_cast<char>((number & 0x7FU) | 0x80U);
    bytes += static_cast<char>(number);
}

std::uint64_t with_sign_below(std::int64_t number) {
    return (static_cast<std::uint64_t>(number) << 1U) ^ (number < 0 ? ~std::uint64_t{0} : 0);
}

std::int64_t with_sign_above(std::uint64_t bits) {
    return static_cast<std::int64_t>((bits >> 1U) ^ ((bits & 1U) != 0 ? ~std::uint64_t{0} : 0));
}

std::uint64_t take(std::string_view& bytes) {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto bits = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        number |= std::uint64_t{bits & 0x7FU} << shift;
        if ((bits & 0x80U) == 0) break;
    }
    return number;
}

}  // namespace

std::string figures_slot_value(const FigureValues& figures) {
    std::string bytes;
    for (std::size_t at = 0; at < figures.size(); ++at) {
        if (!figures.at(at)) continue;
        append(bytes, at);
        append(bytes, with_sign_below(*figures.at(at)));
    }
    return bytes;
}

FigureValues figures_in_slot(std::string_view bytes) {
    FigureValues figures;
    while (!bytes.empty()) {
        const std::uint64_t at = take(bytes);
        const std::int64_t number = with_sign_above(take(bytes));
        if (at < figures.size()) figures.at(at) = number;
    }
    return figures;
}

}  // namespace hankehaku::schema
