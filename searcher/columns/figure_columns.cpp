#include "searcher/columns/figure_columns.h"

#include "indexer/format/schema.h"

namespace hankehaku {

const FigureValues& FigureColumns::operator[](Xapian::docid id) {
    static constexpr FigureValues none{};
    if (!values_) {
        values_.emplace(database_.get_lastdocid() + std::size_t{1});
        for (auto it = database_.valuestream_begin(schema::figures_slot);
             it != database_.valuestream_end(schema::figures_slot); ++it)
            (*values_)[it.get_docid()] = schema::figures_in_slot(*it);
    }
    return id < values_->size() ? (*values_)[id] : none;
}

}  // namespace hankehaku
