#include "hankehaku/index_writer.h"

#include "indexer/format/database_files.h"
#include "indexer/format/index_directory.h"
#include "indexer/format/index_metadata.h"
#include "indexer/format/record_codec.h"
#include "indexer/format/schema.h"
#include "indexer/format/table_checksums.h"
#include "indexer/format/write_lock.h"
#include "indexer/format/xapian_errors.h"
#include "indexer/lists/stored_readings.h"
#include "indexer/writing/document_builder.h"
#include "indexer/writing/document_ids.h"
#include "indexer/writing/generation_builder.h"
#include "indexer/writing/in_place_update.h"
#include "indexer/writing/index_compaction.h"
#include "indexer/writing/shard_writer.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

/// Up to this many changed projects are written into the database in use, in one transaction; beyond it memory would
/// grow with the change, and the index is compacted from the old one and the shards.
constexpr std::size_t most_changes_in_place = 500;

Analyzer analyzer_for(const IndexOptions& options, const std::optional<IndexMetadata>& existing) {
    AnalyzerOptions chosen{.chain = default_chain()};
    if (existing) chosen = existing->analyzer;
    return Analyzer(options.analyzer.value_or(chosen), options.cache_bytes / 2);
}

void check_compatible(const IndexMetadata& index, const Analyzer& analyzer, const IndexOptions& options,
                      const fs::path& folder) {
    if (const auto error = other_analysis(index, analyzer.fingerprint(), folder)) throw Error(*error);
    if (options.with_contacts && !index.with_contacts)
        throw Error("index_incompatible.without_contacts", {{"folder", folder.string()}});
}

/// The folder, when it is ours to write in.
IndexDirectory owned(const fs::path& folder) {
    IndexDirectory directory(folder);
    directory.require_index_or_empty();
    return directory;
}

using KeepGoing = std::function<bool()>;

void stop_if_asked(const KeepGoing& keep_going) {
    if (keep_going && !keep_going()) throw Error("cancelled.indexing");
}

/// About the memory for the words of one writer: half of what is allowed, the other half is the analyser's.
std::size_t bytes_for_words(std::size_t allowed, std::size_t writers) {
    constexpr std::size_t least = std::size_t{8} << 20U;
    return std::max(least, allowed / 2 / writers);
}

/// The index that is to be replaced, if its readings are those of this analysis.
Xapian::Database database_to_rebuild_with(const IndexDirectory& directory, const std::string& analysis) {
    const auto generation = directory.current();
    // On a damaged table Xapian may crash.
    if (!generation || !changed_tables(*generation).empty()) throw Error("index_damaged.value");
    Xapian::Database database = open_database(*generation);
    const fs::path& folder = directory.folder();
    if (const auto error = other_analysis(read_metadata(database, folder), analysis, folder)) throw Error(*error);
    return database;
}

}  // namespace

struct HANKEHAKU_HIDDEN IndexWriter::Impl {
    Impl(const fs::path& folder, const IndexOptions& index_options);
    ~Impl();
    Impl(Impl&&) = delete;
    Impl& operator=(Impl&&) = delete;
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void add(Project project);
    [[nodiscard]] std::optional<Project> stored(const std::string& code) const;
    bool remove(const std::string& code);
    IndexCounts commit(const KeepGoing& keep_going);

private:
    [[nodiscard]] std::optional<Xapian::Document> old_document(const std::string& code) const;
    [[nodiscard]] std::optional<std::string> old_hash(const std::string& code) const;
    ShardWriter& writer_of(const std::string& code);
    void send(PreparedProject project);
    void send_waiting();
    [[nodiscard]] std::vector<const ShardWriter*> writers() const;
    [[nodiscard]] bool apply_in_place();
    void build_anew(const KeepGoing& keep_going);
    void compact_if_worth(const KeepGoing& keep_going);
    [[nodiscard]] bool may_change_in_place() const;
    [[nodiscard]] std::vector<Xapian::docid> changed_ids() const;
    [[nodiscard]] IndexMetadata fresh_metadata() const;
    void use_stored_readings();

    IndexDirectory directory_;
    WriteLock lock_;
    IndexOptions options_;
    std::optional<Xapian::Database> old_;  ///< what the changes are made to; none: all is new
    std::optional<IndexMetadata> old_metadata_;
    std::optional<Analyzer> analyzer_;
    std::vector<std::unique_ptr<ShardWriter>> writers_;
    std::optional<RecordReader> records_;  ///< of the old index
    std::string record_dictionary_;
    bool learns_ = true;                    ///< the dictionary is still to be trained, on the records of waiting_
    std::vector<PreparedProject> waiting_;  ///< the first projects
    std::size_t waiting_bytes_ = 0;         ///< of their records
    std::unordered_map<std::string, std::string> pending_;  ///< code -> content hash of what was added
    std::unordered_set<std::string> removed_;               ///< codes of the old index
    IndexCounts counts_;
};

IndexWriter::Impl::Impl(const fs::path& folder, const IndexOptions& index_options)
    : directory_(owned(folder)), lock_(folder), options_(index_options) {
    directory_.finish_first_publication();
    // Files in the way of a rebuild are removed when its index is in use, not before.
    if (!options_.rebuild && directory_.current()) {
        // Damage must be reported before it is overwritten.
        require_unchanged_tables(*directory_.current(), folder);
        old_ = open_index(folder);
        old_metadata_ = read_metadata(*old_, folder);
        records_.emplace(*old_);
        record_dictionary_ = read_record_dictionary(*old_);
        learns_ = record_dictionary_.empty();
        directory_.remove_leftovers();
    }
    directory_.remove_unfinished();
    analyzer_ = analyzer_for(options_, old_metadata_);
    if (old_metadata_) check_compatible(*old_metadata_, *analyzer_, options_, folder);
    use_stored_readings();
    const unsigned jobs = options_.jobs != 0 ? options_.jobs : std::max(1U, std::thread::hardware_concurrency());
    fs::create_directories(directory_.building());
    writers_.resize(jobs);
}

/// The word forms of the index need not be analysed again.  A rebuild does without them where the index is of another
/// analysis, or damaged.
void IndexWriter::Impl::use_stored_readings() {
    const std::size_t most_bytes = options_.cache_bytes / 8;
    if (old_) {
        const auto readings = std::make_shared<lists::StoredReadings>(open_database(*directory_.current()), most_bytes);
        analyzer_->look_first_in([readings](std::string_view form) { return readings->find(form); });
        return;
    }
    const auto open = [directory = directory_, analysis = analyzer_->fingerprint()] {
        return database_to_rebuild_with(directory, analysis);
    };
    analyzer_->look_first_in(as_far_as_readable(std::make_shared<lists::StoredReadings>(open, most_bytes)));
}

IndexWriter::Impl::~Impl() {
    writers_.clear();
    // Whatever cannot be removed now is left to the next writer.
    std::error_code ignored;
    fs::remove_all(directory_.building(), ignored);
}

std::optional<Xapian::Document> IndexWriter::Impl::old_document(const std::string& code) const {
    if (!old_) return std::nullopt;
    const std::string key = schema::term(schema::TermKind::code, code);
    const auto posting = old_->postlist_begin(key);
    if (posting == old_->postlist_end(key)) return std::nullopt;
    return old_->get_document(*posting);
}

std::optional<std::string> IndexWriter::Impl::old_hash(const std::string& code) const {
    const auto document = old_document(code);
    return document ? std::optional(document->get_value(schema::content_hash_slot)) : std::nullopt;
}

std::optional<Project> IndexWriter::Impl::stored(const std::string& code) const {
    const auto document = old_document(code);
    return document ? std::optional(records_->project(*document)) : std::nullopt;
}

/// A project is always sent to the same writer, so that a later one with its code replaces it there.  Writers are made
/// when first needed: a small update starts no idle threads.
ShardWriter& IndexWriter::Impl::writer_of(const std::string& code) {
    const std::size_t number = std::hash<std::string>{}(code) % writers_.size();
    auto& writer = writers_[number];
    if (!writer)
        writer = std::make_unique<ShardWriter>(directory_.building() / ("writer-" + std::to_string(number)),
                                               analyzer_->clone(), record_dictionary_,
                                               bytes_for_words(options_.cache_bytes, writers_.size()));
    return *writer;
}

std::vector<const ShardWriter*> IndexWriter::Impl::writers() const {
    std::vector<const ShardWriter*> made;
    for (const auto& writer : writers_)
        if (writer) made.push_back(writer.get());
    return made;
}

void IndexWriter::Impl::send(PreparedProject project) {
    constexpr std::size_t enough_to_learn_from = 200, enough_bytes = std::size_t{8} << 20U;
    if (learns_) {
        waiting_bytes_ += project.record.size();
        waiting_.push_back(std::move(project));
        if (waiting_.size() == enough_to_learn_from || waiting_bytes_ > enough_bytes) send_waiting();
        return;
    }
    ShardWriter& writer = writer_of(project.project.code);
    writer.add(std::move(project));
}

void IndexWriter::Impl::send_waiting() {
    if (!std::exchange(learns_, false)) return;
    std::vector<std::string_view> records;
    for (const PreparedProject& project : waiting_) records.emplace_back(project.record);
    record_dictionary_ = train_record_dictionary(records);
    for (PreparedProject& project : std::exchange(waiting_, {})) send(std::move(project));
}

/// A code counts once, by what becomes of it: of several texts with the same code the last one stays.
void IndexWriter::Impl::add(Project project) {
    if (project.code.empty()) throw Error("usage.no_code");
    PreparedProject prepared = prepare_project(std::move(project), options_.with_contacts);
    const std::string& code = prepared.project.code;
    const auto earlier = pending_.find(code);
    const bool was_pending = earlier != pending_.end();
    if (was_pending && earlier->second == prepared.content_hash) return;
    const auto old = removed_.contains(code) ? std::nullopt : old_hash(code);
    if (old == prepared.content_hash) {
        if (was_pending) {
            pending_.erase(earlier);
            send_waiting();
            writer_of(code).remove(code);
            --counts_.replaced;
        }
        ++counts_.unchanged;
        return;
    }
    if (!was_pending) ++(old ? counts_.replaced : counts_.added);
    pending_[code] = prepared.content_hash;
    send(std::move(prepared));
}

bool IndexWriter::Impl::remove(const std::string& code) {
    const bool was_pending = pending_.erase(code) != 0;
    if (was_pending) {
        send_waiting();
        writer_of(code).remove(code);
    }
    const bool was_old = old_hash(code).has_value() && removed_.insert(code).second;
    if (!was_pending && !was_old) return false;
    ++counts_.deleted;
    return true;
}

IndexCounts IndexWriter::Impl::commit(const KeepGoing& keep_going) {
    send_waiting();
    for (const auto& writer : writers_) {
        if (writer) writer->finish();
        stop_if_asked(keep_going);
    }
    const bool changes = !pending_.empty() || !removed_.empty();
    const bool in_place = old_ && (!changes || (may_change_in_place() && apply_in_place()));
    if (!in_place) build_anew(keep_going);
    try {
        static_cast<void>(open_index(directory_.folder()));
        directory_.remove_leftovers();
        if (in_place && changes) compact_if_worth(keep_going);
    } catch (...) {
        // The change is made.  The next writer removes the rest, and opening the index reports it.
    }
    return counts_;
}

IndexMetadata IndexWriter::Impl::fresh_metadata() const {
    return {schema::format_version, analyzer_->options(), analyzer_->fingerprint(),
            old_metadata_ ? old_metadata_->with_contacts : options_.with_contacts, now_utc()};
}

/// Ids have no gaps, see document_ids.h.
bool IndexWriter::Impl::may_change_in_place() const {
    return pending_.size() + removed_.size() <= most_changes_in_place && has_no_gaps(*old_);
}

/// The documents of the old index that are replaced or removed.
std::vector<Xapian::docid> IndexWriter::Impl::changed_ids() const {
    std::vector<Xapian::docid> ids;
    const auto add = [&](const std::string& code) {
        const std::string key = schema::term(schema::TermKind::code, code);
        ids.insert(ids.end(), old_->postlist_begin(key), old_->postlist_end(key));
    };
    for (const auto& [code, hash] : pending_) add(code);
    for (const auto& code : removed_)
        if (!pending_.contains(code)) add(code);
    return ids;
}

bool IndexWriter::Impl::apply_in_place() {
    const fs::path generation = *directory_.current();
    forget_table_checksums(generation);
    const bool changed = update_in_place({generation, changed_ids(), writers(), fresh_metadata(), record_dictionary_},
                                         *analyzer_, directory_.building());
    try {
        write_table_checksums(generation);
    } catch (const std::exception&) {
        // The change is made.  An index without checksums is checked without them.
    }
    return changed;
}

void IndexWriter::Impl::build_anew(const KeepGoing& keep_going) {
    GenerationParts parts{.old = {},
                          .removed = {},
                          .writers = writers(),
                          .metadata = fresh_metadata(),
                          .record_dictionary = record_dictionary_};
    if (old_) {
        parts.old = directory_.current();
        parts.removed = changed_ids();
    }
    const fs::path built = build_generation(parts, directory_.building(), [&] { stop_if_asked(keep_going); });
    stop_if_asked(keep_going);
    directory_.publish(built);
}

/// The changes are made: a compaction that fails is left to the next writer.
void IndexWriter::Impl::compact_if_worth(const KeepGoing& keep_going) {
    if (!is_worth_compacting(directory_) || (keep_going && !keep_going())) return;
    try {
        compact_generation(directory_);
    } catch (const Error&) {
        directory_.remove_unfinished();
    } catch (const Xapian::Error&) {
        directory_.remove_unfinished();
    }
}

IndexWriter::IndexWriter(const fs::path& index, const IndexOptions& options)
    : impl_(translating_errors(index, [&] { return std::make_unique<Impl>(index, options); })), folder_(index) {}
IndexWriter::~IndexWriter() = default;
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;

void IndexWriter::add(Project project) {
    translating_errors(folder_, [&] { impl_->add(std::move(project)); });
}

std::optional<Project> IndexWriter::stored(std::string_view code) const {
    return translating_errors(folder_, [&] { return impl_->stored(std::string(code)); });
}

bool IndexWriter::remove(std::string_view code) {
    return translating_errors(folder_, [&] { return impl_->remove(std::string(code)); });
}

IndexCounts IndexWriter::commit(const std::function<bool()>& keep_going) {
    return translating_errors(folder_, [&] { return impl_->commit(keep_going); });
}

}  // namespace hankehaku
