#pragma once

#include "hankehaku/export.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// The kind of a place.  An authority's area, a project's area and a partner's seat are three different facts.
enum class PlaceKind { authority, province, subregion, municipality };

/// One entry of the gazetteer.  All strings are UTF-8, NFC.
struct Place {
    PlaceKind kind;
    std::string code;         ///< Statistics Finland's code ("13", "131", "179"); empty for authorities
    std::string name;         ///< the canonical form used in facets, filters and output, e.g. "Hämeen ELY-keskus",
                              ///< "Keski-Suomi", "Turun seutukunta", "Jyväskylä"
    std::string swedish;      ///< empty where there is none
    std::string english;      ///< empty where there is none
    std::string parent;       ///< name of the sub-region (municipality) or province (sub-region); else empty
    std::string merged_into;  ///< name of the municipality that this former one is now part of; else empty
};

/// The regions and authorities of Finland, and the forms in which their names are written.
///
/// Purpose: resolves any written form (nominative, inflected, Swedish, English, code, without dots) to the canonical
/// form that facets use.  Sources and classification years are listed in docs/gazetteer.md.
/// Threads: immutable after construction; share one between threads.  Cost: construction takes five to ten
/// milliseconds (it inflects every name), so keep one; a look-up takes two microseconds; nearest() compares with every
/// name. Pointers and spans to places are valid as long as the gazetteer, also after it has been moved.
class Gazetteer {
public:
    Gazetteer();
    ~Gazetteer();
    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;

    /// The place that `text` names among those of `kind`, or nullptr when none or more than one does.  Case, dots
    /// (`hameen`), superfluous spaces and dashes, and words beside the name that tell its kind are ignored:
    /// "maakunta", "region" (province), "seutukunta", "seutu" (sub-region), "kaupunki", "kunta" (municipality), "ely",
    /// "ely-keskus" (authority).  Among authorities the name of a region alone means its ELY centre.
    [[nodiscard]] const Place* find(PlaceKind kind, std::string_view text) const;

    /// Up to `count` places of `kind` with the most similar names, most similar first: for "did you mean".  Names that
    /// are not similar at all are left out, so the result may be empty.
    [[nodiscard]] std::vector<const Place*> nearest(PlaceKind kind, std::string_view text, std::size_t count = 3) const;

    /// All places of `kind`, in the order of their codes (authorities: in the order of the official lists, ELY centres
    /// first).  Municipalities include former ones, see Place::merged_into.
    [[nodiscard]] std::span<const Place> all(PlaceKind kind) const;

private:
    struct Impl;
    std::unique_ptr<const Impl> impl_;
};

}  // namespace hankehaku
