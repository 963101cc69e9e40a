#include "searcher/statistics/stats_reference.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <numeric>

namespace hankehaku::testing {
namespace {

using Label = std::vector<std::string>;

struct Row {
    std::size_t projects = 0;
    std::vector<std::vector<std::int64_t>> numbers;  ///< for each column those of the projects that have one
};

std::string decimal(std::int64_t hundredths) {
    const std::string digits = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + "." + (digits.size() < 2 ? "0" : "") + digits;
}

/// For numbers that are not negative.
std::string summary(Measure measure, std::vector<std::int64_t> numbers) {
    const auto count = static_cast<std::int64_t>(numbers.size());
    const std::int64_t sum = std::accumulate(numbers.begin(), numbers.end(), std::int64_t{0});
    if (measure == Measure::count) return std::to_string(count);
    if (count == 0) return "-";
    if (measure == Measure::sum) return std::to_string(sum);
    if (measure == Measure::mean) return decimal((200 * sum + count) / (2 * count));
    std::sort(numbers.begin(), numbers.end());
    return decimal(50 * (numbers[(numbers.size() - 1) / 2] + numbers[numbers.size() / 2]));
}

std::string line(const Label& label, std::size_t projects, const std::vector<std::string>& cells) {
    std::string text;
    for (const std::string& key : label) text += key + " | ";
    text += std::to_string(projects);
    for (const std::string& cell : cells) text += " " + cell;
    return text;
}

std::string line(const Label& label, const Row& row, const StatsRequest& request) {
    std::vector<std::string> cells;
    for (std::size_t column = 0; column < request.columns.size(); ++column)
        cells.push_back(summary(request.columns[column].measure, row.numbers[column]) + "/" +
                        std::to_string(row.numbers[column].size()));
    return line(label, row.projects, cells);
}

std::vector<std::string> keys(const Project& project, Facet facet, Allocation allocation) {
    auto values = facet_values(project, facet);
    if (values.empty()) return {"<none>"};
    if (values.size() > 1 && allocation == Allocation::single) return {"<several>"};
    return values;
}

/// Every combination of one key of each facet, those of the first facet together.
std::vector<Label> labels(const Project& project, const StatsRequest& request) {
    std::vector<Label> result{{}};
    for (const Facet facet : request.by) {
        std::vector<Label> longer;
        for (const Label& label : result) {
            for (const std::string& key : keys(project, facet, request.allocation)) {
                longer.push_back(label);
                longer.back().push_back(key);
            }
        }
        result = std::move(longer);
    }
    return result;
}

/// Counted day by day.
std::int64_t days_in(const Project& project, const std::string& year) {
    std::int64_t days = 0;
    for (std::chrono::sys_days day{*project.start}; day <= std::chrono::sys_days{*project.end};
         day += std::chrono::days{1})
        days += to_iso(Date{day}).substr(0, 4) == year ? 1 : 0;
    return days;
}

/// How much of a figure each place gets: years by their days, the rest alike.
std::vector<std::int64_t> weights(const Project& project, const std::vector<Label>& places,
                                  const StatsRequest& request) {
    std::vector<std::int64_t> result(places.size(), 1);
    const auto years = std::find(request.by.begin(), request.by.end(), Facet::year) - request.by.begin();
    if (years == static_cast<std::ptrdiff_t>(request.by.size()) || !project.start || !project.end) return result;
    for (std::size_t place = 0; place < places.size(); ++place)
        if (const std::string& year = places[place][static_cast<std::size_t>(years)]; year.front() != '<')
            result[place] = std::max<std::int64_t>(days_in(project, year), 1);
    return result;
}

/// What is left over goes to the places that lost most by rounding, the first of equal ones.
std::vector<std::int64_t> shares(std::int64_t number, const std::vector<std::int64_t>& weights) {
    const std::int64_t all = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::vector<std::int64_t> parts;
    for (const std::int64_t weight : weights) parts.push_back(number * weight / all);
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return number * weights[a] % all > number * weights[b] % all;
    });
    const std::int64_t left = number - std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
    for (std::size_t at = 0; at < static_cast<std::size_t>(left); ++at) ++parts[order[at]];
    return parts;
}

}  // namespace

std::vector<std::string> reference_lines(const std::vector<Project>& projects, const StatsRequest& request) {
    std::map<Label, Row> rows;
    const auto row_of = [&](const Label& label) -> Row& {
        Row& row = rows[label];
        row.numbers.resize(request.columns.size());
        return row;
    };
    row_of({});
    for (const Project& project : projects) {
        const auto places = labels(project, request);
        std::map<Label, std::vector<std::size_t>> places_of;
        for (std::size_t place = 0; place < places.size(); ++place)
            for (std::size_t length = 0; length <= places[place].size(); ++length)
                places_of[Label(places[place].begin(), places[place].begin() + static_cast<std::ptrdiff_t>(length))]
                    .push_back(place);
        for (const auto& [label, those] : places_of) {
            Row& row = row_of(label);
            ++row.projects;
            for (std::size_t column = 0; column < request.columns.size(); ++column) {
                // Samples have no cents, and whole euros are divided to the euro.
                const Figure figure = request.columns[column].figure;
                auto whole = figure_of(project, figure);
                if (!whole) continue;
                if (is_in_cents(figure)) *whole /= 100;
                const auto parts = shares(*whole, weights(project, places, request));
                std::int64_t number = 0;
                for (const std::size_t place : those) number += parts[place];
                row.numbers[column].push_back(request.allocation == Allocation::split ? number : *whole);
            }
        }
    }
    std::vector<std::string> result;
    for (const auto& [label, row] : rows) result.push_back(line(label, row, request));
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<std::string> lines_of(const StatsResult& result) {
    std::vector<std::string> lines;
    const auto add = [&](const StatsRow& row) {
        Label label;
        for (const StatsKey& key : row.keys)
            label.push_back(key.kind == StatsKey::Kind::value  ? key.value
                            : key.kind == StatsKey::Kind::none ? "<none>"
                                                               : "<several>");
        std::vector<std::string> cells;
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const StatsCell& cell = row.cells[column];
            const Measure measure = result.columns[column].measure;
            const bool whole = measure == Measure::sum || measure == Measure::count;
            cells.push_back((!cell.whole ? "-"
                             : whole     ? std::to_string(*cell.whole)
                                         : decimal(*cell.whole * 100 + cell.hundredths)) +
                            "/" + std::to_string(cell.with_figure));
        }
        lines.push_back(line(label, row.projects, cells));
    };
    for (const StatsRow& row : result.rows) add(row);
    add(result.total);
    std::sort(lines.begin(), lines.end());
    return lines;
}

}  // namespace hankehaku::testing
