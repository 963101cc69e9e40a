#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/name_key.h"

namespace hankehaku {

/// Written forms -> positions of the places of one kind.
class PlaceIndex {
public:
    /// How a form came to be known.  A written name wins over an equal form that was derived (Marttila is a
    /// municipality, not what is at "Martti"); two places with forms of one strength make it ambiguous.
    enum class Strength { written, derived };

    void add(const PlaceKey& form, std::size_t place, Strength strength);

    /// A word or phrase that may precede or follow a name.
    void add_surrounding(const PlaceKey& form) { surrounding_.insert(form); }

    /// The place named by `text`: as written, then without surrounding words; then both as typed without dots.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view text) const;

    /// Up to `count` places with the most similar written names, most similar first; unlike names are left out.
    [[nodiscard]] std::vector<std::size_t> nearest(std::string_view text, std::size_t count) const;

private:
    struct Entry {
        std::size_t place;
        Strength strength;
        bool ambiguous;
    };
    using Entries = std::unordered_map<PlaceKey, Entry>;
    struct WrittenName {
        PlaceKey key;
        std::size_t place;
    };

    static void insert(Entries& entries, const PlaceKey& form, std::size_t place, Strength strength);
    [[nodiscard]] std::vector<PlaceKey> candidates(std::string_view text) const;

    Entries exact_;
    Entries dotless_;  ///< only forms that differ from the exact ones
    std::unordered_set<PlaceKey> surrounding_;
    std::vector<WrittenName> written_;
};

}  // namespace hankehaku
