#include "searcher/matching/found_documents.h"

#include <algorithm>

namespace hankehaku {
std::vector<FoundDocument> FoundDocuments::of_automatic(const MatchQuery& conditions) {
    std::vector<FoundDocument> documents;
    double best = 0;
    QueryEvaluator evaluator(query_->loose, *lists_, QueryEvaluator::Scores::wanted);
    evaluator.for_each([&](Xapian::docid id, double score) {
        documents.push_back({id, score, false});
        best = std::max(best, score);
    });
    least_score_ = least_share_ * best;
    const DocumentSet strict = matching_set(query_->strict, *lists_), allowed = matching_set(conditions, *lists_);
    std::erase_if(documents, [&](FoundDocument& document) {
        document.strict = strict.has(document.id);
        return (!document.strict && document.score < least_score_) || !allowed.has(document.id);
    });
    return documents;
}

}  // namespace hankehaku
