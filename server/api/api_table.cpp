#include "server/api/api_table.h"

#include <array>

namespace hankehaku::server {
namespace {

constexpr std::string_view code_named = "Code of the project, in capitals or small letters";

constexpr std::array table{
    ApiPath{"search", Purpose::search, json_type, "Projects by words and filters, with snippets and facets"},
    ApiPath{"facets", Purpose::facets, json_type, "How many of the projects found have each value"},
    ApiPath{"stats", Purpose::stats, json_type, "Sums, means, medians and counts by one or two facets"},
    ApiPath{"suggest", Purpose::suggest, json_type, "Completes what is being typed"},
    ApiPath{"explain", Purpose::explain, json_type, "Why a query finds a project, or why not"},
    ApiPath{"projects/{code}", Purpose::project, json_type, "A whole project", code_named},
    ApiPath{"projects/{code}/similar", Purpose::similar, json_type, "Projects about the same things", code_named},
    ApiPath{"organisations", Purpose::organisations, json_type, "Who leads and who takes part in what is found"},
    ApiPath{"organisations/{id}", Purpose::organisation, json_type,
            "What an organisation leads and takes part in, as a search",
            "Business id of the organisation, or its name"},
    ApiPath{"export.xlsx", Purpose::export_book, xlsx_type, "Every project found, as a workbook"},
    ApiPath{"stats.xlsx", Purpose::stats_book, xlsx_type, "Sums as a workbook"},
    ApiPath{"export.csv", Purpose::export_table, csv_type, "Every project found, as a table"},
    ApiPath{"export.jsonl", Purpose::export_lines, jsonl_type, "Every project found, whole, one on each line"},
};

}  // namespace

std::span<const ApiPath> api_table() { return table; }

std::optional<ApiMatch> find_api_path(std::string_view path) {
    for (const ApiPath& row : table) {
        if (row.named.empty()) {
            if (path == row.path) return ApiMatch{&row, {}};
            continue;
        }
        const std::string_view before = row.path.substr(0, row.path.find('{'));
        const std::string_view after = row.path.substr(row.path.find('}') + 1);
        if (path.size() <= before.size() + after.size() || !path.starts_with(before) || !path.ends_with(after))
            continue;
        const std::string_view code = path.substr(before.size(), path.size() - before.size() - after.size());
        if (code.find('/') == std::string_view::npos) return ApiMatch{&row, std::string(code)};
    }
    return std::nullopt;
}

}  // namespace hankehaku::server
