#include "cli/commands/commands.h"

#include "cli/messages/messages.h"
#include "cli/options/search_options.h"
#include "cli/output/explanation_table.h"

#include "cli/options/option_values.h"
#include "cli/options/output_format.h"

#include "hankehaku/result_json.h"
#include "hankehaku/searcher.h"

namespace hankehaku::cli {
namespace {

class ExplainCommand : public Command {
public:
    void add_options(CLI::App& app) override {
        add_words(app, "QUERY", words_, "What was looked for, and at the end the code of a project")
            ->option_text("QUERY... CODE")
            ->required();
        options_.add_to(app, SearchOptions::Purpose::explanation);
        add_format(app, format_, {Format::text, Format::json}, "How to print (default: text)");
        app.footer(
            "Tells which words of the project's text match the query, by which rule, and what each adds to the\n"
            "score; or what the project lacks.  The exit code is 1 when the search does not find it.\n\n"
            "Examples:\n"
            "  hankehaku explain pitkäaikaistyötön työpaja S99001\n"
            "  hankehaku explain --maakunta Lappi --format json -- nuoret -koulutus S99001");
    }

    ExitCode run(const Surroundings& surroundings) override {
        if (words_.size() < 2) throw failure("usage.explain_needs");
        SearchRequest request = options_.request();
        for (auto word = words_.begin(); word != words_.end() - 1; ++word)
            request.query += (request.query.empty() ? "" : " ") + *word;
        Searcher searcher(surroundings.index.path(), {.ranking = {}, .synonyms = options_.synonyms()});
        const Explanation explanation = searcher.explain(request, words_.back());
        if (format_ == Format::json)
            surroundings.out << to_json(explanation) << '\n';
        else
            print_explanation(surroundings.out, explanation, surroundings.screen);
        return explanation.found ? ExitCode::found : ExitCode::nothing_found;
    }

private:
    std::vector<std::string> words_;
    SearchOptions options_;
    Format format_ = Format::text;
};

}  // namespace

std::unique_ptr<Command> make_explain_command() { return std::make_unique<ExplainCommand>(); }

}  // namespace hankehaku::cli
