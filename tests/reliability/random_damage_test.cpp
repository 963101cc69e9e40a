#include "cli/project_sketch.h"
#include "indexer/index_content.h"
#include "reliability/faulty_run.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <random>

// Bytes of an index change by themselves, wherever.  No command crashes, and none gives another answer without an
// error.

namespace {

namespace fs = std::filesystem;
using namespace hankehaku::testing;
using Arguments = std::vector<std::string>;

constexpr std::size_t block = 8192;  // bytes of a table's block

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

class Dice {
public:
    explicit Dice(unsigned seed) : random_(seed) {}
    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

private:
    std::mt19937 random_;
};

void flip_bits(std::string& bytes, Dice& dice, int count) {
    for (int i = 0; i < count; ++i) {
        char& byte = bytes[dice.below(bytes.size())];
        byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << dice.below(8)));
    }
}

void fill_block(std::string& bytes, Dice& dice, bool with_noise) {
    const std::size_t begin = dice.below(bytes.size() / block + 1) * block;
    for (std::size_t at = begin; at < std::min(bytes.size(), begin + block); ++at)
        bytes[at] = with_noise ? static_cast<char>(dice.below(256)) : '\0';
}

/// What may happen to a file; returns its name.
std::string damage(std::string& bytes, Dice& dice) {
    switch (dice.below(7)) {
        case 0: flip_bits(bytes, dice, 8); return "eight bits";
        case 1: fill_block(bytes, dice, false); return "a block of zeros";
        case 2: fill_block(bytes, dice, true); return "a block of noise";
        case 3: bytes.resize(dice.below(bytes.size())); return "cut off";
        case 4: bytes.append(dice.below(block) + 1, 'x'); return "bytes at the end";
        default: flip_bits(bytes, dice, 1); return "one bit";
    }
}

std::vector<fs::path> files_of(const fs::path& index) {
    std::vector<fs::path> files{index / "XAPIANDB"};
    for (const auto& entry : fs::directory_iterator(generation_of(index)))
        if (entry.path().filename() != "flintlock") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

const std::vector<Arguments> questions{
    {"search", "--all", "--sort", "code", "--format", "jsonl"},
    {"search", "\"nuoria löytämään\" OR k* NEAR/5 arki", "--snippets", "2", "--format", "json"},
    {"search", "nimi:kauppa", "--facets", "--format", "json"},
    {"stats", "--by", "maakunta", "--format", "csv"},
    {"show", "T2", "--format", "json"},
    {"similar", "T1", "--format", "codes"},
    {"suggest", "ka"}};

void check_damages(const Sandbox& sandbox, int count, unsigned seed) {
    std::vector<Outcome> sound;
    for (const Arguments& question : questions) sound.push_back(run(sandbox, question));
    const auto files = files_of(sandbox.index());
    Dice dice(seed);
    for (int number = 0; number < count; ++number) {
        const fs::path& file = files[dice.below(files.size())];
        const std::string whole = bytes_of(file);
        std::string bytes = whole;
        const std::string kind = damage(bytes, dice);
        if (bytes == whole) continue;
        std::ofstream(file, std::ios::binary) << bytes;
        INFO("damage " << number << ", seed " << seed << ": " << kind << " in " << file.filename());
        const bool found = run(sandbox, {"check"}).exit_code == 3;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const Outcome outcome = run(sandbox, questions[i]);
            INFO(questions[i].front() << ": " << outcome.exit_code << " " << outcome.err);
            if (outcome.exit_code == sound[i].exit_code)
                CHECK(outcome.out == sound[i].out);
            else
                CHECK((found && outcome.exit_code == 3));
        }
        const Outcome update = run(sandbox, {"index", sandbox.path("texts").string()});
        INFO("index: " << update.exit_code << " " << update.err);
        CHECK((update.exit_code == 3 || (update.exit_code == 0 && !found)));
        std::ofstream(file, std::ios::binary) << whole;
    }
    CHECK(run(sandbox, {"check"}).exit_code == 0);
}

int damage_count() { return all_faults_wanted() ? 300 : 12; }

}  // namespace

TEST_CASE("random damage of a built index is an error or changes no answer") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    check_damages(sandbox, damage_count(), 1);
}

TEST_CASE("random damage of an updated index is an error or changes no answer") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::string more = sandbox.write("T4.txt", text_of({.code = "T4", .summary = "Kauppias myy."})).string();
    REQUIRE(run(sandbox, {"index", more}).exit_code == 0);
    REQUIRE(run(sandbox, {"delete", "T4"}).exit_code == 0);
    check_damages(sandbox, damage_count(), 2);
}
