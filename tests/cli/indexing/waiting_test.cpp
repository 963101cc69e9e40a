#include "../project_sketch.h"
#include "../test_command.h"

#include "hankehaku/index_writer.h"

#include <catch2/catch.hpp>

#include <memory>

using namespace hankehaku;
using Catch::Contains;

TEST_CASE("a second writer gives up at once, or waits until the first has finished") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::string texts = sandbox.path("texts").string();
    auto writer = std::make_unique<IndexWriter>(sandbox.index());
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"index", texts}, {"index", "--wait", "0", texts}, {"delete", "T1"}}) {
        const Outcome refused = run(sandbox, arguments);
        CHECK(refused.exit_code == 5);
        CHECK_THAT(refused.err, Contains("is being written by"));
    }
    TestCommand indexing(sandbox, {"index", "--wait", "600", texts});
    TestCommand deleting(sandbox, {"delete", "--wait", "600", "T1"});
    const RunningCommand first(indexing);
    writer.reset();
    const Outcome waited = first.wait();
    CHECK(waited.exit_code == 0);
    CHECK(waited.out == "0 added, 0 replaced, 3 unchanged, 0 refused\n");
    writer = std::make_unique<IndexWriter>(sandbox.index());
    const RunningCommand second(deleting);
    writer.reset();
    CHECK(second.wait().exit_code == 0);
}
