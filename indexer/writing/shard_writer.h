#pragma once

#include "indexer/writing/document_builder.h"
#include "indexer/writing/shard_set.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace hankehaku {

/// A thread that analyses projects and writes them into shards of the index to be.
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

    /// The shards, after finish().
    [[nodiscard]] std::vector<std::filesystem::path> folders() const { return shards_.folders(); }

private:
    void push(PreparedProject job);
    void run();
    void write_queue();
    void write(const PreparedProject& job);
    void stop();

    DocumentBuilder builder_;
    ShardSet shards_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<PreparedProject> queue_;
    bool closed_ = false;
    std::exception_ptr failure_;

    std::thread thread_;  // last: starts when all else is ready
};

}  // namespace hankehaku
