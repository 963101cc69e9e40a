#pragma once

#include <span>
#include <string>
#include <vector>

namespace hankehaku {

/// A part of a name that is inflected: most names are one part, Uusikaupunki (Uudessakaupungissa) is two.
/// Both are place keys (lower case, UTF-16).
struct NamePart {
    std::u16string nominative;
    std::u16string genitive;  ///< determines the weak stem: Turun, Lahden, Kempeleen, Varkauden
};

/// The singular case forms of a Finnish name, nominative and genitive first: Turku, Turun, Turussa, Turkuun...
///
/// Names in -nen with a genitive in -sten get their plural forms instead (Kauniainen, Kauniaisten, Kauniaisissa); of
/// other plurals (Virrat) only nominative and genitive come back, the rest does not follow from those.
/// Where usage wavers (Hyvinkäähän, Hyvinkääseen) both forms are given, so a few forms are rare.
std::vector<std::u16string> case_forms(std::span<const NamePart> parts);

}  // namespace hankehaku
