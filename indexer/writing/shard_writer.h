#pragma once

#include "indexer/inversion/document_words.h"
#include "indexer/inversion/form_runs.h"
#include "indexer/inversion/word_runs.h"
#include "indexer/writing/document_builder.h"
#include "indexer/writing/shard_set.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace hankehaku {

/// A thread that analyses projects and writes them into shards of the index to be, and their words into runs.
class ShardWriter {
public:
    /// `folder` must not exist; `most_bytes`: about the memory for words.
    ShardWriter(const std::filesystem::path& folder, Analyzer analyzer, std::string_view record_dictionary,
                std::size_t most_bytes);
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

    /// The shards, after finish(), and their words.
    [[nodiscard]] const std::vector<ShardSet::Shard>& shards() const { return shards_.shards(); }
    [[nodiscard]] const std::vector<SortedRun>& runs() const { return runs_.runs(); }
    /// All word forms that were met.
    [[nodiscard]] const FormRuns& forms() const { return forms_; }

private:
    void push(PreparedProject job);
    void run();
    void write_queue();
    void write(const PreparedProject& job);
    void stop();

    Analyzer analyzer_;
    DocumentWords words_;
    DocumentBuilder builder_;
    ShardSet shards_;
    WordRuns runs_;
    FormRuns forms_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<PreparedProject> queue_;
    bool closed_ = false;
    bool abandoned_ = false;  ///< the rest will not be needed
    std::exception_ptr failure_;

    std::thread thread_;  // last: starts when all else is ready
};

}  // namespace hankehaku
