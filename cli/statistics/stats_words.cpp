#include "cli/statistics/stats_words.h"

#include "hankehaku/stats_names.h"

#include <algorithm>

namespace hankehaku::cli {

std::string subject_title(const StatsColumn& column) {
    return column.score ? column.score->label : std::string(figure_name(column.figure));
}

std::vector<std::size_t> first_of_each_subject(const std::vector<StatsColumn>& columns) {
    std::vector<std::size_t> firsts;
    for (std::size_t at = 0; at < columns.size(); ++at)
        if (std::none_of(firsts.begin(), firsts.end(),
                         [&](std::size_t first) { return subject_key(columns[first]) == subject_key(columns[at]); }))
            firsts.push_back(at);
    return firsts;
}

}  // namespace hankehaku::cli
