#pragma once

#include "base/made_once.h"
#include "hankehaku/figure.h"

#include <xapian.h>

#include <memory>
#include <utility>
#include <vector>

namespace hankehaku {

/// The figures of one state of the index in memory, by document id.  Thread-safe: searchers of one state share it.
using FigureColumnMemory = MadeOnce<std::vector<FigureValues>>;

/// The figures of every document of one state of the index, read when first asked for.  For one thread.
class FigureColumns {
public:
    FigureColumns(Xapian::Database database, std::shared_ptr<FigureColumnMemory> memory)
        : database_(std::move(database)), memory_(std::move(memory)) {}

    /// All of them nothing where the document has none.
    [[nodiscard]] const FigureValues& operator[](Xapian::docid id);

private:
    [[nodiscard]] std::vector<FigureValues> read() const;

    Xapian::Database database_;
    std::shared_ptr<FigureColumnMemory> memory_;
};

}  // namespace hankehaku
