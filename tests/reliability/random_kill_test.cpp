#include "cli/test_command.h"

#include "hankehaku/index_info.h"
#include "hankehaku/project_json.h"
#include "hankehaku/searcher.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <thread>

// Kills the program at random moments.  No result depends on the moment: whenever it is, the index must be the one from
// before or the one from after.  HANKEHAKU_KILLS (20) says how many kills, HANKEHAKU_KILL_SEED which moments.

namespace {

using namespace hankehaku;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr unsigned default_kills = 20;

unsigned number_from_environment(const char* name, unsigned fallback) {
    const char* const text = std::getenv(name);
    return text == nullptr ? fallback : static_cast<unsigned>(std::stoul(text));
}

/// JSON Lines of the projects `prefix` + first ... `prefix` + (last - 1).
std::string projects(const std::string& prefix, int first, int last, const std::string& word) {
    static const std::vector<std::string> provinces{"Kainuu", "Lappi", "Pirkanmaa"};
    std::string lines;
    for (int number = first; number < last; ++number)
        lines += R"({"code":")" + prefix + std::to_string(number) + R"(","name":"Hanke )" + word +
                 R"(","provinces":[")" + provinces[static_cast<std::size_t>(number) % provinces.size()] +
                 R"("],"sections":[{"id":"3","text":"Nuorten työpaja numero )" + std::to_string(number) + " ja " +
                 word + " kauppiaan tukena.\"}]}\n";
    return lines;
}

/// Everything that a fixed set of queries says of the index; "no index" when there is none.
std::string answers(const fs::path& index) {
    std::string all;
    try {
        Searcher searcher(index);
        for (const char* const query : {"", "työpaja", "kauppias", "\"nuorten työpaja\"", "nimi:hanke satama", "7"}) {
            SearchRequest request;
            request.query = query;
            request.facets = {{Facet::province, no_limit}};
            request.limit = no_limit;
            request.full_text = true;
            request.spelling = false;
            const SearchResult result = searcher.search(request);
            all += std::string(query) + ' ' + std::to_string(result.total) + '\n';
            for (const Hit& hit : result.hits) all += to_json(hit.project) + '\n';
            for (const FacetValue& value : result.facets.front().values)
                all += value.value + ' ' + std::to_string(value.count) + '\n';
        }
    } catch (const Error& error) {
        if (error.code() != ErrorCode::index_missing) throw;
        all = "no index";
    }
    return all;
}

/// A run of the program that changes the index, and what the index answers without it and with it.
struct Change {
    std::string name;
    fs::path start;  ///< the index before; none: the folder does not exist
    std::vector<std::string> arguments;
    std::string before;
    std::string after;
    Seconds duration{};
    unsigned left_old = 0;
    unsigned left_new = 0;
};

class KillRange {
public:
    KillRange() {
        const std::string a = sandbox_.write("a.jsonl", projects("K", 0, 40, "satama")).string();
        const std::string b = sandbox_.write("b.jsonl", projects("L", 0, 30, "tori")).string();
        const std::string some = sandbox_.write("some.jsonl", projects("K", 30, 50, "silta")).string();
        const std::string many = sandbox_.write("many.jsonl", projects("M", 0, 520, "metsä")).string();
        add("build", false, {"index", a});
        for (const auto& [name, arguments] : std::vector<std::pair<std::string, std::vector<std::string>>>{
                 {"rebuild and swap", {"index", "--rebuild", b}},
                 {"update in place", {"index", some}},
                 {"large update and swap", {"index", many}},
                 {"delete", {"delete", "K3", "K5", "K7", "K38"}}})
            add(name, true, arguments);
    }

    std::vector<Change>& changes() { return changes_; }

    /// Starts `change` on a fresh copy and kills it after a part of its usual duration; false when it was faster.
    [[nodiscard]] bool kill(const Change& change, double part) const {
        put_back(change);
        const TestCommand command(sandbox_, change.arguments);
        const RunningCommand running(command);
        std::this_thread::sleep_for(change.duration * part);
        running.send(SIGKILL);
        return running.wait().exit_code == -SIGKILL;
    }

    [[nodiscard]] Outcome run_again(const Change& change) const { return run(sandbox_, change.arguments); }
    [[nodiscard]] fs::path index() const { return sandbox_.index(); }

private:
    void add(const std::string& name, bool on_old_index, const std::vector<std::string>& arguments) {
        Change change{.name = name, .start = {}, .arguments = arguments, .before = {}, .after = {}};
        if (on_old_index) change.start = sandbox_.path("old-index");
        put_back(change);
        change.before = answers(index());
        const auto begin = Clock::now();
        REQUIRE(run_again(change).exit_code == 0);
        change.duration = Clock::now() - begin;
        change.after = answers(index());
        REQUIRE(change.before != change.after);
        if (!on_old_index) fs::copy(index(), sandbox_.path("old-index"), fs::copy_options::recursive);
        changes_.push_back(change);
    }

    void put_back(const Change& change) const {
        fs::remove_all(index());
        if (!change.start.empty()) fs::copy(change.start, index(), fs::copy_options::recursive);
    }

    Sandbox sandbox_;
    std::vector<Change> changes_;
};

}  // namespace

TEST_CASE("killed at any moment of a build, update, delete or swap, the index is the old one or the new one") {
    const unsigned wanted = number_from_environment("HANKEHAKU_KILLS", default_kills);
    std::mt19937 random(number_from_environment("HANKEHAKU_KILL_SEED", 1));
    std::uniform_real_distribution<double> part(0, 1);
    KillRange range;
    unsigned kills = 0;
    for (unsigned attempt = 0; kills < wanted && attempt < 4 * wanted; ++attempt) {
        Change& change = range.changes()[attempt % range.changes().size()];
        if (!range.kill(change, part(random))) continue;
        ++kills;
        INFO("kill " << kills << ", " << change.name);
        const std::string now = answers(range.index());
        ++(now == change.after ? change.left_new : change.left_old);
        CHECK((now == change.before || now == change.after));
        if (now != "no index") CHECK(check_index(range.index()).empty());
        const Outcome again = range.run_again(change);
        const bool deleted_before = change.arguments.front() == "delete" && now == change.after;
        CHECK(again.exit_code == (deleted_before ? 1 : 0));
        CHECK((answers(range.index()) == change.after));
        CHECK_FALSE(fs::exists(range.index() / "building"));
    }
    CHECK(kills == wanted);
    if (wanted <= default_kills) return;
    std::string summary = std::to_string(kills) + " kills";
    for (const Change& change : range.changes())
        summary += "; " + change.name + ": " + std::to_string(change.left_old) + " left the old index, " +
                   std::to_string(change.left_new) + " the new one";
    WARN(summary);
}
