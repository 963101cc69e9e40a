#include "searcher/compiling/word_query.h"

#include "indexer/format/schema.h"

#include <algorithm>
#include <utility>

namespace hankehaku {
namespace {

using schema::TermKind;

bool contains(const CompoundPart& whole, const CompoundPart& piece) {
    return whole.begin <= piece.begin && piece.end <= whole.end &&
           (whole.end - whole.begin) > (piece.end - piece.begin);
}

/// The smallest parts: those that no other part lies within.  Together they make up the word.
std::vector<CompoundPart> smallest_parts(const std::vector<CompoundPart>& parts) {
    std::vector<CompoundPart> result;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(result), [&](const CompoundPart& part) {
        return part.begin == part.end || std::none_of(parts.begin(), parts.end(),
                                                      [&](const CompoundPart& other) { return contains(part, other); });
    });
    return result;
}

template <class Action>
void for_each_reading(const AnalyzedToken& token, Action action) {
    for (const Reading& reading : token.word->readings) action(reading);
    for (const Reading& reading : token.completions) action(reading);
}

void add_marks(std::vector<MarkTerm>& marks, const std::string& base) {
    marks.push_back({schema::term(TermKind::base, base), {}});
    marks.push_back({schema::term(TermKind::part, base), base});
}

/// Readings weigh in relation to the likeliest, so that an ambiguous word weighs as much in a query as any other.
float likeliest(const AnalyzedToken& token) {
    float weight = 0;
    for_each_reading(token, [&](const Reading& reading) { weight = std::max(weight, reading.weight); });
    return weight > 0 ? weight : 1;
}

bool has_base(const AnalyzedToken& token, const std::string& base) {
    bool found = false;
    for_each_reading(token, [&](const Reading& reading) { found = found || reading.base == base; });
    return found;
}

/// Collects the queries of one word.
class WordQueryBuilder {
public:
    WordQueryBuilder(const Ranking& ranking, const TermQuery& term_query)
        : ranking_(&ranking), term_query_(&term_query) {}

    void add(const Reading& reading, double share) {
        add_word(match_, reading.base, share, share * ranking_->part);
        if (reading.parts.size() > 1) match_.push_back(all_parts(reading, share * ranking_->part));
        if (reading.source != ReadingSource::verbatim) add_beginning(reading.base, share);
        for (const auto& part : reading.parts) {
            add_word(bonus_, part.base, share * ranking_->part, share * ranking_->part);
            add_beginning(part.base, share);
        }
        // What may be a form of an unknown name is looked for as it stands, too: a text's "Savonia" is not "savonia"
        // to a dictionary that takes it for something else.
        if (reading.source == ReadingSource::stemmer) add_term(match_, TermKind::surface, reading.base, share);
        add_term(bonus_, TermKind::root, reading.base, share * ranking_->root);
        for (const auto& root : reading.roots) {
            add_term(bonus_, TermKind::base, root, share * ranking_->root);
            add_term(bonus_, TermKind::root, root, share * ranking_->root);
        }
    }

    void add_surface(const AnalyzedToken& token) {
        const std::string& surface = token.word->surface;
        if (!has_base(token, surface)) add_term(match_, TermKind::base, surface, 1);
        add_term(bonus_, TermKind::surface, surface, ranking_->surface);
    }

    [[nodiscard]] WordQuery result() const { return {any_of(match_), any_of(bonus_), any_of(hint_)}; }

private:
    void add_term(MatchQueries& queries, TermKind kind, const std::string& text, double weight) const {
        if (MatchQuery query = (*term_query_)(kind, text); !query.empty())
            queries.push_back(scaled(std::move(query), weight));
    }

    /// Words that begin in the same way.
    void add_beginning(const std::string& word, double share) {
        if (const auto beginning = schema::beginning(word); !beginning.empty() && ranking_->beginning > 0)
            add_term(hint_, TermKind::beginning, std::string(beginning), share * ranking_->beginning);
    }

    /// The word by itself or inside a compound.
    void add_word(MatchQueries& queries, const std::string& base, double own, double inside) const {
        add_term(queries, TermKind::base, base, own);
        add_term(queries, TermKind::part, base, inside);
    }

    /// A text that has all parts of the compound, each by itself or in another compound.
    [[nodiscard]] MatchQuery all_parts(const Reading& reading, double weight) const {
        MatchQueries required;
        const std::vector<CompoundPart> parts = smallest_parts(reading.parts);
        for (auto part = parts.begin(); part != parts.end();) {
            // Those that cover the same bytes are alternatives; those of a neighbour cover none.
            MatchQueries alternatives;
            const auto first = part;
            do {
                add_word(alternatives, part->base, weight, weight);
                ++part;
            } while (part != parts.end() && part->begin == first->begin && part->end == first->end &&
                     part->begin != part->end);
            required.push_back(any_of(std::move(alternatives)));
        }
        return all_of(std::move(required));
    }

    const Ranking* ranking_;
    const TermQuery* term_query_;
    MatchQueries match_;
    MatchQueries bonus_;
    MatchQueries hint_;
};

}  // namespace

WordQuery make_word_query(const AnalyzedToken& token, const Ranking& ranking, const TermQuery& term_query) {
    WordQueryBuilder builder(ranking, term_query);
    const float full = likeliest(token);
    for_each_reading(token,
                     [&](const Reading& reading) { builder.add(reading, static_cast<double>(reading.weight / full)); });
    builder.add_surface(token);
    return builder.result();
}

std::vector<std::string> base_terms(const AnalyzedToken& token) {
    std::vector<std::string> terms;
    for_each_reading(token,
                     [&](const Reading& reading) { terms.push_back(schema::term(TermKind::base, reading.base)); });
    terms.push_back(schema::term(TermKind::base, token.word->surface));
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

std::vector<MarkTerm> word_marks(const AnalyzedToken& token) {
    std::vector<MarkTerm> marks;
    for_each_reading(token, [&](const Reading& reading) { add_marks(marks, reading.base); });
    if (!has_base(token, token.word->surface)) marks.push_back({schema::term(TermKind::base, token.word->surface), {}});
    return marks;
}

std::vector<std::string> surface_marks(const AnalyzedToken& token) {
    std::vector<std::string> surfaces;
    for_each_reading(token, [&](const Reading& reading) {
        if (reading.source == ReadingSource::stemmer) surfaces.push_back(reading.base);
    });
    return surfaces;
}

std::vector<MarkTerm> part_marks(const AnalyzedToken& token) {
    std::vector<MarkTerm> marks;
    for_each_reading(token, [&](const Reading& reading) {
        for (const auto& part : smallest_parts(reading.parts)) add_marks(marks, part.base);
    });
    return marks;
}

}  // namespace hankehaku
