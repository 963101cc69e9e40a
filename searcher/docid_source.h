#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

namespace hankehaku {

/// A posting list of documents that were found beforehand, without weight: for conditions that Xapian cannot express
/// itself (a word in one field, an exact phrase).
class DocidSource : public Xapian::PostingSource {
public:
    /// `ids` ascending, of the database that the query will run on.
    explicit DocidSource(std::vector<Xapian::docid> ids) : ids_(std::move(ids)) {}

    [[nodiscard]] static Xapian::Query query(std::vector<Xapian::docid> ids) {
        return Xapian::Query((new DocidSource(std::move(ids)))->release());
    }

    [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return size(); }
    [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return size(); }
    [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return size(); }
    void init(const Xapian::Database& /*database*/) override { next_ = 0; }
    void next(double /*min_weight*/) override { ++next_; }
    void skip_to(Xapian::docid id, double min_weight) override;
    [[nodiscard]] bool at_end() const override { return next_ > ids_.size(); }
    [[nodiscard]] Xapian::docid get_docid() const override { return ids_[next_ - 1]; }
    [[nodiscard]] std::string get_description() const override { return "DocidSource"; }

private:
    [[nodiscard]] Xapian::doccount size() const { return static_cast<Xapian::doccount>(ids_.size()); }

    std::vector<Xapian::docid> ids_;
    std::size_t next_ = 0;  ///< one past the current; 0 before the first
};

}  // namespace hankehaku
