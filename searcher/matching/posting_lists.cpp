#include "searcher/matching/posting_lists.h"

#include "indexer/format/schema.h"
#include "indexer/lists/word_totals.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace hankehaku {
namespace {

PostingList list_of(const lists::WordLists& words, const std::string& term) {
    PostingList list;
    words.for_each_posting(term, [&](auto id, auto occurrences) { list.add(id, occurrences); });
    return list;
}

using Postings = std::vector<std::pair<Xapian::docid, Xapian::termcount>>;

/// Of ascending postings, those of one document as one.
PostingList list_of(const Postings& postings) {
    PostingList list;
    list.reserve(postings.size());
    for (auto posting = postings.begin(); posting != postings.end();) {
        const Xapian::docid id = posting->first;
        Xapian::termcount occurrences = 0;
        for (; posting != postings.end() && posting->first == id; ++posting) occurrences += posting->second;
        list.add(id, occurrences);
    }
    return list;
}

/// Occurrences of several terms, document by document.
PostingList list_of_any(const lists::WordLists& words, const std::vector<std::string>& terms) {
    Postings postings;
    for (const auto& term : terms)
        words.for_each_posting(term, [&](auto id, auto occurrences) { postings.emplace_back(id, occurrences); });
    std::sort(postings.begin(), postings.end());
    return list_of(postings);
}

/// Occurrences of one term or the other.
PostingList list_of_both(const PostingList& one, const PostingList& other) {
    Postings postings;
    postings.reserve(one.size() + other.size());
    const auto add = [&](auto id, auto occurrences) { postings.emplace_back(id, occurrences); };
    one.for_each(add);
    other.for_each(add);
    std::inplace_merge(postings.begin(), postings.begin() + static_cast<std::ptrdiff_t>(one.size()), postings.end());
    return list_of(postings);
}

}  // namespace

std::shared_ptr<const PostingList> PostingLists::operator[](const std::vector<std::string>& terms) {
    std::string key = "terms";
    for (const auto& term : terms) key += '\0' + term;
    return cache_->get(std::move(key), [&] {
        PostingList list = read(terms);
        list.set_density(static_cast<float>(density_of(list)));
        return list;
    });
}

std::shared_ptr<const PostingList> PostingLists::documents(const std::string& condition,
                                                           const std::function<std::vector<Xapian::docid>()>& find) {
    return cache_->get(condition, [&] { return PostingList(find()); });
}

PostingList PostingLists::read(const std::vector<std::string>& terms) {
    if (terms.size() == 1) return list_of(words_, terms.front());
    // Who asks for a base form and the compounds with it as one asks for each as well.
    if (terms.size() == 2) return list_of_both(*(*this)[{terms.front()}], *(*this)[{terms.back()}]);
    return list_of_any(words_, terms);
}

PostingLists::TermWeight PostingLists::weight_of(const std::vector<std::string>& terms, const PostingList& list) const {
    const double k1 = terms.size() == 1 && schema::is_part(terms.front()) ? ranking_.part_k1 : ranking_.k1;
    // k1 counts in words of the summary.
    TermWeight result{.weight = (k1 * schema::summary_weight + 1) * rarity(list), .k1 = k1 * schema::summary_weight};
    if (ranking_.burstiness > 0) result.weight *= std::pow(static_cast<double>(list.density()), ranking_.burstiness);
    return result;
}

double PostingLists::rarity(const PostingList& list) const {
    const auto all = static_cast<double>(database().get_doccount()), with_term = static_cast<double>(list.size());
    const double odds = (all - with_term + 0.5) / (with_term + 0.5);
    // The logarithm is kept from zero down, as in Xapian's BM25Weight: a term of most documents still weighs a little.
    return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

double PostingLists::density_of(const PostingList& list) {
    constexpr double shortest = 0.5;  // one word in a very short text means little
    const std::vector<float>& discounts = lengths().discounts;
    double sum = 0;
    list.for_each([&](Xapian::docid id, Xapian::termcount occurrences) {
        const double length = ranking_.b > 0 ? (static_cast<double>(discounts[id]) - 1) / ranking_.b + 1 : 1;
        sum += occurrences / std::max(length, shortest);
    });
    return list.size() == 0 ? 0 : sum / static_cast<double>(list.size()) / schema::summary_weight;
}

const DocumentLengths& PostingLists::lengths() {
    return cache_->lengths([this] { return read_lengths(); });
}

DocumentLengths PostingLists::read_lengths() const {
    std::vector<double> own((PostingList::block_of(database().get_lastdocid()) + 1) * PostingList::block_size);
    const auto end = database().valuestream_end(schema::word_totals_slot);
    for (auto totals = database().valuestream_begin(schema::word_totals_slot); totals != end; ++totals)
        own.at(totals.get_docid()) = static_cast<double>(lists::decode_totals(*totals).length);
    DocumentLengths lengths;
    lengths.average =
        std::accumulate(own.begin(), own.end(), 0.0) / static_cast<double>(std::max(database().get_doccount(), 1U));
    lengths.discounts.resize(own.size());
    std::transform(own.begin(), own.end(), lengths.discounts.begin(), [&](double length) {
        return static_cast<float>(1 - ranking_.b +
                                  ranking_.b * std::max(length / lengths.average, ranking_.shortest_length));
    });
    return lengths;
}

}  // namespace hankehaku
