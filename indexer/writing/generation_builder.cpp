#include "indexer/writing/generation_builder.h"

#include "indexer/format/database_files.h"
#include "indexer/format/record_codec.h"
#include "indexer/inversion/form_runs.h"
#include "indexer/inversion/vocabulary_writer.h"
#include "indexer/inversion/word_sources.h"
#include "indexer/lists/list_keys.h"
#include "indexer/lists/word_lists.h"
#include "indexer/writing/compaction.h"
#include "indexer/writing/disk_room.h"
#include "indexer/writing/document_ids.h"

#include <list>
#include <utility>

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

void copy_database(const fs::path& from, const fs::path& to) {
    fs::create_directories(to);
    for (const auto& entry : fs::directory_iterator(from))
        if (entry.path().filename() != "flintlock") fs::copy_file(entry.path(), to / entry.path().filename());
}

/// The lists are merged elsewhere.
void remove_lists(Xapian::WritableDatabase& database) {
    constexpr std::size_t at_once = 100'000;
    std::vector<std::string> keys;
    do {
        keys.clear();
        for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end() && keys.size() < at_once;
             ++key)
            if (lists::keys::is_list(*key)) keys.push_back(*key);
        for (const std::string& key : keys) database.set_metadata(key, {});
        database.commit();
    } while (!keys.empty());
    database.set_metadata(lists::keys::directory, {});
    database.set_metadata(lists::keys::readings_directory, {});
}

class GenerationBuilder {
public:
    GenerationBuilder(const GenerationParts& parts, fs::path building, const std::function<void()>& stop_if_asked)
        : parts_(&parts), building_(std::move(building)), stop_if_asked_(&stop_if_asked) {}

    fs::path build() {
        write_base();
        write_words();
        std::vector<fs::path> databases{base_, words_};
        for (const ShardWriter* const writer : parts_->writers)
            for (const auto& shard : writer->shards()) databases.push_back(shard.folder);
        return compact(std::move(databases), building_, *stop_if_asked_);
    }

private:
    /// What is left of the old generation.
    void write_base() {
        if (parts_->old) {
            copy_database(*parts_->old, base_);
            require_room(base_, room_for(bytes_below(base_) / 4));
        }
        Xapian::WritableDatabase database =
            parts_->old ? open_database_to_write(base_, Xapian::DB_NO_SYNC)
                        : Xapian::WritableDatabase(base_.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
        base_ids_.resize(database.get_lastdocid() + std::size_t{1});
        for (auto id = database.postlist_begin({}); id != database.postlist_end({}); ++id) base_ids_[*id] = *id;
        for (const auto id : parts_->removed) {
            database.delete_document(id);
            base_ids_[id] = 0;
        }
        for (const auto& [from, to] : close_gaps(database)) base_ids_[from] = to;
        remove_lists(database);
        write_metadata(database, parts_->metadata);
        write_record_dictionary(database, parts_->record_dictionary);
        database.commit();
        base_documents_ = database.get_doccount();
    }

    void write_words() {
        std::list<DocumentMap> maps;
        std::vector<std::unique_ptr<WordSource>> sources;
        std::optional<lists::WordLists> old;
        if (parts_->old) sources.push_back(source_of_index(old.emplace(open_database(*parts_->old)), base_ids_));
        Xapian::docid before = base_documents_;
        for (const ShardWriter* const writer : parts_->writers) {
            std::vector<const DocumentMap*> of_shards;
            for (const auto& shard : writer->shards()) {
                of_shards.push_back(&maps.emplace_back(shard.ids));
                for (Xapian::docid& id : maps.back())
                    if (id != 0) id += before;
                before += shard.documents();
            }
            for (const SortedRun& run : writer->runs()) sources.push_back(source_of_run(run, *of_shards.at(run.shard)));
        }
        Xapian::WritableDatabase database(words_.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
        VocabularyWriter vocabulary(database);
        std::size_t words = 0;
        merge_words(std::move(sources), {}, [&](const WordChange& change) {
            constexpr std::size_t between_questions = 1000;
            if (++words % between_questions == 0) (*stop_if_asked_)();
            vocabulary.add(change.term, change.added);
        });
        vocabulary.finish();
        (*stop_if_asked_)();
        write_forms(database);
    }

    /// Those that only texts of the old generation have stay until a rebuild.
    void write_forms(Xapian::WritableDatabase& database) {
        constexpr std::size_t bytes_for_blocks = std::size_t{1} << 20U;
        std::vector<std::unique_ptr<FormSource>> sources;
        std::optional<lists::StoredReadings> old;
        if (parts_->old) sources.push_back(stored_forms(old.emplace(open_database(*parts_->old), bytes_for_blocks)));
        for (const ShardWriter* const writer : parts_->writers)
            for (auto& source : writer->forms().sources()) sources.push_back(std::move(source));
        write_readings(database, std::move(sources));
    }

    const GenerationParts* parts_;
    fs::path building_;
    const std::function<void()>* stop_if_asked_;
    fs::path base_ = building_ / "base", words_ = building_ / "words";
    DocumentMap base_ids_;  ///< the new ids of the old generation's documents
    Xapian::doccount base_documents_ = 0;
};

}  // namespace

fs::path build_generation(const GenerationParts& parts, const fs::path& building,
                          const std::function<void()>& stop_if_asked) {
    return GenerationBuilder(parts, building, stop_if_asked).build();
}

}  // namespace hankehaku
