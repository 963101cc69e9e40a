#pragma once

#include "indexer/document_builder.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_set>

namespace hankehaku {

/// A thread that analyses projects and writes them into a Xapian database of its own, a shard of the index to be.
///
/// Xapian's in-memory inverter gets slower and larger with what it holds, so a shard commits often; the shards are
/// compacted into one database at the end.
class ShardWriter {
public:
    ShardWriter(std::filesystem::path folder, Analyzer analyzer);
    ~ShardWriter();
    ShardWriter(ShardWriter&&) = delete;
    ShardWriter& operator=(ShardWriter&&) = delete;
    ShardWriter(const ShardWriter&) = delete;
    ShardWriter& operator=(const ShardWriter&) = delete;

    /// Waits while the queue is full.  A project with the same code as an earlier one replaces it.  Rethrows what
    /// stopped the thread.
    void add(PreparedProject project);

    /// Takes back an earlier add().
    void remove(const std::string& code);

    /// Writes out all that was added; rethrows what stopped the thread.
    void finish();

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    void push(PreparedProject job);
    void run();
    void write_queue();
    void write(Xapian::WritableDatabase& database, const PreparedProject& job);
    void stop();

    std::filesystem::path folder_;
    DocumentBuilder builder_;
    std::unordered_set<std::string> written_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<PreparedProject> queue_;
    bool closed_ = false;
    std::exception_ptr failure_;

    std::thread thread_;  // last: starts when all else is ready
};

}  // namespace hankehaku
