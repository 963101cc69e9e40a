#include "indexer/writing/in_place_update.h"

#include "indexer/format/database_files.h"
#include "indexer/format/record_codec.h"
#include "indexer/inversion/document_words.h"
#include "indexer/inversion/vocabulary_editor.h"
#include "indexer/inversion/word_sources.h"
#include "indexer/lists/word_totals.h"
#include "indexer/writing/disk_room.h"
#include "indexer/writing/document_ids.h"

#include <algorithm>
#include <functional>
#include <list>
#include <utility>

namespace hankehaku {
namespace {

constexpr std::size_t run_bytes = std::size_t{64} << 20U;

class InPlaceUpdater {
public:
    InPlaceUpdater(const InPlaceUpdate& update, Analyzer& analyzer, const std::filesystem::path& folder)
        : update_(&update),
          building_(folder),
          database_(open_database_to_write(update.generation)),
          going_words_(analyzer),
          moving_words_(analyzer),
          going_(folder, "going-", run_bytes),
          moving_(folder, "moving-", run_bytes) {}

    bool run() {
        plan();
        if (!read_old_words()) return false;
        database_.begin_transaction();
        if (change_words() != expected_) {
            database_.cancel_transaction();
            return false;
        }
        change_documents();
        write_metadata(database_, update_->metadata);
        write_record_dictionary(database_, update_->record_dictionary);
        require_room(building_, room_for(bytes_below(building_)));
        database_.commit_transaction();
        return true;
    }

private:
    /// Gives every new document an id, and says which old ones move.
    void plan() {
        std::vector<Xapian::docid> free = update_->removed;
        std::sort(free.begin(), free.end(), std::greater<>());
        Xapian::docid last = database_.get_doccount();
        identity_.resize(last + std::size_t{1});
        for (Xapian::docid id = 0; id <= last; ++id) identity_[id] = id;
        for (const ShardWriter* const writer : update_->writers)
            for (const auto& shard : writer->shards()) {
                DocumentMap& map = maps_.emplace_back(shard.ids);
                for (Xapian::docid& id : map) {
                    if (id == 0) continue;
                    const Xapian::docid in_shard = id;
                    id = free.empty() ? ++last : take_last(free);
                    new_documents_.push_back({&shard, in_shard, id});
                }
            }
        // The highest free ids are cut off with the end of the index, the others take the documents from there.
        for (; !free.empty(); --last) {
            if (free.front() == last) {
                free.erase(free.begin());
                continue;
            }
            moves_.emplace_back(last, take_last(free));
        }
    }

    static Xapian::docid take_last(std::vector<Xapian::docid>& ids) {
        const Xapian::docid id = ids.back();
        ids.pop_back();
        return id;
    }

    /// The words of the documents that go or move.
    bool read_old_words() {
        RecordReader records(database_);
        moved_ = identity_;
        for (const auto& [from, to] : moves_) moved_[from] = to;
        std::vector<Xapian::docid> old = update_->removed;
        for (const auto& move : moves_) old.push_back(move.first);
        std::sort(old.begin(), old.end());
        for (const Xapian::docid id : old) {
            const Xapian::Document document = database_.get_document(id);
            const Project project = records.project(document);
            going_words_.read(project);
            const lists::WordTotals indexed = lists::decode_totals(document.get_value(schema::word_totals_slot));
            lists::WordTotals found = going_words_.totals();
            found.length += schema::code_weight;
            if (found != indexed) return false;
            expected_.postings += indexed.postings;
            expected_.positions += indexed.positions;
            going_.add(0, id, going_words_);
            if (moved_[id] == id) continue;
            moving_words_.read(project);
            moving_.add(0, id, moving_words_);
        }
        moving_.finish(moving_words_);
        going_.finish(going_words_);
        return true;
    }

    /// Returns what was taken out of the lists.
    lists::WordTotals change_words() {
        std::vector<std::unique_ptr<WordSource>> added, removed;
        auto map = maps_.begin();
        for (const ShardWriter* const writer : update_->writers) {
            std::vector<const DocumentMap*> of_shards;
            for (std::size_t i = 0; i < writer->shards().size(); ++i) of_shards.push_back(&*map++);
            for (const SortedRun& run : writer->runs()) added.push_back(source_of_run(run, *of_shards.at(run.shard)));
        }
        for (const SortedRun& run : moving_.runs()) added.push_back(source_of_run(run, moved_));
        for (const SortedRun& run : going_.runs()) removed.push_back(source_of_run(run, identity_));
        VocabularyEditor editor(database_);
        merge_words(std::move(added), std::move(removed), [&](const WordChange& change) { editor.apply(change); });
        editor.finish();
        return {.postings = editor.postings_removed(), .positions = editor.positions_removed()};
    }

    void change_documents() {
        for (const Xapian::docid id : update_->removed) database_.delete_document(id);
        const ShardSet::Shard* open = nullptr;
        Xapian::Database shard;
        for (const auto& [of, id, target] : new_documents_) {
            if (of != std::exchange(open, of)) shard = open_database(of->folder);
            database_.replace_document(target, shard.get_document(id));
        }
        for (const DocumentMove& move : moves_) move_document(database_, move);
    }

    struct NewDocument {
        const ShardSet::Shard* shard;
        Xapian::docid in_shard, id;
    };

    const InPlaceUpdate* update_;
    std::filesystem::path building_;
    Xapian::WritableDatabase database_;
    DocumentWords going_words_, moving_words_;  ///< two: a run may make its words forget
    WordRuns going_, moving_;
    DocumentMap identity_, moved_;
    std::list<DocumentMap> maps_;  ///< of the shards, in order
    std::vector<NewDocument> new_documents_;
    std::vector<DocumentMove> moves_;
    lists::WordTotals expected_;  ///< to be taken out of the lists
};

}  // namespace

bool update_in_place(const InPlaceUpdate& update, Analyzer& analyzer, const std::filesystem::path& folder) {
    return InPlaceUpdater(update, analyzer, folder).run();
}

}  // namespace hankehaku
