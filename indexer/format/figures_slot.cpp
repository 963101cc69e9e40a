#include "base/varint.h"
#include "indexer/format/schema.h"

namespace hankehaku::schema {

// Most figures take four bytes, and every one is exact, which a sortable double is not.

std::string figures_slot_value(const FigureValues& figures) {
    std::string bytes;
    for (std::size_t number = 0; number < figures.size(); ++number) {
        if (!figures.at(number)) continue;
        append_varint(bytes, number);
        append_varint(bytes, zigzag(*figures.at(number)));
    }
    return bytes;
}

FigureValues figures_in_slot(std::string_view bytes) {
    FigureValues figures;
    while (!bytes.empty()) {
        const auto number = take_varint(bytes);
        const auto value = take_varint(bytes);
        if (!number || !value) break;
        if (*number < figures.size()) figures.at(*number) = from_zigzag(*value);
    }
    return figures;
}

}  // namespace hankehaku::schema
