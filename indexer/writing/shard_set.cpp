#include "indexer/writing/shard_set.h"

#include "indexer/format/database_files.h"
#include "indexer/format/schema.h"
#include "indexer/writing/disk_room.h"
#include "indexer/writing/document_ids.h"

#include <algorithm>

namespace hankehaku {
namespace {

constexpr std::size_t changes_per_commit = 100;

/// Nobody reads a shard before it is compacted, and a lost one is made again: no need to wait for the disk.
Xapian::WritableDatabase new_shard(const std::filesystem::path& folder) {
    return Xapian::WritableDatabase(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
}

}  // namespace

Xapian::doccount ShardSet::Shard::documents() const {
    return static_cast<Xapian::doccount>(
        std::count_if(ids.begin(), ids.end(), [](Xapian::docid id) { return id != 0; }));
}

ShardSet::Place ShardSet::put(const std::string& code, const Xapian::Document& document) {
    if (shards_.empty() || changes_ == shard_size_) begin_shard();
    if (const auto earlier = place_of_.find(code); earlier != place_of_.end()) forget(earlier->second);
    DocumentMap& ids = shards_.back().ids;
    const Place place{shards_.size() - 1, static_cast<std::uint32_t>(ids.size())};
    ids.push_back(last_.add_document(document));
    pending_bytes_ += document.get_data().size();
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
        pending_bytes_ += (*value).size();
    place_of_[code] = place;
    count_change();
    return place;
}

void ShardSet::remove(const std::string& code) {
    const auto place = place_of_.find(code);
    if (place == place_of_.end()) return;
    const bool in_last = place->second.shard + 1 == shards_.size();
    forget(place->second);
    place_of_.erase(place);
    if (in_last) count_change();
}

/// Takes a document out of the last shard; earlier ones are closed, and theirs go in the end.
void ShardSet::forget(const Place& place) {
    if (place.shard + 1 < shards_.size()) {
        outdated_[place.shard].push_back(place.number);
        return;
    }
    last_.delete_document(std::exchange(shards_.back().ids[place.number], 0));
}

void ShardSet::count_change() {
    if (++changes_ % changes_per_commit == 0) commit();
}

void ShardSet::commit() {
    require_room(shards_.back().folder, room_for(pending_bytes_));
    last_.commit();
    pending_bytes_ = 0;
}

void ShardSet::begin_shard() {
    close_shard();
    std::filesystem::create_directories(folder_);
    shards_.push_back({folder_ / std::to_string(shards_.size()), {}});
    outdated_.emplace_back();
    last_ = new_shard(shards_.back().folder);
    changes_ = 0;
}

void ShardSet::close_gaps_of(Shard& shard, Xapian::WritableDatabase& database) {
    const auto moves = close_gaps(database);
    const std::unordered_map<Xapian::docid, Xapian::docid> moved(moves.begin(), moves.end());
    for (Xapian::docid& id : shard.ids)
        if (const auto move = moved.find(id); move != moved.end()) id = move->second;
}

void ShardSet::close_shard() {
    if (shards_.empty()) return;
    close_gaps_of(shards_.back(), last_);
    commit();
    last_.close();
}

void ShardSet::finish() {
    close_shard();
    for (std::size_t i = 0; i < shards_.size(); ++i) {
        if (outdated_[i].empty()) continue;
        Xapian::WritableDatabase database = open_database_to_write(shards_[i].folder, Xapian::DB_NO_SYNC);
        for (const std::uint32_t number : outdated_[i])
            database.delete_document(std::exchange(shards_[i].ids[number], 0));
        close_gaps_of(shards_[i], database);
        require_room(shards_[i].folder, room_for(bytes_below(shards_[i].folder) / 4));
        database.commit();
    }
}

}  // namespace hankehaku
