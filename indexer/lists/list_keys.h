#pragma once

#include "indexer/format/schema.h"

#include <xapian.h>

#include <string>
#include <string_view>

/// The one place that spells the keys of word lists in Xapian's user metadata, and says which words have which list.
///
/// A family is a capital letter, which no other metadata key begins with; then comes a term as schema::term() spells
/// it.
namespace hankehaku::lists::keys {

/// Blocks of the vocabulary; the key ends in a term that no term of the block comes after.
inline constexpr char vocabulary_family = 'V';
/// Which documents have a term, and how often.
inline constexpr char postings_family = 'W';
/// The positions of a term in them.
inline constexpr char positions_family = 'P';

/// Blocks of the readings of word forms; the key ends in the last form of the block.
inline constexpr char readings_family = 'F';

/// The vocabulary's blocks, in order.
inline constexpr const char* directory = "vocabulary";

/// The blocks of readings, in order.
inline constexpr const char* readings_directory = "readings";

/// Ends the key of the vocabulary's last block: it is not UTF-8 and sorts after every term.
inline constexpr std::string_view after_all_terms = "\xFF";

[[nodiscard]] inline std::string of_term(char family, std::string_view term) {
    return std::string(1, family).append(term);
}

/// A further part of a list, which begins with document `first`: terms have no zero bytes.
[[nodiscard]] std::string of_part(char family, std::string_view term, Xapian::docid first);

/// True for the key of a list or a block.
[[nodiscard]] inline bool is_list(std::string_view key) {
    return !key.empty() && (key.front() == vocabulary_family || key.front() == postings_family ||
                            key.front() == positions_family || key.front() == readings_family);
}

/// Words whose documents are a list of ours: all kinds but base forms, which are Xapian's terms as codes and facets
/// are.
[[nodiscard]] inline bool has_posting_list(std::string_view term) {
    return !term.empty() && std::string_view("NPRST").find(term.front()) != std::string_view::npos;
}

}  // namespace hankehaku::lists::keys
