#pragma once

#include "base/made_once.h"
#include "hankehaku/facet.h"
#include "searcher/columns/organisation_names.h"

#include <xapian.h>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hankehaku {

class Collation;

/// The values of one facet for every document, as numbers: read once from the index, then an array look-up.
class FacetColumn {
public:
    using Ordinal = std::uint32_t;

    /// `names` of a facet of organisations, else none.
    FacetColumn(const Xapian::Database& database, Facet facet, const Collation& collation,
                const OrganisationNames* names);

    [[nodiscard]] std::span<const Ordinal> ordinals(Xapian::docid id) const {
        return id < last_ ? std::span(ordinals_).subspan(begins_[id], begins_[id + 1] - begins_[id])
                          : std::span<const Ordinal>{};
    }
    /// By ordinal, in Finnish alphabetical order.
    [[nodiscard]] const std::vector<std::string>& values() const { return values_; }
    [[nodiscard]] std::optional<Ordinal> ordinal(const std::string& value) const;

    /// What the index has for a value, each by a term of its own: of an organisation its spellings, else the value.
    [[nodiscard]] std::vector<std::string> spellings(const std::string& value) const;

private:
    void note_spelling(const std::string& value, const std::string& stored);
    void order_values(const Collation& collation);

    std::size_t last_;                   // one past the last document id
    std::vector<std::uint32_t> begins_;  // where a document's ordinals begin; one more entry than documents
    std::vector<Ordinal> ordinals_;
    std::vector<std::string> values_;
    std::unordered_map<std::string, Ordinal> ordinal_of_;
    std::unordered_map<std::string, std::vector<std::string>> spellings_;  // of organisations
};

/// The columns of one state of the index that are in memory.  Thread-safe: searchers of one state share it.
struct FacetColumnMemory {
    std::array<MadeOnce<FacetColumn>, all_facets.size()> columns;
    MadeOnce<OrganisationNames> names;
};

/// The columns of one state of the index, each read when first asked for.  For one thread.
class FacetColumns {
public:
    /// `collation` must outlive this.
    FacetColumns(Xapian::Database database, const Collation& collation, std::shared_ptr<FacetColumnMemory> memory)
        : database_(std::move(database)), collation_(&collation), memory_(std::move(memory)) {}

    const FacetColumn& operator[](Facet facet);

private:
    Xapian::Database database_;
    const Collation* collation_;
    std::shared_ptr<FacetColumnMemory> memory_;
};

}  // namespace hankehaku
