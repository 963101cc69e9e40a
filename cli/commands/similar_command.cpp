#include "cli/commands/commands.h"

#include "cli/options/search_options.h"
#include "cli/output/hit_output.h"
#include "cli/running/query_run.h"

#include "hankehaku/searcher.h"

#include <optional>

namespace hankehaku::cli {
namespace {

class SimilarCommand : public Command {
public:
    void add_options(CLI::App& app) override {
        app.add_option("CODE", code_, "Code of the project")->required();
        options_.add_to(app, SearchOptions::Purpose::similar);
        output_.add_to(app);
        app.footer(
            "Projects on the same topics, the most similar first.\n\n"
            "Examples:\n"
            "  hankehaku similar S99001\n"
            "  hankehaku similar S99001 --maakunta Lappi --snippets 1");
    }

    ExitCode run(const Surroundings& surroundings) override {
        const SearchRequest request = request_for(options_, output_, surroundings, 0);
        Searcher searcher(surroundings.index.path());
        const SearchResult result = searcher.similar(code_, request);
        NamedQuery query;
        if (output_.format() == Format::trec) query.id = code_;
        const std::unique_ptr<ResultOutput> printer = output_.make(surroundings, false);
        printer->print(query, result);
        printer->finish();
        if (!printer->tells_total() && !options_.limit()) tell_cut(surroundings, result.hits.size(), result.total);
        return result.total > 0 ? ExitCode::found : ExitCode::nothing_found;
    }

private:
    std::string code_;
    SearchOptions options_;
    HitOutputOptions output_;
};

}  // namespace

std::unique_ptr<Command> make_similar_command() { return std::make_unique<SimilarCommand>(); }

}  // namespace hankehaku::cli
