#include "indexer/inspection/word_list_check.h"

#include "hankehaku/error.h"
#include "indexer/format/schema.h"
#include "indexer/lists/form_readings.h"
#include "indexer/lists/stored_readings.h"
#include "indexer/lists/word_lists.h"
#include "indexer/lists/word_positions.h"
#include "indexer/lists/word_totals.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace hankehaku {
namespace {

using lists::ListKind;
using lists::VocabularyEntry;
using lists::WordEntry;
using lists::WordPostings;
using lists::WordTotals;

/// More messages of one kind would add nothing.
constexpr std::size_t most_faults = 20;

class WordListCheck {
public:
    WordListCheck(const Xapian::Database& database, std::vector<Message>& faults)
        : database_(database),
          words_(database),
          faults_(&faults),
          found_(database.get_lastdocid() + std::size_t{1}),
          words_of_(found_.size()) {}

    void run() {
        read_documents();
        for (auto words = words_.vocabulary().beginning_with({}); words.next();) check_word(words.entry());
        check_readings();
        compare_documents();
        compare_terms();
        compare_keys();
    }

private:
    void report(Message fault) {
        if (++reported_ <= most_faults) faults_->push_back(std::move(fault));
    }

    void read_documents() {
        for (auto id = database_.postlist_begin({}); id != database_.postlist_end({}); ++id) {
            const Xapian::Document document = database_.get_document(*id);
            for (const auto& text : word_positions::decode_texts(document.get_value(schema::texts_slot)))
                words_of_[*id] = text.begin + text.words;
            found_[*id].length = schema::code_weight;
        }
    }

    void check_word(const VocabularyEntry& entry) {
        try {
            WordPostings postings, positions;
            words_.read_list(ListKind::postings, entry, postings);
            words_.read_list(ListKind::positions, entry, positions);
            expect_list(lists::keys::postings_family, entry.term, entry.postings.own_key);
            expect_list(lists::keys::positions_family, entry.term, entry.positions.own_key);
            const bool listed = lists::keys::has_posting_list(entry.term);
            const std::size_t documents = listed ? postings.entries.size() : positions.entries.size();
            if (documents != entry.documents) report({"fault.word_count", {{"word", entry.term}}});
            if (!listed) check_base_form(entry);
            count(postings, positions);
        } catch (const Error& error) {
            report({"fault.word_lists", {{"word", entry.term}, {"fault", error.message()}}});
        }
    }

    /// Its documents are Xapian's, and weigh there.
    void check_base_form(const VocabularyEntry& entry) {
        ++base_forms_;
        if (database_.get_termfreq(entry.term) != entry.documents) report({"fault.base_form", {{"word", entry.term}}});
        for (auto it = database_.postlist_begin(entry.term); it != database_.postlist_end(entry.term); ++it)
            if (*it < found_.size()) found_[*it].length += it.get_wdf();
    }

    void count(const WordPostings& postings, const WordPostings& positions) {
        for (const WordEntry& entry : postings.entries) {
            if (entry.id >= found_.size()) throw Error("index_damaged.list_document");
            found_[entry.id].length += entry.occurrences;
            ++found_[entry.id].postings;
        }
        for (const WordEntry& entry : positions.entries) {
            const auto numbers = positions.numbers_of(entry);
            if (entry.id >= found_.size() || numbers.empty() || numbers.back() >= words_of_[entry.id])
                throw Error("index_damaged.list_place");
            ++found_[entry.id].positions;
        }
    }

    /// Compares the totals stored with each document with those of the lists.
    void compare_documents() {
        for (auto id = database_.postlist_begin({}); id != database_.postlist_end({}); ++id)
            if (lists::read_totals(database_, *id) != found_[*id])
                report(
                    {"fault.words_of_project", {{"code", database_.get_document(*id).get_value(schema::code_slot)}}});
    }

    /// Every base form that is a term of Xapian's is in the vocabulary.
    void compare_terms() {
        std::size_t terms = 0;
        for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term)
            if (const char first = (*term).front(); first < 'A' || first > 'Z') ++terms;
        if (terms != base_forms_) report(Message("fault.base_forms"));
    }

    /// Every block can be read, and holds forms that come before the next one's.
    void check_readings() {
        constexpr std::size_t bytes_for_blocks = std::size_t{1} << 20U;
        try {
            lists::StoredReadings readings(database_, bytes_for_blocks);
            expected_keys_ += readings.bounds().size();
            std::string before;
            for (std::size_t number = 0; number < readings.bounds().size(); ++number) {
                const auto bytes = readings.block(number);
                lists::ReadingsBlockReader forms(*bytes);
                while (forms.next()) {
                    if (forms.form() <= before) throw Error("index_damaged.value");
                    static_cast<void>(lists::decode_analysis(forms.form(), forms.analysis()));
                    before = forms.form();
                }
                if (before != readings.bounds()[number]) throw Error("index_damaged.value");
            }
        } catch (const Error& error) {
            report({"fault.readings", {{"fault", error.message()}}});
        }
    }

    void expect_list(char family, const std::string& term, bool own_key) {
        if (!own_key) return;
        const std::string value = database_.get_metadata(lists::keys::of_term(family, term));
        expected_keys_ += 1 + lists::decode_head(unsealed(value)).firsts.size();
    }

    /// Finds lists that are not referred to.
    void compare_keys() {
        std::size_t keys = 0;
        for (auto key = database_.metadata_keys_begin(); key != database_.metadata_keys_end(); ++key)
            if (lists::keys::is_list(*key)) ++keys;
        if (keys != expected_keys_) report({"fault.list_count", {{"found", keys}, {"expected", expected_keys_}}});
    }

    Xapian::Database database_;
    lists::WordLists words_;
    std::vector<Message>* faults_;
    std::size_t reported_ = 0;
    std::vector<WordTotals> found_;        ///< by document
    std::vector<std::uint64_t> words_of_;  ///< the end of the numbers of its words
    std::size_t base_forms_ = 0;
    std::size_t expected_keys_ = words_.vocabulary().bounds().size();  ///< and those of lists
};

}  // namespace

void check_word_lists(const Xapian::Database& database, std::vector<Message>& faults) {
    WordListCheck(database, faults).run();
}

}  // namespace hankehaku
