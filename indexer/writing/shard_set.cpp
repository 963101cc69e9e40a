#include "indexer/writing/shard_set.h"

#include "indexer/format/schema.h"
#include "indexer/writing/document_ids.h"

namespace hankehaku {
namespace {

constexpr std::size_t changes_per_commit = 100;

std::string key_of(const std::string& code) { return schema::term(schema::TermKind::code, code); }

/// Nobody reads a shard before it is compacted, and a lost one is made again: no need to wait for the disk.
Xapian::WritableDatabase open_shard(const std::filesystem::path& folder, int how) {
    return Xapian::WritableDatabase(folder.string(), how | Xapian::DB_NO_SYNC);
}

}  // namespace

void ShardSet::put(const std::string& code, const Xapian::Document& document) {
    if (shards_.empty() || changes_ == shard_size_) begin_shard();
    const std::size_t last = shards_.size() - 1;
    const auto [shard, is_new] = shard_of_.try_emplace(code, last);
    if (!is_new && shard->second == last) {
        last_.replace_document(key_of(code), document);
    } else {
        last_.add_document(document);
        if (!is_new) shards_[shard->second].outdated.push_back(code);
        shard->second = last;
    }
    count_change();
}

void ShardSet::remove(const std::string& code) {
    const auto shard = shard_of_.find(code);
    if (shard == shard_of_.end()) return;
    if (shard->second == shards_.size() - 1) {
        last_.delete_document(key_of(code));
        count_change();
    } else {
        shards_[shard->second].outdated.push_back(code);
    }
    shard_of_.erase(shard);
}

void ShardSet::count_change() {
    if (++changes_ % changes_per_commit == 0) last_.commit();
}

void ShardSet::begin_shard() {
    close_shard();
    std::filesystem::create_directories(folder_);
    shards_.push_back({folder_ / std::to_string(shards_.size()), {}});
    last_ = open_shard(shards_.back().folder, Xapian::DB_CREATE);
    changes_ = 0;
}

void ShardSet::close_shard() {
    if (shards_.empty()) return;
    close_gaps(last_);
    last_.commit();
    last_.close();
}

void ShardSet::finish() {
    close_shard();
    for (const auto& [folder, outdated] : shards_) {
        if (outdated.empty()) continue;
        Xapian::WritableDatabase shard = open_shard(folder, Xapian::DB_OPEN);
        for (const auto& code : outdated) shard.delete_document(key_of(code));
        close_gaps(shard);
        shard.commit();
    }
}

std::vector<std::filesystem::path> ShardSet::folders() const {
    std::vector<std::filesystem::path> folders;
    for (const auto& shard : shards_) folders.push_back(shard.folder);
    return folders;
}

}  // namespace hankehaku
