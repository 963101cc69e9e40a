#pragma once

#include "hankehaku/facet.h"
#include "hankehaku/gazetteer.h"
#include "hankehaku/language.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace hankehaku::server {

/// What values of facets are called in each language: places have Swedish and English names, all else is as in the
/// texts.
///
/// Threads: any number may read at once.
class ValueNames {
public:
    ValueNames();

    /// The name, or the value itself where the language has none of its own.
    [[nodiscard]] std::string name(Facet facet, std::string_view value, Language language) const;

    /// Whether name() is a name of that language, and not the Finnish one of the texts.
    [[nodiscard]] bool translated(Facet facet, std::string_view value, Language language) const;

    [[nodiscard]] const Gazetteer& gazetteer() const { return gazetteer_; }

private:
    [[nodiscard]] const Place* place(Facet facet, std::string_view value) const;

    Gazetteer gazetteer_;
    std::unordered_map<std::string, const Place*> places_;  ///< by kind and written form
};

}  // namespace hankehaku::server
