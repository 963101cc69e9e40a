#include "cli/options/range_options.h"

#include "cli/options/option_values.h"

#include <array>
#include <string_view>

namespace hankehaku::cli {
namespace {

struct RangeOption {
    const char* names;       ///< as CLI11 takes them; option names are ASCII
    std::string_view field;  ///< of the query language
    const char* help;
};

constexpr std::array range_options{
    RangeOption{"--alku,--start", "alku", "First day in a range: 2016..2018, >=1.6.2019"},
    RangeOption{"--loppu,--end", "loppu", "Last day in a range"},
    RangeOption{"--myonnetty,--granted", "myönnetty", "Funding granted in a range of euros: 100000..500000, >=250000"},
    RangeOption{"--maksettu,--paid", "maksettu", "Funding realised in a range"},
    RangeOption{"--suunniteltu,--planned-total", "suunniteltu", "Public funding planned in a range"},
    RangeOption{"--toteutunut,--actual-total", "toteutunut", "Public funding realised in a range"},
};

}  // namespace

void RangeOptions::add_filters(CLI::App& app, const std::string& group) {
    given_.resize(range_options.size());
    for (std::size_t at = 0; at < range_options.size(); ++at)
        add_repeatable(app, range_options.at(at).names, given_[at], range_options.at(at).help)
            ->option_text("RANGE")
            ->group(group);
}

std::vector<RangeFilter> RangeOptions::ranges() const {
    std::vector<RangeFilter> ranges;
    for (std::size_t at = 0; at < given_.size(); ++at)
        for (const std::string& range : given_[at]) ranges.push_back({std::string(range_options.at(at).field), range});
    return ranges;
}

}  // namespace hankehaku::cli
