#include "searcher/compiling/word_query.h"

#include "indexer/format/schema.h"

#include <algorithm>
#include <set>
#include <string_view>
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

/// The pieces that together make up a compound, each with the parts that it may be read as.
std::vector<std::vector<std::string>> pieces_of(const std::vector<CompoundPart>& parts) {
    std::vector<std::vector<std::string>> pieces;
    const CompoundPart* last = nullptr;
    const auto smallest = smallest_parts(parts);
    for (const CompoundPart& part : smallest) {
        // Those that cover the same bytes are alternatives; those of a neighbour cover none.
        const bool alternative =
            last != nullptr && part.begin == last->begin && part.end == last->end && part.begin != part.end;
        if (!alternative) pieces.emplace_back();
        pieces.back().push_back(part.base);
        last = &part;
    }
    return pieces;
}

/// How many words after one piece of a compound the next one may stand, in a text that has them as words of their own:
/// side by side.  With a word between them they are often two things ("kirja- ja paperikauppa" is no kirjakauppa).
constexpr std::size_t farthest_piece = 1;

/// Collects the queries of one word.
class WordQueryBuilder {
public:
    WordQueryBuilder(const Ranking& ranking, const TermQueries& terms, bool parts_near)
        : ranking_(&ranking), terms_(&terms), parts_near_(parts_near) {}

    void add(const Reading& reading, double share) {
        add_own_word(reading.base, share);
        if (reading.parts.size() > 1) add_parts(reading.parts, share);
        add_beginnings(reading, share);
        // What may be a form of an unknown name is looked for as it stands, too: a text's "Savonia" is not "savonia"
        // to a dictionary that takes it for something else.
        if (reading.source == ReadingSource::stemmer) add_both(TermKind::surface, reading.base, share);
        add_loose(TermKind::root, reading.base, share * ranking_->root);
        for (const auto& root : reading.roots) {
            add_loose(TermKind::base, root, share * ranking_->root);
            add_loose(TermKind::root, root, share * ranking_->root);
        }
    }

    void add_surface(const AnalyzedToken& token) {
        const std::string& surface = token.word->surface;
        if (!has_base(token, surface)) add_both(TermKind::base, surface, 1);
        add_loose(TermKind::surface, surface, ranking_->surface);
    }

    [[nodiscard]] WordParts result() && {
        return {.query = {.strict = any_of(std::move(strict_)), .loose = any_of(std::move(loose_))},
                .leaves = std::move(leaves_)};
    }

private:
    /// Notes a term of the query; empty when it cannot be asked for.
    MatchQuery leaf(TermKind kind, const std::string& text) {
        MatchQuery query = terms_->term(kind, text);
        if (!query.empty()) leaves_.push_back({.kind = kind, .text = text, .query = query});
        return query;
    }

    void add_loose(TermKind kind, const std::string& text, double weight) {
        loose_.push_back(scaled(leaf(kind, text), weight));
    }

    void add_both(TermKind kind, const std::string& text, double weight) {
        MatchQuery query = leaf(kind, text);
        strict_.push_back(query);
        loose_.push_back(scaled(std::move(query), weight));
    }

    void add_own_word(const std::string& base, double share) {
        add_both(TermKind::base, base, share);
        add_both(TermKind::part, base, share * ranking_->inside);
        MatchQuery both = terms_->own_word(base);
        if (both.empty() || ranking_->own == 0) return;
        leaves_.push_back({.meaning = QueryLeaf::Meaning::own_word, .text = base, .query = both});
        loose_.push_back(scaled(std::move(both), share * ranking_->own));
    }

    /// Words that begin as the word or one of its parts does; a beginning of several of them counts once.
    void add_beginnings(const Reading& reading, double share) {
        if (ranking_->beginning == 0) return;
        std::set<std::string_view> beginnings;
        const auto add = [&](const std::string& word) {
            for (const std::string_view beginning : schema::beginnings(word)) beginnings.insert(beginning);
        };
        if (reading.source != ReadingSource::verbatim) add(reading.base);
        if (reading.parts.size() > 1)
            for (const CompoundPart& part : reading.parts) add(part.base);
        for (const std::string_view beginning : beginnings)
            add_loose(TermKind::beginning, std::string(beginning), share * ranking_->beginning);
    }

    /// The parts of a compound, by themselves or in other compounds.
    void add_parts(const std::vector<CompoundPart>& parts, double share) {
        std::size_t end = 0;
        for (const auto& part : parts) end = std::max(end, part.end);
        for (const auto& part : parts) {
            const double place = part.end == end ? ranking_->head : ranking_->modifier;
            for (const auto kind : {TermKind::base, TermKind::part})
                add_loose(kind, part.base, share * ranking_->part * place);
        }
        const auto pieces = pieces_of(parts);
        loose_.push_back(all_pieces(pieces, share * ranking_->part));
        if (parts_near_) strict_.push_back(near_pieces(pieces));
    }

    using Pieces = std::vector<std::vector<std::string>>;

    /// A text that has all pieces of a compound, wherever they stand.
    [[nodiscard]] MatchQuery all_pieces(const Pieces& pieces, double weight) {
        MatchQueries required;
        for (const auto& bases : pieces) {
            MatchQueries alternatives;
            for (const auto& base : bases)
                for (const auto kind : {TermKind::base, TermKind::part})
                    alternatives.push_back(scaled(leaf(kind, base), weight));
            required.push_back(any_of(std::move(alternatives)));
        }
        return all_of(std::move(required));
    }

    /// A text that has all pieces in the order of the compound and near each other.
    [[nodiscard]] MatchQuery near_pieces(const Pieces& pieces) const {
        PositionPattern pattern{.phrases = {}, .distance = farthest_piece, .ordered = true};
        for (const auto& bases : pieces) {
            const bool last = &bases == &pieces.back();
            std::vector<std::string> alternatives;
            for (const auto& base : bases) {
                alternatives.push_back(schema::term(TermKind::base, base));
                // What ends another compound belongs to that one.
                if (!last) alternatives.push_back(schema::term(TermKind::part, base));
            }
            pattern.phrases.push_back({.words = {std::move(alternatives)}});
        }
        return terms_->pattern(pattern);
    }

    const Ranking* ranking_;
    const TermQueries* terms_;
    bool parts_near_;
    MatchQueries strict_;
    MatchQueries loose_;
    std::vector<QueryLeaf> leaves_;
};

}  // namespace

WordParts make_word_query(const AnalyzedToken& token, const Ranking& ranking, const TermQueries& terms,
                          bool parts_near) {
    WordQueryBuilder builder(ranking, terms, parts_near);
    const float full = likeliest(token);
    for_each_reading(token,
                     [&](const Reading& reading) { builder.add(reading, static_cast<double>(reading.weight / full)); });
    builder.add_surface(token);
    return std::move(builder).result();
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
