#include "indexer/shard_writer.h"

#include "indexer/document_ids.h"
#include "indexer/schema.h"

#include <utility>

namespace hankehaku {
namespace {

constexpr std::size_t queue_limit = 64;  // projects
constexpr std::size_t projects_per_commit = 100;

}  // namespace

ShardWriter::ShardWriter(std::filesystem::path folder, Analyzer analyzer)
    : folder_(std::move(folder)), builder_(std::move(analyzer)), thread_([this] { run(); }) {}

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
    // Nobody reads a shard before it is compacted, and a lost one is made again: no need to wait for the disk.
    Xapian::WritableDatabase database(folder_.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
    for (std::size_t count = 1;; ++count) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return !queue_.empty() || closed_; });
        if (queue_.empty()) break;
        const PreparedProject job = std::move(queue_.front());
        queue_.pop_front();
        changed_.notify_all();
        lock.unlock();
        write(database, job);
        if (count % projects_per_commit == 0) database.commit();
    }
    close_gaps(database);
    database.commit();
}

void ShardWriter::write(Xapian::WritableDatabase& database, const PreparedProject& job) {
    const std::string& code = job.project.code;
    const std::string key = schema::term(schema::TermKind::code, code);
    if (job.record.empty()) {
        if (written_.erase(code) != 0) database.delete_document(key);
    } else if (written_.insert(code).second) {
        database.add_document(builder_.build(job));
    } else {
        database.replace_document(key, builder_.build(job));
    }
}

}  // namespace hankehaku
