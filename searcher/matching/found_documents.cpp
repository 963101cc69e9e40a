#include "searcher/matching/found_documents.h"

#include <algorithm>

namespace hankehaku {
namespace {

/// Whether ascending ids are among other ascending ids.
class Membership {
public:
    explicit Membership(const std::vector<Xapian::docid>& ids) : next_(ids.begin()), end_(ids.end()) {}

    [[nodiscard]] bool has(Xapian::docid id) {
        while (next_ != end_ && *next_ < id) ++next_;
        return next_ != end_ && *next_ == id;
    }

private:
    std::vector<Xapian::docid>::const_iterator next_, end_;
};

}  // namespace

std::vector<FoundDocument> FoundDocuments::of_automatic(const MatchQuery& conditions) {
    std::vector<FoundDocument> documents;
    double best = 0;
    QueryEvaluator evaluator(query_->loose, *lists_, QueryEvaluator::Scores::wanted);
    evaluator.for_each([&](Xapian::docid id, double score) {
        documents.push_back({id, score, false});
        best = std::max(best, score);
    });
    least_score_ = ranking_.least_share * best;
    const auto strict_ids = matching_documents(query_->strict, *lists_);
    const auto allowed_ids = matching_documents(conditions, *lists_);
    Membership strict(strict_ids), allowed(allowed_ids);
    std::erase_if(documents, [&](FoundDocument& document) {
        document.strict = strict.has(document.id);
        return (!document.strict && document.score < least_score_) || !allowed.has(document.id);
    });
    return documents;
}

}  // namespace hankehaku
