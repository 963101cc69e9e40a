#include "indexer/writing/shard_writer.h"

#include <utility>

namespace hankehaku {
namespace {

constexpr std::size_t queue_limit = 64;  // projects

}  // namespace

ShardWriter::ShardWriter(std::filesystem::path folder, Analyzer analyzer)
    : builder_(std::move(analyzer)), shards_(std::move(folder)), thread_([this] { run(); }) {}

ShardWriter::~ShardWriter() { stop(); }

void ShardWriter::add(PreparedProject project) { push(std::move(project)); }

void ShardWriter::remove(const std::string& code) {
    PreparedProject job;  // an empty record stands for a removal
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
        if (queue_.empty()) break;
        const PreparedProject job = std::move(queue_.front());
        queue_.pop_front();
        changed_.notify_all();
        lock.unlock();
        write(job);
    }
    shards_.finish();
}

void ShardWriter::write(const PreparedProject& job) {
    if (job.record.empty())
        shards_.remove(job.project.code);
    else
        shards_.put(job.project.code, builder_.build(job));
}

}  // namespace hankehaku
