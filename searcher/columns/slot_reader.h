#pragma once

#include <xapian.h>

#include <string>

namespace hankehaku {

/// The values of a slot, for documents that are asked about in ascending order: Xapian keeps them side by side.
class SlotReader {
public:
    SlotReader(const Xapian::Database& database, Xapian::valueno slot)
        : next_(database.valuestream_begin(slot)), end_(database.valuestream_end(slot)) {}

    /// Empty for a document without a value.
    [[nodiscard]] std::string operator()(Xapian::docid id) {
        if (next_ == end_) return {};
        next_.skip_to(id);
        return next_ != end_ && next_.get_docid() == id ? *next_ : std::string();
    }

private:
    Xapian::ValueIterator next_, end_;
};

}  // namespace hankehaku
