#include "cli/commands/commands.h"

#include "cli/options/option_values.h"
#include "cli/options/output_format.h"
#include "cli/options/search_options.h"
#include "cli/output/word_table.h"
#include "cli/tables/csv_options.h"

#include "hankehaku/concordance.h"
#include "hankehaku/result_json.h"

#include <limits>

namespace hankehaku::cli {
namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();
constexpr std::size_t widest_context = 1000;
constexpr std::size_t usual_limit = 50;

class ConcordanceCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    ConcordanceRequest asked_;
    SearchOptions search_;
    std::size_t limit_ = usual_limit;
    bool all_ = false;
    Format format_ = Format::text;
    CsvOptions csv_;
};

void ConcordanceCommand::add_options(CLI::App& app) {
    app.add_option("WORD", asked_.word, "The word, in any of its forms")->required();
    search_.add_to(app, SearchOptions::Purpose::stats);
    const std::string group = "Lines";
    add_number(app, "--context", asked_.context, 1, widest_context, "Words on each side (default: 8)")->group(group);
    add_choice(app, "--order", asked_.order, choices_of(line_orders),
               "Order of the lines: as in the texts (default), or by the words on the left or right")
        ->group(group);
    CLI::Option* limit = add_number(app, "--limit", limit_, 1, any_number, "Most lines to show (default: 50)");
    limit->group(group);
    app.add_flag("--all", all_, "Show all lines")->group(group)->excludes(limit);
    add_format(app, format_, {Format::text, Format::json, Format::csv, Format::tsv}, "How to print (default: text)");
    csv_.add_to(app);
    app.footer(
        "Every place where a form of the word stands, with the words around it; a query after it says in which "
        "projects.\n\n"
        "Examples:\n"
        "  hankehaku concordance kotoutua\n"
        "  hankehaku concordance nuori työpaja --maakunta Lappi --order right\n"
        "  hankehaku concordance osallisuus --all --format csv > osallisuus.csv");
}

ExitCode ConcordanceCommand::run(const Surroundings& surroundings) {
    csv_.require_use(format_);
    Searcher searcher(surroundings.index.path(), {.ranking = {}, .synonyms = search_.synonyms()});
    ConcordanceRequest request = asked_;
    request.search = search_.request();
    request.search.query = search_.queries().front().text;
    request.limit = all_ ? no_limit : limit_;
    const Concordance found = concordance(searcher, request);
    if (format_ == Format::json)
        surroundings.out << to_json(found) << '\n';
    else if (format_ == Format::text)
        print_concordance(surroundings.out, found, surroundings.screen);
    else
        print_concordance_rows(surroundings.out, found, csv_.style(format_));
    if (format_ != Format::text && found.lines.size() < found.total)
        surroundings.err << "hankehaku: "
                         << surroundings.screen.say("concordance.left_out",
                                                    {{"shown", found.lines.size()}, {"count", found.total}})
                         << '\n';
    return found.lines.empty() ? ExitCode::nothing_found : ExitCode::found;
}

}  // namespace

std::unique_ptr<Command> make_concordance_command() { return std::make_unique<ConcordanceCommand>(); }

}  // namespace hankehaku::cli
