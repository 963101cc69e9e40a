#include "search_command.h"

#include "hit_output.h"
#include "query_run.h"
#include "search_options.h"

namespace hankehaku::cli {
namespace {

constexpr std::size_t facet_size = FacetRequest{}.max_values;
constexpr std::size_t usual_snippets = 2;

class SearchCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    [[nodiscard]] SearchRequest request(const Surroundings& surroundings) const;

    SearchOptions options_;
    HitFormat format_ = HitFormat::text;
};

void SearchCommand::add_options(CLI::App& app) {
    options_.add_to(app, SearchOptions::Purpose::hits);
    add_hit_format(app, format_);
    app.footer(
        "Words in quotes are a phrase, -word excludes, OR (TAI), NOT (EI), parentheses and fields (nimi:kauppias)\n"
        "combine; a word that begins with '-' goes after '--'.\n\n"
        "Examples:\n"
        "  hankehaku search pitkäaikaistyötön --maakunta Pirkanmaa --maakunta Häme\n"
        "  hankehaku search --facets --sort funding --tila \"Toiminta päättynyt\"\n"
        "  hankehaku search --format csv --all -- nuori -yrittäjyys > nuoret.csv");
}

SearchRequest SearchCommand::request(const Surroundings& surroundings) const {
    SearchRequest request = options_.request();
    request.snippets = options_.snippets().value_or(shows_snippets(format_) ? usual_snippets : 0);
    request.full_text = format_ == HitFormat::jsonl;
    std::vector<FacetRequest> facets = options_.facets(facet_size);
    if (shows_facets(format_))
        request.facets = std::move(facets);
    else if (!facets.empty())
        surroundings.err << "hankehaku: warning: this format has no place for facets; see 'hankehaku facets'\n";
    return request;
}

ExitCode SearchCommand::run(const Surroundings& surroundings) {
    const SearchRequest wanted = request(surroundings);
    const std::unique_ptr<ResultOutput> printer = make_hit_output(format_, surroundings, options_.has_query_file());
    return run_queries(options_, wanted, surroundings, *printer);
}

}  // namespace

std::unique_ptr<Command> make_search_command() { return std::make_unique<SearchCommand>(); }

}  // namespace hankehaku::cli
