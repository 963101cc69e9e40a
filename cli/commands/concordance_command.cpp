#include "cli/commands/commands.h"

#include "cli/options/option_values.h"
#include "cli/options/search_options.h"
#include "cli/output/word_table.h"

#include "hankehaku/concordance.h"

namespace hankehaku::cli {
namespace {

constexpr std::size_t widest_context = 1000;

class ConcordanceCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    ConcordanceRequest asked_;
    SearchOptions search_;
    WordListOptions list_;
};

void ConcordanceCommand::add_options(CLI::App& app) {
    app.add_option("WORD", asked_.word, "The word, in any of its forms")->required();
    search_.add_to(app, SearchOptions::Purpose::stats);
    const std::string group = "Lines";
    add_number(app, "--context", asked_.context, 1, widest_context, "Words on each side (default: 8)")->group(group);
    add_choice(app, "--order", asked_.order, choices_of(line_orders),
               "Order of the lines: as in the texts (default), or by the words on the left or right")
        ->group(group);
    list_.add_to(app, group, "lines");
    app.footer(
        "Every occurrence of the word in any form, with the words around it; a query after it selects the "
        "projects.\n\n"
        "Examples:\n"
        "  hankehaku concordance kotoutua\n"
        "  hankehaku concordance nuori työpaja --maakunta Lappi --order right\n"
        "  hankehaku concordance osallisuus --all --format csv > osallisuus.csv");
}

ExitCode ConcordanceCommand::run(const Surroundings& surroundings) {
    list_.check();
    Searcher searcher(surroundings.index.path(), {.ranking = {}, .synonyms = search_.synonyms()});
    ConcordanceRequest request = asked_;
    request.search = search_.request();
    request.search.query = search_.queries().front().text;
    request.limit = list_.limit();
    return list_.print(concordance(searcher, request), surroundings);
}

}  // namespace

std::unique_ptr<Command> make_concordance_command() { return std::make_unique<ConcordanceCommand>(); }

}  // namespace hankehaku::cli
