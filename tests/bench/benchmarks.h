#pragma once

#include <filesystem>
#include <string>

namespace hankehaku::bench {

struct Settings {
    std::filesystem::path texts;    ///< folder of project texts
    std::filesystem::path queries;  ///< a query on each line
    std::filesystem::path phrases;  ///< words of a phrase on each line
    std::filesystem::path work;     ///< where the indexes are made and found
    std::filesystem::path program;  ///< hankehaku, to time as a whole process; empty: left out
    unsigned jobs = 0;
    int passes = 3;
    bool raw = true;  ///< measure raw Xapian, too

    [[nodiscard]] std::filesystem::path index() const { return work / "hankehaku"; }
    [[nodiscard]] std::filesystem::path raw_index() const { return work / "raw"; }
};

/// Builds the indexes and prints what that took.
void benchmark_indexing(const Settings& settings);

/// Prints how long queries take on the indexes that are there.
void benchmark_searching(const Settings& settings);

}  // namespace hankehaku::bench
