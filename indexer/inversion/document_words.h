#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/text_field.h"
#include "indexer/inversion/word_terms.h"
#include "indexer/lists/word_positions.h"
#include "indexer/lists/word_totals.h"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace hankehaku {

/// A term of a document.
struct DocumentTerm {
    std::uint32_t term = 0;  ///< its number, see DocumentWords::text()
    bool is_base = false;
    Xapian::termcount occurrences = 0;       ///< weighed by field
    std::span<const std::uint32_t> numbers;  ///< of the words that are this term; only for kinds with positions
};

/// Turns the texts of a project into terms, one project after the other.
///
/// Words are numbers here: a form that was met before is looked up once for each occurrence, its terms once for each
/// document, and no string is touched.  What is known of forms grows until forget().
class DocumentWords {
public:
    /// `analyzer` must outlive this.
    explicit DocumentWords(Analyzer& analyzer) : analyzer_(&analyzer) {}

    /// All words of `project`; terms() and the rest are those of this project until the next call.
    void read(const Project& project);

    [[nodiscard]] std::span<const DocumentTerm> terms() const { return terms_; }
    [[nodiscard]] std::string_view text(std::uint32_t term) const { return words_.text(term); }
    [[nodiscard]] std::string texts_slot() const { return numbering_.slot_value(); }
    /// Of the words alone: the code weighs, too.
    [[nodiscard]] const lists::WordTotals& totals() const { return totals_; }

    [[nodiscard]] const TermInterner& texts() const { return words_.texts(); }
    [[nodiscard]] std::size_t bytes() const { return words_.bytes(); }
    /// Forgets all forms; term numbers start again.
    void forget();

private:
    /// A word form in this document.
    struct LocalForm {
        std::uint32_t form = 0;
        Xapian::termcount weight = 0;
        std::uint32_t first = 0, count = 0;  ///< its numbers in form_numbers_
        bool in_name = false;
    };
    struct LocalTerm {
        WordTerm word;
        Xapian::termcount occurrences = 0;
        std::uint32_t first = 0, count = 0;  ///< its sources
    };
    /// The positions of a term: those of a form, or a single one.
    struct Source {
        std::uint32_t term = 0;  ///< place in local_terms_
        std::uint32_t form = 0;  ///< place in local_forms_, or
        std::uint32_t number = 0;
        bool single = false;
    };
    /// The place of a form or term in this document; slots of other documents have another stamp.
    struct Slot {
        std::uint32_t document = 0;
        std::uint32_t place = 0;
    };

    void add_text(const FieldText& text);
    void add_token(const AnalyzedToken& token, TextField field, Xapian::termcount weight);
    void add_terms_of_forms();
    std::uint32_t add_term(const WordTerm& word, Xapian::termcount weight);
    void sort_numbers_by_form();
    void sort_sources_by_term();
    void take_terms();
    void take_numbers(const LocalTerm& term);
    static Slot& slot_at(std::vector<Slot>& slots, std::uint32_t number);

    Analyzer* analyzer_;
    WordTerms words_;
    std::uint32_t document_ = 0;
    std::vector<Slot> form_slots_, term_slots_;

    word_positions::Numbering numbering_;
    std::unordered_set<std::string_view> paragraphs_;
    std::vector<LocalForm> local_forms_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> tokens_;  ///< place of the form, number
    std::vector<std::uint32_t> form_numbers_;
    std::vector<LocalTerm> local_terms_;
    std::vector<Source> sources_, sorted_sources_;
    std::vector<WordTerm> completion_;
    std::vector<std::uint32_t> numbers_;
    std::vector<DocumentTerm> terms_;
    lists::WordTotals totals_;
};

}  // namespace hankehaku
