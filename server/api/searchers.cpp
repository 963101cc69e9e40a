#include "server/api/searchers.h"

namespace hankehaku::server {

Searchers::Searchers(std::filesystem::path index, SearcherOptions options) : index_(std::move(index)) {
    idle_.push_back(std::make_unique<Searcher>(index_, std::move(options)));
}

Searchers::Loan Searchers::lend() {
    const std::lock_guard lock(mutex_);
    if (idle_.size() == 1) idle_.push_back(std::make_unique<Searcher>(idle_.front()->clone()));
    std::unique_ptr<Searcher> searcher = std::move(idle_.front());
    idle_.pop_front();
    return {*this, std::move(searcher)};
}

void Searchers::take_back(std::unique_ptr<Searcher> searcher) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(searcher));
}

}  // namespace hankehaku::server
