#pragma once

#include "hankehaku/facet.h"
#include "hankehaku/figure.h"
#include "hankehaku/sustainability.h"
#include "hankehaku/text_field.h"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The one place that spells term prefixes, value slots, positions and metadata keys of the index.
/// docs/index-format.md describes them for readers of other programs.
namespace hankehaku::schema {

/// Raised whenever an index of the older kind would be read wrongly.
inline constexpr int format_version = 3;

// ---- Terms.  Analysis folds to lower case, so an upper-case first letter is always a prefix. ----

enum class TermKind {
    base,       ///< base form; has positions.  Xapian's term; the other kinds of word are lists, see indexer/lists
    part,       ///< base form of a compound's part; has the compound's positions
    root,       ///< word that a base form is derived from
    beginning,  ///< first letters of a base form or a part, see beginnings()
    surface,    ///< the form as it stands in the text
    code,       ///< project code, one for each document; Xapian's term
    name_word,  ///< surface form in the project's name; for completing names, weighs nothing
};

[[nodiscard]] std::string term(TermKind kind, std::string_view text);

/// Whether it is a term of TermKind::part.
[[nodiscard]] bool is_part(std::string_view term);

/// The first five and the first seven characters of a longer word, by which words of one family meet that no dictionary
/// brings together: terminologia, terminologinen.  Those that have seven in common meet twice.  (Truncation as a
/// stemmer: McNamee, Nicholas and Mayfield 2009, Addressing morphological variation in alphabetic languages.)
[[nodiscard]] std::vector<std::string_view> beginnings(std::string_view word);
[[nodiscard]] std::string facet_term(Facet facet, std::string_view value);

// ---- Positions: every text field has a range of its own, so that a position tells the field. ----

inline constexpr Xapian::termpos positions_per_field = 1U << 24U;
/// Between texts, so that no phrase and no NEAR reaches from one into the next.
inline constexpr Xapian::termpos gap_between_texts = 1024;

/// The field's number in TextField is its range.
[[nodiscard]] constexpr Xapian::termpos first_position(TextField field) {
    return static_cast<Xapian::termpos>(field) * positions_per_field + 1;
}
[[nodiscard]] constexpr Xapian::termpos end_position(TextField field) {
    return (static_cast<Xapian::termpos>(field) + 1) * positions_per_field;
}

/// What one occurrence of a word weighs in each field; BM25's k1 is chosen for a summary word.
[[nodiscard]] Xapian::termcount field_weight(TextField field);
inline constexpr Xapian::termcount summary_weight = 4;
/// The first words of a text say what it is about: so many count twice.
inline constexpr std::size_t first_words = 10;
inline constexpr Xapian::termcount code_weight = 32;  ///< a project with the code comes before texts that name it

// ---- Value slots ----

inline constexpr char value_separator = '\x1F';  ///< between the values of a facet; the reader lets none through

/// The facet's number in Facet is its slot, and its letter in facet_term(): A for 0, B for 1.
[[nodiscard]] constexpr Xapian::valueno facet_slot(Facet facet) { return static_cast<Xapian::valueno>(facet); }
[[nodiscard]] std::string facet_slot_value(const std::vector<std::string>& values);
/// The values of such a slot, in their order.
[[nodiscard]] std::vector<std::string> values_of_facet_slot(std::string_view slot_value);

inline constexpr Xapian::valueno facet_slots = 26;    ///< one past the last: there are letters for as many
inline constexpr Xapian::valueno start_slot = 32;     ///< ISO date
inline constexpr Xapian::valueno end_slot = 33;       ///< ISO date
inline constexpr Xapian::valueno granted_slot = 34;   ///< money_slot_value(), and so the sums after it
inline constexpr Xapian::valueno name_key_slot = 40;  ///< Finnish collation key of the name
inline constexpr Xapian::valueno code_slot = 41;
inline constexpr Xapian::valueno content_hash_slot = 42;
inline constexpr Xapian::valueno summary_slot = 43;      ///< stored_project.h
inline constexpr Xapian::valueno word_totals_slot = 45;  ///< lists/word_totals.h
inline constexpr Xapian::valueno texts_slot = 46;        ///< lists/word_positions.h

/// Of a figure in euros.  The first four stand side by side; a later one has a slot of its own from 64.
[[nodiscard]] constexpr Xapian::valueno money_slot(Figure figure) {
    constexpr Xapian::valueno first_ones = 4;
    const auto number = static_cast<Xapian::valueno>(figure);
    return number < first_ones ? granted_slot + number : 64 + number;
}

/// Sorts as the sums do: sortable_serialise of euros with their cents.
[[nodiscard]] std::string money_slot_value(Money sum);

// ---- Metadata keys ----

inline constexpr const char* format_version_key = "format_version";
inline constexpr const char* chain_key = "chain";
inline constexpr const char* analysis_key = "analysis";
inline constexpr const char* with_contacts_key = "with_contacts";
inline constexpr const char* updated_key = "updated";

// ---- Figures: the numbers of a project, exact, to be added up ----

inline constexpr Xapian::valueno figures_slot = 44;

/// For each figure that is there its number in Figure, then itself: of money whole euros, then apart the cents.
[[nodiscard]] std::string figures_slot_value(const FigureValues& figures);
[[nodiscard]] FigureValues figures_in_slot(std::string_view bytes);

// ---- Section 8 as data: a term for each score of 8.2 and each answer of 8.1 that a project gave ----

/// False for a label or question too long for a term; the index has none of it.
[[nodiscard]] bool has_terms(std::string_view label);
[[nodiscard]] std::string score_term(std::string_view label, Effect effect, int score);
[[nodiscard]] std::string answer_term(std::string_view question, bool answer);

/// What all terms of scores and answers begin with, and the label or question behind it.
[[nodiscard]] std::string scores_prefix(Effect effect);
inline constexpr const char* answers_prefix = "YA";
[[nodiscard]] std::string_view label_in_term(std::string_view term);

}  // namespace hankehaku::schema
