#include "cli/options/range_options.h"

#include "cli/options/option_values.h"

namespace hankehaku::cli {

void RangeOptions::add_filters(CLI::App& app, const std::string& group) {
    given_.resize(range_fields.size());
    for (std::size_t at = 0; at < range_fields.size(); ++at) {
        const RangeFieldInfo& info = range_fields.at(at);
        add_repeatable(app, "--" + std::string(info.option) + ",--" + std::string(info.english), given_[at],
                       std::string(info.description))
            ->option_text("RANGE")
            ->group(group);
    }
}

std::vector<RangeFilter> RangeOptions::ranges() const {
    std::vector<RangeFilter> ranges;
    for (std::size_t at = 0; at < given_.size(); ++at)
        for (const std::string& range : given_[at]) ranges.push_back({std::string(range_fields.at(at).field), range});
    return ranges;
}

}  // namespace hankehaku::cli
