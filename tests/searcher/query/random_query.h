#pragma once

#include "searcher/query/chooser.h"
#include "searcher/query/query_sketch.h"

#include "hankehaku/analyzer.h"

#include <string>
#include <vector>

namespace hankehaku::testing {

/// Makes queries out of the words and values of projects, so that many of them find something.
class RandomQueries {
public:
    RandomQueries(const std::vector<Project>& projects, Analyzer& analyzer);

    [[nodiscard]] QuerySketch next(Chooser& choose) const;

private:
    using Words = std::vector<std::string>;

    [[nodiscard]] QuerySketch item(Chooser& choose, std::size_t project, std::size_t depth) const;
    [[nodiscard]] QuerySketch group(Chooser& choose, std::size_t project, std::size_t depth) const;
    [[nodiscard]] QuerySketch word(Chooser& choose, std::size_t project) const;
    [[nodiscard]] QuerySketch words_in_order(Chooser& choose, std::size_t project, QuerySketch::Kind kind) const;
    [[nodiscard]] QuerySketch near(Chooser& choose, std::size_t project) const;
    [[nodiscard]] QuerySketch scoped(Chooser& choose, std::size_t project) const;
    [[nodiscard]] QuerySketch condition(Chooser& choose, std::size_t project) const;
    [[nodiscard]] QuerySketch facet(Chooser& choose, std::size_t project) const;

    const std::vector<Project>* projects_;
    std::vector<Words> words_;                 ///< of each project, in the order of its text
    std::vector<std::vector<Words>> phrases_;  ///< of each project: two or three words side by side
};

}  // namespace hankehaku::testing
