#include "indexer/lists/list_keys.h"

namespace hankehaku::lists::keys {

std::string of_part(char family, std::string_view term, Xapian::docid first) {
    std::string key = of_term(family, term);
    key += '\0';
    // The highest byte first, so that the parts of a list are in order.
    for (int shift = 24; shift >= 0; shift -= 8)
        key += static_cast<char>((first >> static_cast<unsigned>(shift)) & 0xFFU);
    return key;
}

}  // namespace hankehaku::lists::keys
