#include "indexer/inversion/word_sources.h"

#include "hankehaku/error.h"
#include "indexer/format/packed_bytes.h"
#include "indexer/inversion/run_file.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hankehaku {
namespace {

Xapian::docid mapped(const DocumentMap& ids, std::uint64_t number) {
    if (number >= ids.size()) throw Error("internal.word_run");
    return ids[number];
}

class RunSource : public WordSource {
public:
    RunSource(const SortedRun& run, const DocumentMap& ids) : run_(run.file), ids_(&ids) {}

    bool next() override {
        if (run_.at_end()) return false;
        const std::uint64_t common = run_.number();
        const std::string rest = run_.text();
        if (common > term_.size()) run_.fail();
        term_.resize(common);
        term_ += rest;
        documents_ = run_.text();
        return true;
    }
    [[nodiscard]] const std::string& term() const override { return term_; }

    void append(lists::WordPostings& postings) override {
        for (ByteReader reader(documents_); !reader.at_end();) {
            const Xapian::docid id = mapped(*ids_, reader.number());
            const std::uint32_t occurrences = reader.number32(), count = reader.number32();
            numbers_.clear();
            std::uint32_t number = 0;
            for (std::uint32_t i = 0; i < count; ++i) numbers_.push_back(number += reader.number32());
            if (id != 0) postings.add(id, occurrences, numbers_);
        }
    }

private:
    RunReader run_;
    const DocumentMap* ids_;
    std::string term_, documents_;
    std::vector<std::uint32_t> numbers_;
};

class IndexSource : public WordSource {
public:
    IndexSource(const lists::WordLists& lists, const DocumentMap& ids)
        : lists_(&lists), ids_(&ids), terms_(lists.vocabulary().beginning_with({})) {}

    bool next() override { return terms_.next(); }
    [[nodiscard]] const std::string& term() const override { return terms_.term(); }

    void append(lists::WordPostings& postings) override {
        const lists::VocabularyEntry entry = terms_.entry();
        lists::WordPostings documents, places;
        lists_->read_list(lists::ListKind::postings, entry, documents);
        lists_->read_list(lists::ListKind::positions, entry, places);
        // A base form's documents are Xapian's; here it has its places alone, and the other kinds may have none.
        if (documents.entries.empty()) documents.entries = places.entries;
        auto place = places.entries.begin();
        for (const auto& [number, occurrences, first, count] : documents.entries) {
            while (place != places.entries.end() && place->id < number) ++place;
            const bool placed = place != places.entries.end() && place->id == number;
            const Xapian::docid id = mapped(*ids_, number);
            if (id != 0)
                postings.add(id, occurrences, placed ? places.numbers_of(*place) : std::span<const std::uint32_t>());
        }
    }

private:
    const lists::WordLists* lists_;
    const DocumentMap* ids_;
    lists::Vocabulary::Terms terms_;
};

/// Sources by their current term.
class Merge {
public:
    explicit Merge(std::vector<std::unique_ptr<WordSource>> sources) : all_(std::move(sources)) {
        for (std::size_t i = 0; i < all_.size(); ++i) advance(i);
    }
    [[nodiscard]] const std::string* first() const { return heap_.empty() ? nullptr : &all_[heap_.front()]->term(); }

    void take(const std::string& term, lists::WordPostings& postings) {
        while (!heap_.empty() && all_[heap_.front()]->term() == term) {
            std::pop_heap(heap_.begin(), heap_.end(), Later{this});
            const std::size_t source = heap_.back();
            heap_.pop_back();
            all_[source]->append(postings);
            advance(source);
        }
        if (!std::is_sorted(postings.entries.begin(), postings.entries.end(),
                            [](const auto& a, const auto& b) { return a.id < b.id; }))
            postings.sort_by_document();
    }

private:
    /// The least term on top; among equals the first source, whose documents come first.
    struct Later {
        const Merge* merge;
        bool operator()(std::size_t a, std::size_t b) const {
            const int compared = merge->all_[a]->term().compare(merge->all_[b]->term());
            return compared != 0 ? compared > 0 : a > b;
        }
    };
    void advance(std::size_t source) {
        if (!all_[source]->next()) return;
        heap_.push_back(source);
        std::push_heap(heap_.begin(), heap_.end(), Later{this});
    }
    std::vector<std::unique_ptr<WordSource>> all_;
    std::vector<std::size_t> heap_;
};

}  // namespace

std::unique_ptr<WordSource> source_of_run(const SortedRun& run, const DocumentMap& ids) {
    return std::make_unique<RunSource>(run, ids);
}

std::unique_ptr<WordSource> source_of_index(const lists::WordLists& lists, const DocumentMap& ids) {
    return std::make_unique<IndexSource>(lists, ids);
}

void merge_words(std::vector<std::unique_ptr<WordSource>> added, std::vector<std::unique_ptr<WordSource>> removed,
                 const std::function<void(WordChange&)>& action) {
    Merge coming(std::move(added)), going(std::move(removed));
    WordChange change;
    while (coming.first() != nullptr || going.first() != nullptr) {
        const std::string* const a = coming.first();
        const std::string* const b = going.first();
        change.term = a == nullptr ? *b : b == nullptr ? *a : std::min(*a, *b);
        change.added.clear();
        change.removed.clear();
        coming.take(change.term, change.added);
        going.take(change.term, change.removed);
        action(change);
    }
}

}  // namespace hankehaku
