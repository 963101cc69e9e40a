#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::analysis {

/// What was said of the word forms met last, for one thread: a table of `size` places in which a form takes the place
/// of another with the same hash.
template <class Value, std::size_t size>
class RecentForms {
public:
    /// Null when the form is not here; valid until the next put().
    [[nodiscard]] const Value* find(std::string_view form) const {
        const Place& place = places_[place_of(form)];
        return place.taken && place.form == form ? &place.value : nullptr;
    }
    void put(std::string_view form, const Value& value) {
        Place& place = places_[place_of(form)];
        place.form.assign(form);
        place.value = value;
        place.taken = true;
    }

private:
    struct Place {
        std::string form;
        Value value{};
        bool taken = false;
    };
    [[nodiscard]] static std::size_t place_of(std::string_view form) {
        return std::hash<std::string_view>{}(form) % size;
    }

    std::vector<Place> places_ = std::vector<Place>(size);
};

}  // namespace hankehaku::analysis
