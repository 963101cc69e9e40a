#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include "hankehaku/stats_names.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <random>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

Project funded(const std::string& code, std::vector<std::string> provinces, std::optional<Euros> granted) {
    Project project = summary_project(code, "Kalasatama.");
    project.provinces = std::move(provinces);
    project.funding.granted = granted;
    return project;
}

std::vector<Project> three_projects() {
    return {funded("A1", {"Uusimaa", "Lappi", "Kainuu"}, 100), funded("A2", {"Lappi"}, 7), funded("A3", {}, 1)};
}

StatsRequest sum_by_province(Allocation allocation) {
    return {{}, {Facet::province}, {{Measure::sum, Figure::granted}}, allocation};
}

/// "Lappi 2 projects 107", ...
std::vector<std::string> shown(const StatsResult& result) {
    std::vector<std::string> lines;
    for (const StatsRow& row : result.rows) {
        std::string line;
        for (const StatsKey& key : row.keys)
            line += (key.kind == StatsKey::Kind::value  ? key.value
                     : key.kind == StatsKey::Kind::none ? "none"
                                                        : "several") +
                    " ";
        line += std::to_string(row.projects);
        for (const StatsCell& cell : row.cells) line += " " + (cell.whole ? std::to_string(*cell.whole) : "-");
        lines.push_back(line);
    }
    return lines;
}

using Lines = std::vector<std::string>;

StatsCell total_of(const std::vector<Project>& projects, StatsColumn column) {
    SearchableIndex index(projects);
    return index.searcher().stats({{}, {}, {column}, Allocation::full}).total.cells.at(0);
}

}  // namespace

TEST_CASE("full: a project counts whole in each of its provinces, and the rows make more than the total") {
    SearchableIndex index(three_projects());
    const auto result = index.searcher().stats(sum_by_province(Allocation::full));
    CHECK(shown(result) == Lines{"Lappi 2 107", "Kainuu 1 100", "Uusimaa 1 100", "none 1 1"});
    CHECK(result.total.projects == 3);
    CHECK(result.total.cells.at(0).whole == 108);
    CHECK(result.projects_in_several_rows == 1);
    REQUIRE(result.rows_added_up);
    CHECK(result.rows_added_up->projects == 5);
    CHECK(result.rows_added_up->cells.at(0).whole == 308);
}

TEST_CASE("split: what cannot be divided goes to the values that the text names first") {
    SearchableIndex index(three_projects());
    const auto result = index.searcher().stats(sum_by_province(Allocation::split));
    CHECK(shown(result) == Lines{"Lappi 2 40", "Uusimaa 1 34", "Kainuu 1 33", "none 1 1"});
    CHECK_FALSE(result.rows_added_up);
}

TEST_CASE("single: projects with several values have a row of their own") {
    SearchableIndex index(three_projects());
    const auto result = index.searcher().stats(sum_by_province(Allocation::single));
    CHECK(shown(result) == Lines{"Lappi 1 7", "several 1 100", "none 1 1"});
}

TEST_CASE("projects without the figure are left aside and counted") {
    auto projects = three_projects();
    projects.push_back(funded("A4", {"Lappi"}, std::nullopt));
    SearchableIndex index(projects);
    auto request = sum_by_province(Allocation::full);
    request.columns.push_back({Measure::count, Figure::granted});
    request.columns.push_back({Measure::mean, Figure::paid});
    const auto result = index.searcher().stats(request);
    CHECK(shown(result).front() == "Lappi 3 107 2 -");
    CHECK(result.rows.front().cells.at(0).with_figure == 2);
    CHECK(result.total.cells.at(2) == StatsCell{});
}

TEST_CASE("means are rounded to hundredths, medians lie between the middle ones, also below zero") {
    const auto of = [](const std::vector<Euros>& numbers, Measure measure) {
        std::vector<Project> projects;
        for (const Euros number : numbers)
            projects.push_back(funded("A" + std::to_string(projects.size()), {}, number));
        const StatsCell cell = total_of(projects, {measure, Figure::granted});
        return std::pair(*cell.whole, cell.hundredths);
    };
    CHECK(of({1, 2}, Measure::mean) == std::pair(std::int64_t{1}, 50));
    CHECK(of({0, 0, 2}, Measure::mean) == std::pair(std::int64_t{0}, 67));
    CHECK(of({-1, 0}, Measure::mean) == std::pair(std::int64_t{-1}, 50));
    CHECK(of({9, 1, 2, 4}, Measure::median) == std::pair(std::int64_t{3}, 0));
    CHECK(of({9, 1, 4}, Measure::median) == std::pair(std::int64_t{4}, 0));
    CHECK(of({-2, 1}, Measure::median) == std::pair(std::int64_t{-1}, 50));
}

TEST_CASE("sums, means, medians and differences of money are exact to the cent") {
    const auto with = [](const char* code, Money granted, Money paid) {
        Project project = funded(code, {}, 0);
        project.funding.granted = granted;
        project.funding.paid = paid;
        return project;
    };
    const std::vector<Project> projects{with("A1", Money(0, 10), Money(0, 5)), with("A2", Money(0, 20), Money(0, 5)),
                                        with("A3", Money(100, 0), 50)};
    const auto cell = [&](Measure measure, Figure figure) {
        const StatsCell total = total_of(projects, {measure, figure});
        return std::pair(*total.whole, total.hundredths);
    };
    CHECK(cell(Measure::sum, Figure::granted) == std::pair(std::int64_t{100}, 30));
    CHECK(cell(Measure::mean, Figure::granted) == std::pair(std::int64_t{33}, 43));
    CHECK(cell(Measure::median, Figure::granted) == std::pair(std::int64_t{0}, 20));
    CHECK(cell(Measure::difference, Figure::paid) == std::pair(std::int64_t{-51}, 80));
    CHECK(cell(Measure::percent, Figure::paid) == std::pair(std::int64_t{49}, 95));
}

TEST_CASE("a sum with cents is divided to the cent, whole euros to the euro") {
    std::vector<Project> projects{funded("A1", {"Uusimaa", "Lappi"}, 101)};
    const auto parts = [&] {
        SearchableIndex index(projects);
        std::vector<std::string> cells;
        for (const StatsRow& row : index.searcher().stats(sum_by_province(Allocation::split)).rows)
            cells.push_back(to_string(*row.cells.front().money()));
        return cells;
    };
    CHECK(parts() == std::vector<std::string>{"51", "50"});
    projects.front().funding.granted = Money(101, 1);
    CHECK(parts() == std::vector<std::string>{"50.51", "50.50"});
}

TEST_CASE("sums are exact beyond the whole numbers of a double, and refused beyond 64 bits") {
    constexpr Euros large = (Euros{1} << 53U) + 1;
    CHECK(total_of({funded("A1", {}, large), funded("A2", {}, large)}, {Measure::sum, Figure::granted}).whole ==
          2 * large);
    const Euros most = Money::largest_euros();
    CHECK(total_of({funded("A1", {}, most)}, {Measure::sum, Figure::granted}).whole == most);
    const auto failure = failure_of([&] {
        static_cast<void>(total_of({funded("A1", {}, most), funded("A2", {}, 2)}, {Measure::sum, Figure::granted}));
    });
    REQUIRE(failure);
    CHECK(failure->code == ErrorCode::usage);
    CHECK_THAT(failure->message, Catch::Contains("64 bits"));
}

TEST_CASE("two facets give a row for each pair below the row of its first value") {
    auto projects = three_projects();
    projects[0].fund = "ESR";
    projects[1].fund = "EAKR";
    SearchableIndex index(projects);
    auto request = sum_by_province(Allocation::full);
    request.by = {Facet::fund, Facet::province};
    CHECK(shown(index.searcher().stats(request)) == Lines{"ESR 1 100", "ESR Kainuu 1 100", "ESR Lappi 1 100",
                                                          "ESR Uusimaa 1 100", "EAKR 1 7", "EAKR Lappi 1 7", "none 1 1",
                                                          "none none 1 1"});
    request.by = {Facet::province, Facet::fund};
    CHECK(shown(index.searcher().stats(request)).front() == "Lappi 2 107");
}

TEST_CASE("years come in their order") {
    auto projects = std::vector{funded("A1", {}, 1), funded("A2", {}, 5)};
    projects[0].start = date_from_iso("2016-05-01");
    projects[0].end = date_from_iso("2017-04-30");
    projects[1].start = projects[1].end = date_from_iso("2017-01-01");
    SearchableIndex index(projects);
    auto request = sum_by_province(Allocation::full);
    request.by = {Facet::year};
    CHECK(shown(index.searcher().stats(request)) == Lines{"2016 1 1", "2017 2 6"});
}

TEST_CASE("requests without an answer are refused") {
    const auto refused = [](const StatsRequest& request) {
        return fails_with(ErrorCode::usage, [&] { static_cast<void>(samples().searcher().stats(request)); });
    };
    auto request = sum_by_province(Allocation::split);
    request.columns = {{Measure::mean, Figure::granted}};
    CHECK(refused(request));
    request.allocation = Allocation::full;
    CHECK_FALSE(refused(request));
    request.by = {Facet::province, Facet::province};
    CHECK(refused(request));
    request.by = {Facet::province, Facet::year, Facet::fund};
    CHECK(refused(request));
}

TEST_CASE("scores of 8.2 are numbers like others, and projects without the row lack them") {
    auto projects = three_projects();
    projects[0].sustainability = {{"", "Hyvinvoinnin edistäminen", 7, 1, ""}};
    projects[1].sustainability = {{"", "Hyvinvoinnin edistäminen", 2, 10, ""}};
    SearchableIndex index(projects);
    StatsRequest request{{}, {}, {}, Allocation::full};
    request.columns = {{Measure::mean, {}, ScoreName{"hyvinvointi", Effect::direct}},
                       {Measure::sum, {}, ScoreName{"hyvinvointi", Effect::indirect}}};
    const auto result = index.searcher().stats(request);
    CHECK(result.columns.at(0).score->label == "Hyvinvoinnin edistäminen");
    CHECK(result.total.cells.at(0) == StatsCell{4, 50, 2});
    CHECK(result.total.cells.at(1) == StatsCell{11, 0, 2});
    request.columns.at(0).score->label = "kestävyys";
    CHECK(fails_with(ErrorCode::unknown_value, [&] { static_cast<void>(index.searcher().stats(request)); }));
}

TEST_CASE("a misspelled query is counted as the search corrects it") {
    SearchableIndex index({funded("A1", {}, 5), funded("A2", {}, 6)});
    const auto result = index.searcher().stats({all_of("kalsatama", MatchMode::automatic), {}, {}, Allocation::full});
    CHECK(result.corrected_query == "kalasatama");
    CHECK(result.total.projects == 2);
    CHECK(result.query == "kalsatama");
}

TEST_CASE("a figure is found by its Finnish, English and folded name, and a pair by the name of both") {
    CHECK(figures_from_name("myonnetty") == std::vector{Figure::granted});
    CHECK(figures_from_name("Planned-Total") == std::vector{Figure::planned_total});
    CHECK(figures_from_name("rahoitus") == std::vector{Figure::granted, Figure::paid});
    CHECK(figures_from_name("henkilöt") == std::vector{Figure::participants_planned, Figure::participants_actual});
    CHECK(figures_from_name("eurot").empty());
    for (const Figure figure : all_figures) {
        CHECK(figures_from_name(figure_name(figure)) == std::vector{figure});
        CHECK(figures_from_name(figure_english_name(figure)) == std::vector{figure});
    }
}

namespace {

/// Two projects over several years, one of them a leap year.
std::vector<Project> over_years() {
    auto projects = std::vector{funded("A1", {}, 1000), funded("A2", {}, 7)};
    projects[0].start = date_from_iso("2019-12-01");
    projects[0].end = date_from_iso("2021-01-31");
    projects[1].start = date_from_iso("2020-07-01");
    projects[1].end = date_from_iso("2021-06-30");
    return projects;
}

StatsRequest by_year(Allocation allocation) {
    auto request = sum_by_province(allocation);
    request.by = {Facet::year};
    return request;
}

}  // namespace

TEST_CASE("split: years get their share by days, and the shares add up to the euro") {
    SearchableIndex index(over_years());
    const auto result = index.searcher().stats(by_year(Allocation::split));
    // 31, 366 and 31 days of 428; 184 and 181 of 365.
    CHECK(shown(result) == Lines{"2019 1 73", "2020 2 859", "2021 2 75"});
}

TEST_CASE("sums of years by days add up to the total, whatever the query") {
    for (const std::string query : {"", "nuoret", "yritys OR koulutus", "alku:2016..2017"}) {
        StatsRequest request = by_year(Allocation::split);
        request.search = all_of(query);
        request.columns = {{Measure::sum, Figure::granted}, {Measure::sum, Figure::paid}};
        const auto result = samples().searcher().stats(request);
        for (std::size_t column = 0; column < 2; ++column) {
            std::int64_t sum = 0;
            for (const StatsRow& row : result.rows) sum += row.cells[column].whole.value_or(0);
            INFO(query);
            CHECK(sum == result.total.cells[column].whole.value_or(0));
        }
        CHECK_FALSE(result.rows_added_up);
    }
}

TEST_CASE("sums of years by days add up to the total for random periods and sums") {
    std::mt19937 random(20260101);  // NOLINT(*-msc51-cpp): the same projects on every machine
    const auto below = [&random](unsigned limit) { return static_cast<unsigned>(random() % limit); };
    std::vector<Project> projects;
    for (int number = 0; number < 200; ++number) {
        Project project = funded("A" + std::to_string(number), {}, Euros{below(3'000'000)});
        const std::chrono::sys_days first{std::chrono::year{2014} / 1 / 1};
        const auto start = first + std::chrono::days{below(2500)};
        project.start = start;
        if (below(10) > 0) project.end = start + std::chrono::days{below(2000)};
        projects.push_back(std::move(project));
    }
    SearchableIndex index(projects);
    const auto result = index.searcher().stats(by_year(Allocation::split));
    std::int64_t sum = 0;
    for (const StatsRow& row : result.rows) sum += row.cells.front().whole.value_or(0);
    CHECK(result.rows.size() > 5);
    CHECK(sum == result.total.cells.front().whole);
}

TEST_CASE("two facets: the totals of the second are its own rows, and by days they add up to the total") {
    for (const Allocation allocation : {Allocation::full, Allocation::split, Allocation::single}) {
        StatsRequest request = by_year(allocation);
        request.by = {Facet::province, Facet::year};
        request.columns = {{Measure::sum, Figure::granted}};
        const auto pairs = samples().searcher().stats(request);
        std::int64_t sum = 0;
        for (const StatsRow& row : pairs.second_totals) sum += row.cells.front().whole.value_or(0);
        if (allocation != Allocation::full) CHECK(sum == pairs.total.cells.front().whole);
        if (allocation == Allocation::full) {
            request.by = {Facet::year};
            const auto years = samples().searcher().stats(request);
            REQUIRE(pairs.second_totals.size() == years.rows.size());
            for (std::size_t at = 0; at < years.rows.size(); ++at) {
                CHECK(pairs.second_totals[at].keys == years.rows[at].keys);
                CHECK(pairs.second_totals[at].projects == years.rows[at].projects);
                CHECK(pairs.second_totals[at].cells.front() == years.rows[at].cells.front());
            }
        }
    }
}

TEST_CASE("asked: only the years that a filter or the query asks for have rows") {
    SearchableIndex index(over_years());
    StatsRequest request = by_year(Allocation::split);
    request.years = StatsYears::asked;
    request.search.filters = {{Facet::year, "2020..2021"}};
    const auto filtered = index.searcher().stats(request);
    CHECK(shown(filtered) == Lines{"2020 2 859", "2021 2 75"});
    CHECK(filtered.years_left_out == 1);
    CHECK(filtered.total.cells.at(0).whole == 1007);
    REQUIRE(filtered.rows_added_up);
    CHECK(filtered.rows_added_up->cells.at(0).whole == 934);
    request.search = all_of("vuosi:2021");
    CHECK(shown(index.searcher().stats(request)) == Lines{"2021 2 75"});
    request.search = all_of("");
    CHECK(index.searcher().stats(request).rows.size() == 3);
}

TEST_CASE("a difference and a percentage are of the sums beside them") {
    auto projects = three_projects();
    projects[0].funding.paid = 80;
    projects[1].funding.paid = 0;
    SearchableIndex index(projects);
    StatsRequest request{{}, {}, {}, Allocation::full};
    request.columns = stats_columns(Measure::difference, "rahoitus");
    request.columns.push_back({Measure::percent, Figure::paid});
    const StatsRow total = index.searcher().stats(request).total;
    CHECK(total.cells.at(0).whole == 80 - 108);
    CHECK(total.cells.at(1) == StatsCell{74, 7, 2});
    request.columns = {{Measure::percent, Figure::granted}};
    CHECK(fails_with(ErrorCode::usage, [&] { static_cast<void>(index.searcher().stats(request)); }));
}

TEST_CASE("top keeps the first rows and counts the others") {
    SearchableIndex index(three_projects());
    auto request = sum_by_province(Allocation::full);
    request.top = 2;
    const auto result = index.searcher().stats(request);
    CHECK(result.rows.size() == 2);
    CHECK(result.rows_left_out == 2);
}
