#include "cli/options/output_format.h"

#include "base/name_list.h"
#include "cli/options/option_values.h"

#include <array>
#include <string_view>
#include <utility>

namespace hankehaku::cli {
namespace {

using Name = std::pair<Format, std::string_view>;
constexpr std::array names{Name{Format::text, "text"}, Name{Format::json, "json"}, Name{Format::jsonl, "jsonl"},
                           Name{Format::csv, "csv"},   Name{Format::tsv, "tsv"},   Name{Format::codes, "codes"},
                           Name{Format::trec, "trec"}, Name{Format::xlsx, "xlsx"}, Name{Format::lemmas, "lemmas"}};

}  // namespace

CLI::Option* add_format(CLI::App& app, Format& format, const std::vector<Format>& formats,
                        const std::string& description) {
    Choices<Format> choices;
    for (const Format choice : formats) choices.emplace_back(name_in(names, choice), choice);
    return add_choice(app, "--format", format, choices, description)->group("Output");
}

}  // namespace hankehaku::cli
