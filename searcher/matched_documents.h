#pragma once

#include <xapian.h>

#include <vector>

namespace hankehaku {

/// Notes every document that a query finds.
class MatchedDocuments : public Xapian::MatchSpy {
public:
    void operator()(const Xapian::Document& document, double /*weight*/) override {
        ids_.push_back(document.get_docid());
    }

    /// In the order in which the matcher came upon them.
    [[nodiscard]] const std::vector<Xapian::docid>& ids() const { return ids_; }

private:
    std::vector<Xapian::docid> ids_;
};

}  // namespace hankehaku
