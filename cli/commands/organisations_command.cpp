#include "cli/commands/commands.h"

#include "cli/messages/messages.h"
#include "cli/options/option_values.h"
#include "cli/options/output_format.h"
#include "cli/options/search_options.h"
#include "cli/output/workbook_output.h"
#include "cli/statistics/stats_output.h"
#include "cli/tables/csv_options.h"
#include "cli/tables/text_table.h"
#include "cli/terminal/finnish_format.h"
#include "cli/terminal/terminal_text.h"

#include "hankehaku/organisations.h"
#include "hankehaku/result_json.h"
#include "hankehaku/stats_names.h"

#include <algorithm>
#include <array>

namespace hankehaku::cli {
namespace {

constexpr std::size_t usual_top = 20;  // in text; the other formats have all

/// A number of an organisation, with its key in tables and its title for people.
struct PartColumn {
    std::string_view key;
    MessageId title;
    WorkbookCell (*value)(const OrganisationRow&);  ///< projects, or Money where it is of money
    bool money = false;
};

WorkbookCell number(std::size_t projects) { return static_cast<std::int64_t>(projects); }
WorkbookCell sum(const std::optional<Money>& money) { return money ? WorkbookCell(*money) : WorkbookCell(); }

std::string written(const WorkbookCell& cell) {
    if (const auto* const projects = std::get_if<std::int64_t>(&cell)) return finnish_number(*projects);
    const auto* const money = std::get_if<Money>(&cell);
    return money != nullptr ? finnish_money(*money) : "–";
}

void add_figure(TableRow& line, const WorkbookCell& cell) {
    const auto* const projects = std::get_if<std::int64_t>(&cell);
    if (const auto* const money = std::get_if<Money>(&cell))
        line.money(*money);
    else
        line.number(projects != nullptr ? std::optional(*projects) : std::nullopt);
}

const std::array<PartColumn, 6>& part_columns() {
    using Row = OrganisationRow;
    static const std::array<PartColumn, 6> columns{
        PartColumn{"leads", "organisations.leads", [](const Row& row) { return number(row.leads.projects); }},
        PartColumn{"leads_granted", "organisations.leads_granted",
                   [](const Row& row) { return sum(row.leads.granted); }, true},
        PartColumn{"leads_paid", "organisations.leads_paid", [](const Row& row) { return sum(row.leads.paid); }, true},
        PartColumn{"takes_part", "organisations.takes_part",
                   [](const Row& row) { return number(row.takes_part.projects); }},
        PartColumn{"takes_part_granted", "organisations.takes_part_granted",
                   [](const Row& row) { return sum(row.takes_part.granted); }, true},
        PartColumn{"takes_part_paid", "organisations.takes_part_paid",
                   [](const Row& row) { return sum(row.takes_part.paid); }, true}};
    return columns;
}

class OrganisationsCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    [[nodiscard]] SearchRequest request() const;
    [[nodiscard]] ExitCode run_pairs(const Surroundings& surroundings) const;
    void print_text(const Surroundings& surroundings, const OrganisationsResult& result) const;
    void print_table(std::ostream& out, const OrganisationsResult& result) const;
    void print_workbook(const Surroundings& surroundings, const OrganisationsResult& result) const;

    SearchOptions options_;
    bool pairs_ = false;
    std::optional<std::size_t> top_;
    Format format_ = Format::text;
    CsvOptions csv_;
};

void OrganisationsCommand::add_options(CLI::App& app) {
    options_.add_to(app, SearchOptions::Purpose::stats);
    app.add_flag("--pairs", pairs_, "A table of partners and the leaders whose projects they take part in")
        ->group("Rows");
    add_top(app, top_, "Most organisations to show (default: in text 20, else all)");
    refuse_limit(app);
    add_format(app, format_, {Format::text, Format::json, Format::csv, Format::tsv, Format::xlsx},
               "How to print (default: text); xlsx is a workbook");
    csv_.add_to(app);
    app.footer(
        "Organisations are identified by their business id; the name is the most frequent one.  A project counts\n"
        "whole for its leader, and once more for each partner.\n\n"
        "Examples:\n"
        "  hankehaku organisations\n"
        "  hankehaku organisations kotoutuminen --vuosi 2018..2021 -o toimijat.xlsx\n"
        "  hankehaku organisations --pairs --kumppani 0245896-3");
}

SearchRequest OrganisationsCommand::request() const {
    SearchRequest request = options_.request();
    request.query = options_.queries().front().text;
    return request;
}

void OrganisationsCommand::print_text(const Surroundings& surroundings, const OrganisationsResult& result) const {
    const Wording& say = surroundings.screen.say;
    const Painter painter(surroundings.screen.colour);
    std::ostream& out = surroundings.out;
    if (result.found.corrected_query)
        out << say("stats.corrected_note",
                   {{"query", result.found.query}, {"corrected", *result.found.corrected_query}})
            << "\n\n";
    if (result.rows.empty()) {
        out << painter(Ink::strong, say("search.none")) << '\n';
        return;
    }
    std::vector<std::string> titles{say("organisations.organisation")};
    for (const PartColumn& column : part_columns()) titles.push_back(say(column.title));
    TextTable table(std::move(titles));
    const std::size_t shown = std::min(result.rows.size(), top_.value_or(usual_top));
    for (std::size_t at = 0; at < shown; ++at) {
        const OrganisationRow& row = result.rows[at];
        std::vector<std::string> cells{
            printable(organisation_value(row.organisation.name, row.organisation.business_id))};
        for (const PartColumn& column : part_columns()) cells.push_back(written(column.value(row)));
        table.add(std::move(cells));
    }
    table.print(out, painter, surroundings.screen.columns);
    out << '\n'
        << say("organisations.summary",
               {{"shown", shown}, {"count", result.rows.size()}, {"projects", result.found.total.projects}})
        << '\n';
}

void OrganisationsCommand::print_table(std::ostream& out, const OrganisationsResult& result) const {
    const TableStyle style = csv_.style(format_);
    TableRow header(style);
    header.text("name").text("business_id");
    for (const PartColumn& column : part_columns()) header.text(column.key);
    out << table_start(style.syntax) << header.line();
    for (std::size_t at = 0; at < std::min(result.rows.size(), top_.value_or(no_limit)); ++at) {
        TableRow line(style);
        line.text(result.rows[at].organisation.name).text(result.rows[at].organisation.business_id);
        for (const PartColumn& column : part_columns()) add_figure(line, column.value(result.rows[at]));
        out << line.line();
    }
}

void OrganisationsCommand::print_workbook(const Surroundings& surroundings, const OrganisationsResult& result) const {
    const Wording& say = surroundings.screen.say;
    Workbook book;
    std::vector<WorkbookColumn> columns{{say("organisations.organisation")}, {say("organisations.business_id")}};
    for (const PartColumn& column : part_columns())
        columns.push_back({say(column.title), column.money ? CellStyle::euros : CellStyle::whole});
    book.begin_sheet(say("workbook.organisations"), columns);
    for (std::size_t at = 0; at < std::min(result.rows.size(), top_.value_or(no_limit)); ++at) {
        const OrganisationRow& row = result.rows[at];
        std::vector<WorkbookCell> cells{row.organisation.name, row.organisation.business_id};
        for (const PartColumn& column : part_columns()) cells.push_back(column.value(row));
        book.add_row(cells);
    }
    surroundings.out << finished_workbook(std::move(book), {AskedFor::of(result.found)}, surroundings.index.path(),
                                          say);
}

ExitCode OrganisationsCommand::run_pairs(const Surroundings& surroundings) const {
    StatsRequest wanted;
    wanted.search = request();
    wanted.by = {Facet::partner, Facet::organisation};
    wanted.columns = stats_columns(Measure::sum, "rahoitus");
    wanted.top = top_.value_or(no_limit);
    Searcher searcher(surroundings.index.path(), {.ranking = {}, .synonyms = options_.synonyms()});
    const StatsResult result = searcher.stats(wanted);
    print_stats(surroundings, result, {.format = format_, .style = csv_.style(format_)});
    return result.total.projects > 0 ? ExitCode::found : ExitCode::nothing_found;
}

ExitCode OrganisationsCommand::run(const Surroundings& surroundings) {
    csv_.require_use(format_);
    if (format_ == Format::xlsx) require_no_terminal(surroundings.screen);
    if (pairs_) return run_pairs(surroundings);
    Searcher searcher(surroundings.index.path(), {.ranking = {}, .synonyms = options_.synonyms()});
    OrganisationsResult result = organisations(searcher, request());
    const std::size_t all = result.rows.size();
    if (format_ == Format::text) {
        print_text(surroundings, result);
    } else if (format_ == Format::json) {
        result.rows.resize(std::min(all, top_.value_or(no_limit)));
        surroundings.out << to_json(result) << '\n';
    } else if (format_ == Format::xlsx) {
        print_workbook(surroundings, result);
    } else {
        print_table(surroundings.out, result);
    }
    if (format_ != Format::text && top_ && *top_ < all) tell_rows_left(surroundings, all - *top_);
    return result.found.total.projects > 0 ? ExitCode::found : ExitCode::nothing_found;
}

}  // namespace

std::unique_ptr<Command> make_organisations_command() { return std::make_unique<OrganisationsCommand>(); }

}  // namespace hankehaku::cli
