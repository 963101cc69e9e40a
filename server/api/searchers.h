#pragma once

#include "hankehaku/searcher.h"

#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <utility>

namespace hankehaku::server {

/// A pool of searchers of one index: each is used by one thread at a time, and all share one memory.  They take turns,
/// the one that is idle longest first, since a searcher holds the state of the index that it used last, in memory and
/// on the disk, until it is used again.
///
/// Threads: any number may call lend() at once.
class Searchers {
public:
    /// A searcher of the pool, returned to it by the destructor.
    class Loan {
    public:
        Loan(Searchers& owner, std::unique_ptr<Searcher> searcher) : owner_(&owner), searcher_(std::move(searcher)) {}
        Loan(Loan&&) noexcept = default;
        Loan& operator=(Loan&&) = delete;
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        ~Loan() {
            if (searcher_) owner_->take_back(std::move(searcher_));
        }
        Searcher* operator->() const { return searcher_.get(); }
        Searcher& operator*() const { return *searcher_; }

    private:
        Searchers* owner_;
        std::unique_ptr<Searcher> searcher_;
    };

    /// Opens the first one; throws what Searcher's constructor throws.
    Searchers(std::filesystem::path index, SearcherOptions options);

    /// Opens another if the last idle one would go; throws likewise.
    [[nodiscard]] Loan lend();

    [[nodiscard]] const std::filesystem::path& index() const { return index_; }

private:
    void take_back(std::unique_ptr<Searcher> searcher);

    std::filesystem::path index_;
    std::mutex mutex_;
    std::deque<std::unique_ptr<Searcher>>
        idle_;  ///< guarded by mutex_; never empty: new ones are clones of an idle one
};

}  // namespace hankehaku::server
