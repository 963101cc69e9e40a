#include "support/test_index.h"
#include "support/test_projects.h"

#include "hankehaku/searcher.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <mutex>
#include <thread>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

constexpr int rounds = 20;
constexpr std::size_t searchers = 8;
constexpr std::size_t projects_of_a_round = 6;

/// Every project of a round says in its name which round it is of.
std::vector<Project> projects_of(int round) {
    std::vector<Project> projects;
    for (std::size_t number = 0; number < projects_of_a_round; ++number) {
        Project project = summary_project("A" + std::to_string(number), "Kalasatama ja verkko.");
        project.name = "Kierros " + std::to_string(round);
        project.fund = "R" + std::to_string(round);
        projects.push_back(std::move(project));
    }
    return projects;
}

void build(const std::filesystem::path& index, int round) {
    IndexOptions options;
    options.rebuild = true;
    options.jobs = 2;
    index_projects(index, projects_of(round), options);
}

/// What is wrong with an answer; empty when it is that of one round, not older than `earliest`, which it becomes.
std::string fault_of(const SearchResult& result, int& earliest) {
    if (result.total != projects_of_a_round || result.hits.size() != result.total)
        return std::to_string(result.total) + " projects, " + std::to_string(result.hits.size()) + " hits";
    const std::string& name = result.hits.front().project.name;
    for (const Hit& hit : result.hits) {
        if (hit.project.name != name) return hit.project.name + " beside " + name;
        if (hit.snippets.empty() || hit.snippets.front().marks.empty()) return "a hit without a marked snippet";
    }
    const int round = std::stoi(name.substr(name.find(' ')));
    if (round < earliest) return name + " after " + std::to_string(earliest);
    earliest = round;
    const auto& funds = result.facets.at(0).values;
    if (funds.size() != 1 || funds[0].value != "R" + std::to_string(round) || funds[0].count != projects_of_a_round)
        return "facets of another round";
    return {};
}

/// Faults that any thread found.
class Faults {
public:
    void add(const std::string& fault) {
        const std::lock_guard lock(mutex_);
        faults_.push_back(fault);
    }
    [[nodiscard]] const std::vector<std::string>& all() const { return faults_; }

private:
    std::mutex mutex_;
    std::vector<std::string> faults_;
};

}  // namespace

TEST_CASE("8 threads search while a ninth rebuilds the index 20 times: no error, no wrong answer") {
    const bool clones = GENERATE(false, true);
    CAPTURE(clones);
    const TemporaryFolder folder;
    const auto index = folder / "index";
    build(index, 0);
    SearchRequest request;
    request.query = "kalasatama";
    request.snippets = 1;
    request.facets = {{Facet::fund, 10}};

    Faults faults;
    std::atomic<bool> finished = false;
    std::atomic<std::size_t> answers = 0;
    const Searcher first(index);
    const auto search_until_finished = [&](Searcher searcher) {
        try {
            int earliest = 0;
            for (bool last = false; !last;) {
                last = finished;
                const std::string fault = fault_of(searcher.search(request), earliest);
                if (!fault.empty()) faults.add(fault);
                if (!searcher.project("A0")) faults.add("A0 is not there");
                ++answers;
            }
            if (earliest != rounds) faults.add("the last round was not seen");
        } catch (const std::exception& error) {
            faults.add(error.what());
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t number = 0; number < searchers; ++number)
        threads.emplace_back(search_until_finished, clones ? first.clone() : Searcher(index));
    for (int round = 1; round <= rounds; ++round) build(index, round);
    finished = true;
    for (std::thread& thread : threads) thread.join();

    for (const std::string& fault : faults.all()) FAIL_CHECK(fault);
    CHECK(answers >= searchers);
}

TEST_CASE("threads share one analyser's cache through clones, each with its own") {
    AnalyzerOptions options;
    options.chain = default_chain();
    const Analyzer analyzer(options);
    const std::string text = "Kalasatamassa kalastajat kuivattavat verkkojaan laitureilla.";
    std::atomic<std::size_t> wrong = 0;
    std::vector<std::thread> threads;
    const std::size_t words = analyzer.clone().analyze(text).size();
    for (std::size_t number = 0; number < searchers; ++number)
        threads.emplace_back([&, own = std::make_shared<Analyzer>(analyzer.clone())] {
            for (int turn = 0; turn < 50; ++turn)
                if (own->analyze(text).size() != words) ++wrong;
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(wrong == 0);
}
