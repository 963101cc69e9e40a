#pragma once

#include "hankehaku/facet.h"
#include "hankehaku/figure.h"
#include "hankehaku/project.h"
#include "hankehaku/text_field.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What a query means, before any word of it is analysed.  A tree of values; docs/query-language.md describes the
/// language, query_parser.h makes the tree.
namespace hankehaku::query {

/// Bytes [begin, end) of the query text that a node was written as, with its quotes, parentheses, "=", "*" and field.
struct SourceRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const SourceRange&) const = default;
};

struct Node;

enum class WordKind {
    plain,   ///< any form of the word
    exact,   ///< =word: this surface form only
    prefix,  ///< word*: surface and base forms that begin so; `text` is without the star
    fuzzy,   ///< word~: words spelled nearly so; `text` is without the tilde
};

/// One word between spaces, never empty, with at least one letter or digit.  The analyser may see several tokens in it
/// ("http://www.example", "5-10") or none of its own (a stop word); punctuation around it is gone, but a hyphen that a
/// suspended part begins or ends with is kept ("asiakas-").
struct Word {
    std::string text;
    WordKind kind = WordKind::plain;
    SourceRange source;
};

/// "Words in quotes": side by side and in this order; never empty.  Stop words count.
struct Phrase {
    std::vector<Word> words;  ///< plain or prefix; in an exact phrase all exact
    bool exact = false;       ///< ="surface forms"
};

/// Operands in any order, close together: all begin within a stretch of `distance` + number of operands - 1 words, so
/// that two operands are at most `distance` words apart (1: side by side).
struct Near {
    std::vector<Node> operands;  ///< two or more, each a Word or a Phrase
    std::size_t distance = 10;   ///< 1 to max_near_distance
};

/// Things written side by side.  The match mode decides how many of `wanted` a text must have; `conditions` and
/// `excluded` hold in every mode.  At least two nodes in all, or else the node stands by itself.  The words of a run
/// are to be analysed together, best as the bytes of the query from the first to the last (it has the commas of
/// "asiakas-, palvelu- ja kehittämistyö"), unless something else stands between them there.
struct Sequence {
    std::vector<Node> wanted;      ///< in query order; neighbouring plain words are one run of text
    std::vector<Node> conditions;  ///< facet values and ranges, and groups of nothing else: they filter, never rank
    std::vector<Node> excluded;    ///< what stood behind "-" or NOT, without a Not around it
};

/// All of the children: two or more, none of them an And of the same chain.
struct And {
    std::vector<Node> children;
};

/// Any of the children: two or more.
struct Or {
    std::vector<Node> children;
};

/// Every text but those that match the child.  Never a direct child of a Sequence or of another Not.  A sequence
/// somewhere below means all of its words, whatever the match mode is, so that excluding never grows by matching
/// loosely.
struct Not {
    std::vector<Node> child;  ///< exactly one; a vector because Node is not complete here
};

/// The child, in one kind of text only.  No Scoped, facet or range below.  A Not below means texts without the word
/// there.
struct Scoped {
    TextField field;
    std::vector<Node> child;  ///< exactly one; see Not
};

/// A facet value as the user wrote it, still to be resolved ("keski-suomessa").
struct FacetTerm {
    Facet facet;
    std::string value;
};

enum class DateField { start, end };

/// First and last day, inclusive; at least one is given.  A project without that date does not match.
struct DateRange {
    DateField field = DateField::start;
    std::optional<Date> first;
    std::optional<Date> last;
};

/// Lowest and highest sum, inclusive; at least one is given.  A project without that sum does not match.
struct MoneyRange {
    Figure field = Figure::granted;  ///< one in euros
    std::optional<Money> lowest;
    std::optional<Money> highest;
};

/// The project with this code, written as the index has it or in small letters.
struct CodeTerm {
    std::string code;
};

struct Node {
    using Value =
        std::variant<Word, Phrase, Near, Sequence, And, Or, Not, Scoped, FacetTerm, DateRange, MoneyRange, CodeTerm>;
    Value value;
    SourceRange source;
};

inline constexpr std::size_t max_near_distance = 1000;
inline constexpr std::size_t max_nesting = 64;  ///< parentheses in parentheses
inline constexpr std::size_t max_terms = 1000;  ///< words, facet values and ranges
inline constexpr std::size_t max_different_words = 250;

/// The tree as one canonical S-expression, for tests and debugging: (seq työtön (without (exact kuty))).
[[nodiscard]] std::string to_string(const Node& node);

}  // namespace hankehaku::query
