#include "server/api/searchers.h"

namespace hankehaku::server {

Searchers::Searchers(std::filesystem::path index, SearcherOptions options)
    : index_(std::move(index)), options_(std::move(options)) {
    idle_.push_back(std::make_unique<Searcher>(index_, options_));
}

Searchers::Loan Searchers::lend() {
    std::unique_ptr<Searcher> searcher;
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            searcher = std::move(idle_.back());
            idle_.pop_back();
        }
    }
    if (!searcher) searcher = std::make_unique<Searcher>(index_, options_);
    return {*this, std::move(searcher)};
}

void Searchers::take_back(std::unique_ptr<Searcher> searcher) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(searcher));
}

}  // namespace hankehaku::server
