#include "server/api/searchers.h"

namespace hankehaku::server {

Searchers::Searchers(std::filesystem::path index, SearcherOptions options)
    : index_(std::move(index)), first_(index_, std::move(options)) {}

Searchers::Loan Searchers::lend() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return {*this, std::make_unique<Searcher>(first_.clone())};
    std::unique_ptr<Searcher> searcher = std::move(idle_.back());
    idle_.pop_back();
    return {*this, std::move(searcher)};
}

void Searchers::take_back(std::unique_ptr<Searcher> searcher) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(searcher));
}

}  // namespace hankehaku::server
