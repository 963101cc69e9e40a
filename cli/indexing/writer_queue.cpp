#include "cli/indexing/writer_queue.h"

#include "hankehaku/error.h"

#include <thread>

namespace hankehaku::cli {

IndexWriter open_writer(const std::filesystem::path& index, const IndexOptions& options, std::chrono::seconds longest,
                        const std::function<bool()>& goes_on) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point end = Clock::now() + longest;
    for (;;) {
        try {
            return IndexWriter(index, options);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::index_locked || Clock::now() >= end || !goes_on()) throw;
        }
        // A lock of a file cannot be waited for with a limit.
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

}  // namespace hankehaku::cli
