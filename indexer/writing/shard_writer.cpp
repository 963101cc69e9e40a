#include "indexer/writing/shard_writer.h"

#include <utility>

namespace hankehaku {
namespace {

constexpr std::size_t queue_limit = 64;  // projects
/// Of the memory for words, the part for the forms that the index will store.
constexpr std::size_t share_of_forms = 8;

}  // namespace

ShardWriter::ShardWriter(const std::filesystem::path& folder, Analyzer analyzer, std::string_view record_dictionary,
                         std::size_t most_bytes)
    : analyzer_(std::move(analyzer)),
      words_(analyzer_),
      builder_(record_dictionary),
      shards_(folder / "shards"),
      runs_(folder, "words-", most_bytes - most_bytes / share_of_forms),
      forms_(folder, most_bytes / share_of_forms) {
    std::filesystem::create_directories(folder);
    analyzer_.tell_forms_to([this](std::string_view form, const WordAnalysis& word) { forms_.add(form, word); });
    thread_ = std::thread([this] { run(); });
}

ShardWriter::~ShardWriter() {
    {
        const std::lock_guard lock(mutex_);
        abandoned_ = !closed_;
    }
    stop();
}

void ShardWriter::add(PreparedProject project) { push(std::move(project)); }

void ShardWriter::remove(const std::string& code) {
    PreparedProject job;  // an empty record means a removal
    job.project.code = code;
    push(std::move(job));
}

void ShardWriter::push(PreparedProject job) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return queue_.size() < queue_limit || failure_; });
    if (failure_) std::rethrow_exception(failure_);
    queue_.push_back(std::move(job));
    changed_.notify_all();
}

void ShardWriter::finish() {
    stop();
    if (failure_) std::rethrow_exception(failure_);
}

void ShardWriter::stop() {
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void ShardWriter::run() {
    try {
        write_queue();
    } catch (...) {
        const std::lock_guard lock(mutex_);
        failure_ = std::current_exception();
        changed_.notify_all();
    }
}

void ShardWriter::write_queue() {
    for (;;) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return !queue_.empty() || closed_; });
        if (abandoned_) return;
        if (queue_.empty()) break;
        const PreparedProject job = std::move(queue_.front());
        queue_.pop_front();
        changed_.notify_all();
        lock.unlock();
        write(job);
    }
    runs_.finish(words_);
    shards_.finish();
}

void ShardWriter::write(const PreparedProject& job) {
    if (job.record.empty()) {
        shards_.remove(job.project.code);
        return;
    }
    words_.read(job.project);
    const ShardSet::Place place = shards_.put(job.project.code, builder_.build(job, words_));
    runs_.add(place.shard, place.number, words_);
}

}  // namespace hankehaku
