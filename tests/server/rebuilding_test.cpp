#include "server/running_server.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <array>
#include <atomic>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

// Under the thread sanitizer (cmake --preset tsan) this looks for races, else for answers that fail.

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

constexpr std::array<std::string_view, 8> targets{"/?q=kauppias",
                                                  "/api/v1/search?q=ty%C3%B6paja&facets=1&snippets=2",
                                                  "/api/v1/stats?by=maakunta",
                                                  "/api/v1/suggest?q=maa",
                                                  "/api/v1/explain?q=kieli&code=S99001",
                                                  "/hanke/S99001?q=kieli",
                                                  "/tilastot?by=vuosi",
                                                  "/api/v1/projects/S99001/similar"};

void rebuild(const TestIndex& index) {
    IndexOptions options;
    options.rebuild = true;
    index_projects(index.path(), sample_projects(), options);
}

/// How many files below `folder` this process has open that were deleted.
std::size_t deleted_files_in_use(const std::filesystem::path& folder) {
    std::size_t found = 0;
    for (const auto& descriptor : std::filesystem::directory_iterator("/proc/self/fd")) {
        std::error_code closed;
        const std::string file = std::filesystem::read_symlink(descriptor, closed).string();
        if (file.starts_with(folder.string()) && file.ends_with(" (deleted)")) ++found;
    }
    return found;
}

}  // namespace

TEST_CASE("a replaced index is let go by searchers that are idle, too") {
    const TestIndex index(sample_projects());
    server::Searchers searchers(index.path(), {});
    const auto search_at_once = [&](std::size_t count) {
        std::vector<server::Searchers::Loan> loans;
        while (loans.size() < count) loans.push_back(searchers.lend());
        for (const auto& searcher : loans) CHECK(searcher->search({}).total > 0);
    };
    search_at_once(3);
    rebuild(index);
    for (int request = 0; request < 4; ++request) search_at_once(1);
    CHECK(deleted_files_in_use(index.path()) == 0);
}

TEST_CASE("eight clients are answered while the index is rebuilt") {
    const TestIndex index(sample_projects());
    server::HttpLimits limits;
    limits.threads = 4;
    const RunningServer server(index.path(), {}, limits);
    std::atomic<bool> rebuilt = false;
    std::atomic<std::size_t> failed = 0;
    std::vector<std::thread> clients;
    for (std::size_t client = 0; client < targets.size(); ++client)
        clients.emplace_back([&, client] {
            std::size_t turn = client;
            do {
                if (server.get(targets.at(turn++ % targets.size())).status != 200) ++failed;
            } while (!rebuilt);
        });
    for (int times = 0; times < 3; ++times) rebuild(index);
    rebuilt = true;
    for (std::thread& client : clients) client.join();
    CHECK(failed == 0);
}
