#pragma once

#include "hankehaku/figure.h"

#include <xapian.h>

#include <optional>
#include <vector>

namespace hankehaku {

/// The figures of every document of one state of the index, read when first asked for.
class FigureColumns {
public:
    explicit FigureColumns(Xapian::Database database) : database_(std::move(database)) {}

    /// All of them nothing where the document has none.
    [[nodiscard]] const FigureValues& operator[](Xapian::docid id);

private:
    Xapian::Database database_;
    std::optional<std::vector<FigureValues>> values_;  ///< by document id
};

}  // namespace hankehaku
