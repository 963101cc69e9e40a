#include "server/running_server.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <array>
#include <atomic>
#include <string_view>
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

}  // namespace

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
    IndexOptions options;
    options.rebuild = true;
    for (int times = 0; times < 3; ++times) index_projects(index.path(), sample_projects(), options);
    rebuilt = true;
    for (std::thread& client : clients) client.join();
    CHECK(failed == 0);
}
