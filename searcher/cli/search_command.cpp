#include "search_command.h"

#include "code_output.h"
#include "csv_output.h"
#include "json_output.h"
#include "query_run.h"
#include "search_options.h"
#include "text_output.h"

#include "indexer/cli/option_values.h"

namespace hankehaku::cli {
namespace {

enum class Format { text, json, jsonl, csv, tsv, codes, trec };

constexpr std::size_t facet_size = FacetRequest{}.max_values;
constexpr std::size_t usual_snippets = 2;

bool shows_snippets(Format format) { return format == Format::text || format == Format::json; }
bool shows_facets(Format format) { return format == Format::text || format == Format::json; }

class SearchCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    [[nodiscard]] SearchRequest request(const Surroundings& surroundings) const;
    [[nodiscard]] std::unique_ptr<ResultOutput> output(const Surroundings& surroundings) const;

    SearchOptions options_;
    Format format_ = Format::text;
};

void SearchCommand::add_options(CLI::App& app) {
    options_.add_to(app, SearchOptions::Purpose::hits);
    add_choice(app, "--format", format_,
               Choices<Format>{{"text", Format::text},
                               {"json", Format::json},
                               {"jsonl", Format::jsonl},
                               {"csv", Format::csv},
                               {"tsv", Format::tsv},
                               {"codes", Format::codes},
                               {"trec", Format::trec}},
               "How to print (default: text)")
        ->group("Output");
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
    request.full_text = format_ == Format::jsonl;
    std::vector<FacetRequest> facets = options_.facets(facet_size);
    if (shows_facets(format_))
        request.facets = std::move(facets);
    else if (!facets.empty())
        surroundings.err << "hankehaku: warning: this format has no place for facets; see 'hankehaku facets'\n";
    return request;
}

std::unique_ptr<ResultOutput> SearchCommand::output(const Surroundings& surroundings) const {
    std::ostream& out = surroundings.out;
    switch (format_) {
        case Format::text:
            return std::make_unique<TextOutput>(out, surroundings.screen, TextOutput::Contents::hits_and_facets);
        case Format::json: return std::make_unique<JsonOutput>(out, JsonOutput::Contents::hits_and_facets);
        case Format::jsonl: return std::make_unique<JsonLinesOutput>(out);
        case Format::csv: return std::make_unique<HitTableOutput>(out, TableSyntax::csv, options_.has_query_file());
        case Format::tsv: return std::make_unique<HitTableOutput>(out, TableSyntax::tsv, options_.has_query_file());
        case Format::codes: return std::make_unique<CodeOutput>(out);
        case Format::trec: return std::make_unique<TrecOutput>(out);
    }
    return nullptr;
}

ExitCode SearchCommand::run(const Surroundings& surroundings) {
    const SearchRequest wanted = request(surroundings);
    const std::unique_ptr<ResultOutput> printer = output(surroundings);
    return run_queries(options_, wanted, surroundings, *printer);
}

}  // namespace

std::unique_ptr<Command> make_search_command() { return std::make_unique<SearchCommand>(); }

}  // namespace hankehaku::cli
