#include "searcher/columns/figure_columns.h"

#include "indexer/format/schema.h"

#include <cstddef>

namespace hankehaku {

const FigureValues& FigureColumns::operator[](Xapian::docid id) {
    static constexpr FigureValues none{};
    const auto& values = memory_->get([this] { return read(); });
    return id < values.size() ? values[id] : none;
}

std::vector<FigureValues> FigureColumns::read() const {
    std::vector<FigureValues> values(database_.get_lastdocid() + std::size_t{1});
    const auto end = database_.valuestream_end(schema::figures_slot);
    for (auto it = database_.valuestream_begin(schema::figures_slot); it != end; ++it)
        values[it.get_docid()] = schema::figures_in_slot(*it);
    return values;
}

}  // namespace hankehaku
