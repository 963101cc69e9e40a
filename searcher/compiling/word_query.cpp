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

/// A piece of a compound, with the parts that it may be read as.
struct Piece {
    std::size_t begin = 0;  ///< bytes of the word; none for what a neighbour lends
    std::size_t end = 0;
    std::vector<std::string> bases;
};
using Pieces = std::vector<Piece>;

/// Those that together make up a compound, as small as they are.
Pieces pieces_of(const std::vector<CompoundPart>& parts) {
    Pieces pieces;
    for (const CompoundPart& part : smallest_parts(parts)) {
        // Those that cover the same bytes are alternatives; those of a neighbour cover none.
        const bool alternative = !pieces.empty() && part.begin == pieces.back().begin &&
                                 part.end == pieces.back().end && part.begin != part.end;
        if (!alternative) pieces.push_back({part.begin, part.end, {}});
        pieces.back().bases.push_back(part.base);
    }
    return pieces;
}

/// The ways to write a compound as several words: työ paja toiminta, työpaja toiminta, työ pajatoiminta.
class Divisions {
public:
    Divisions(const std::vector<CompoundPart>& parts, Pieces pieces) : parts_(&parts), pieces_(std::move(pieces)) {
        Pieces begun;
        add_from(0, begun);
    }

    [[nodiscard]] const std::vector<Pieces>& all() const { return all_; }

private:
    static constexpr std::size_t most = 16;

    void add_from(std::size_t first, Pieces& begun) {
        if (all_.size() == most) return;
        if (first == pieces_.size() && begun.size() > 1) all_.push_back(begun);
        for (std::size_t last = first; last < pieces_.size(); ++last) {
            Piece piece = first == last ? pieces_[first] : joined(first, last);
            if (piece.bases.empty()) continue;
            begun.push_back(std::move(piece));
            add_from(last + 1, begun);
            begun.pop_back();
        }
    }

    /// The parts of the compound that are made up of these pieces; without bases where there are none.
    [[nodiscard]] Piece joined(std::size_t first, std::size_t last) const {
        Piece whole{pieces_[first].begin, pieces_[last].end, {}};
        if (pieces_[first].begin == pieces_[first].end || pieces_[last].begin == pieces_[last].end) return whole;
        for (const CompoundPart& part : *parts_)
            if (part.begin == whole.begin && part.end == whole.end) whole.bases.push_back(part.base);
        return whole;
    }

    const std::vector<CompoundPart>* parts_;
    Pieces pieces_;
    std::vector<Pieces> all_;
};

/// nepsyvalmentaja is written nepsy-valmentaja as well, and the other way round.  Compounds of the dictionary have lost
/// hyphens that they do not need.
std::vector<std::string> other_spellings(const Reading& reading) {
    std::vector<std::string> spellings;
    const std::string& base = reading.base;
    if (base.find('-') != std::string::npos) {
        std::string closed = base;
        std::erase(closed, '-');
        spellings.push_back(std::move(closed));
        return spellings;
    }
    if (reading.source == ReadingSource::dictionary) return spellings;
    for (const CompoundPart& part : reading.parts) {
        // What comes before the last part is the same in all forms of the word.
        const bool ends_word = std::none_of(reading.parts.begin(), reading.parts.end(),
                                            [&](const CompoundPart& other) { return other.end > part.end; });
        if (!ends_word || part.begin == 0 || part.begin == part.end || part.begin >= base.size()) continue;
        std::string open = base.substr(0, part.begin);
        open.append(1, '-').append(base, part.begin);
        if (std::find(spellings.begin(), spellings.end(), open) == spellings.end())
            spellings.push_back(std::move(open));
    }
    return spellings;
}

/// Collects the queries of one word.
class WordQueryBuilder {
public:
    WordQueryBuilder(const Ranking& ranking, const TermQueries& terms, bool parts_near)
        : ranking_(&ranking), terms_(&terms), parts_near_(parts_near) {}

    void add(const Reading& reading, double share) {
        add_own_word(reading.base, share);
        for (const auto& spelling : other_spellings(reading)) add_both(TermKind::base, spelling, share);
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
        const Pieces pieces = pieces_of(parts);
        loose_.push_back(all_pieces(pieces, share * ranking_->part));
        if (!parts_near_) return;
        const Divisions divisions(parts, pieces);
        for (const Pieces& division : divisions.all()) strict_.push_back(side_by_side(division));
    }

    /// A text that has all pieces of a compound, wherever they stand.
    [[nodiscard]] MatchQuery all_pieces(const Pieces& pieces, double weight) {
        MatchQueries required;
        for (const Piece& piece : pieces) {
            MatchQueries alternatives;
            for (const auto& base : piece.bases)
                for (const auto kind : {TermKind::base, TermKind::part})
                    alternatives.push_back(scaled(leaf(kind, base), weight));
            required.push_back(any_of(std::move(alternatives)));
        }
        return all_of(std::move(required));
    }

    /// A text that has all pieces as words side by side, in the order of the compound.  With a word between them they
    /// are often two things ("kirja- ja paperikauppa" is no kirjakauppa).
    [[nodiscard]] MatchQuery side_by_side(const Pieces& pieces) const {
        PhrasePattern phrase;
        for (const Piece& piece : pieces) {
            const bool last = &piece == &pieces.back();
            std::vector<std::string>& alternatives = phrase.words.emplace_back();
            for (const auto& base : piece.bases) {
                alternatives.push_back(schema::term(TermKind::base, base));
                // What ends another compound belongs to that one.
                if (!last) alternatives.push_back(schema::term(TermKind::part, base));
            }
        }
        return terms_->pattern_documents({.phrases = {std::move(phrase)}});
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

void add_compounds(WordParts& word, const std::vector<std::string>& compounds, const Ranking& ranking,
                   const TermQueries& terms) {
    MatchQueries strict{word.query.strict}, loose{word.query.loose};
    for (const auto& base : compounds)
        for (const auto& [kind, weight] : {std::pair{TermKind::base, 1.0}, std::pair{TermKind::part, ranking.inside}}) {
            const MatchQuery compound = terms.term(kind, base);
            if (compound.empty()) continue;
            word.leaves.push_back({.kind = kind, .text = base, .query = compound});
            strict.push_back(compound);
            loose.push_back(scaled(compound, weight));
        }
    word.query = {.strict = any_of(std::move(strict)), .loose = best_of(std::move(loose))};
}

void add_marks(std::vector<MarkTerm>& marks, const std::string& base) {
    marks.push_back({schema::term(TermKind::base, base), {}});
    marks.push_back({schema::term(TermKind::part, base), base});
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
