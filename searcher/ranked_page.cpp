#include "searcher/ranked_page.h"

#include "indexer/schema.h"

#include <algorithm>
#include <string>
#include <utility>

namespace hankehaku {
namespace {

/// So many matches may be as good as the last of a page before Xapian breaks the ties.
constexpr Xapian::doccount most_ties = 16;

/// Sorts what has the same score by code.
void break_ties(const Xapian::Database& database, std::vector<RankedDocument>& documents, std::size_t first) {
    for (auto begin = documents.begin(); begin != documents.end();) {
        const auto end =
            std::find_if(begin, documents.end(), [&](const auto& document) { return document.score != begin->score; });
        const bool in_page = end - documents.begin() > static_cast<std::ptrdiff_t>(first);
        if (in_page && end - begin > 1) {
            std::vector<std::pair<std::string, Xapian::docid>> codes;
            for (auto document = begin; document != end; ++document)
                codes.emplace_back(
                    database.get_document(document->id, Xapian::DOC_ASSUME_VALID).get_value(schema::code_slot),
                    document->id);
            std::sort(codes.begin(), codes.end());
            for (auto document = begin; document != end; ++document)
                document->id = codes[static_cast<std::size_t>(document - begin)].second;
        }
        begin = end;
    }
}

RankedPage page_of(const Xapian::MSet& found) {
    RankedPage page{{}, found.get_matches_estimated()};
    page.documents.reserve(found.size());
    for (auto it = found.begin(); it != found.end(); ++it) page.documents.push_back({*it, it.get_weight()});
    return page;
}

/// The best documents up to the end of a page and some beyond it, and whether those tell all ties at its end.
struct Best {
    Xapian::MSet found;
    bool complete = false;
};

Best best_documents(const Xapian::Database& database, Xapian::Enquire& enquire, Xapian::doccount end,
                    Xapian::doccount at_least, const Xapian::MatchDecider* decider) {
    const Xapian::doccount all = database.get_doccount();
    const Xapian::doccount wanted = std::min(end + most_ties, all);
    enquire.set_sort_by_relevance();
    Best best{enquire.get_mset(0, wanted, at_least, nullptr, decider)};
    best.complete = end == 0 || best.found.size() < wanted || wanted == all ||
                    best.found.back().get_weight() != best.found[end - 1].get_weight();
    return best;
}

RankedPage cut(const Xapian::Database& database, const Xapian::MSet& best, Xapian::doccount first,
               Xapian::doccount most) {
    RankedPage page = page_of(best);
    auto& documents = page.documents;
    break_ties(database, documents, first);
    documents.resize(std::min<std::size_t>(std::size_t{first} + most, documents.size()));
    documents.erase(documents.begin(),
                    documents.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(first, documents.size())));
    return page;
}

Xapian::doccount count(const Xapian::Database& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(query);
    return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
}

}  // namespace

RankedPage ordered_page(const Xapian::Database& database, const Xapian::Enquire& enquire, Xapian::doccount first,
                        Xapian::doccount most, const Xapian::MatchDecider* decider) {
    return page_of(enquire.get_mset(first, most, database.get_doccount(), nullptr, decider));
}

RankedPage ranked_page(const Xapian::Database& database, Xapian::Enquire& enquire, Xapian::doccount first,
                       Xapian::doccount most, const Xapian::Query& deciding) {
    const Best best = best_documents(database, enquire, first + most, 0, nullptr);
    if (!best.complete) {
        enquire.set_sort_by_relevance_then_value(schema::code_slot, false);
        return ordered_page(database, enquire, first, most, nullptr);
    }
    RankedPage page = cut(database, best.found, first, most);
    if (best.found.get_matches_lower_bound() != best.found.get_matches_upper_bound())
        page.total = count(database, deciding);
    return page;
}

RankedPage ranked_page(const Xapian::Database& database, Xapian::Enquire& enquire, Xapian::doccount first,
                       Xapian::doccount most, const Xapian::MatchDecider& decider,
                       const std::function<void()>& restart) {
    const Best best = best_documents(database, enquire, first + most, database.get_doccount(), &decider);
    if (!best.complete) {
        restart();
        enquire.set_sort_by_relevance_then_value(schema::code_slot, false);
        return ordered_page(database, enquire, first, most, &decider);
    }
    return cut(database, best.found, first, most);
}

}  // namespace hankehaku
