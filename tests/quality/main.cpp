// hankehaku-quality: measures search quality on test collections and prints the tables of docs/quality.md.
//
//     hankehaku-quality            chains and match modes
//     hankehaku-quality ablation   each step of the chain and of the ranking left out

#include "collection.h"

#include "hankehaku/index_files.h"
#include "hankehaku/index_writer.h"
#include "hankehaku/searcher.h"
#include "source_paths.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <functional>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace hankehaku;
using quality::Collection;

/// One row of a table.
struct Setting {
    std::string name;
    AnalyzerOptions analyzer;
    Ranking ranking;
    MatchMode match = MatchMode::any;
    bool synonyms = true;
};

/// A folder that is gone with the object.
class ScratchFolder {
public:
    ScratchFolder() : path_(fs::temp_directory_path() / ("hankehaku-quality-" + std::to_string(::getpid()))) {}
    ~ScratchFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ScratchFolder(ScratchFolder&&) = delete;
    ScratchFolder& operator=(ScratchFolder&&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

void build_index(const fs::path& index, const Collection& collection, const AnalyzerOptions& analyzer) {
    IndexOptions options;
    options.analyzer = analyzer;
    options.rebuild = true;
    IndexWriter writer(index, options);
    index_files({collection.texts}, writer);
    writer.commit();
}

quality::Figures measure(Searcher& searcher, const Collection& collection, MatchMode match) {
    std::unordered_map<std::string, quality::Found> run;
    for (const auto& query : collection.queries) {
        SearchRequest request;
        request.query = query.text;
        request.match = match;
        request.limit = 1000;
        const SearchResult result = searcher.search(request);
        quality::Found& found = run[query.id];
        found.total = result.total;
        for (const auto& hit : result.hits) found.codes.push_back(hit.project.code);
    }
    return quality::evaluate(collection, run);
}

void print_table(const Collection& collection, const std::vector<Setting>& settings) {
    const ScratchFolder scratch;
    std::printf("\n%s: %zu queries\n\n", collection.name.c_str(), collection.relevant.size());
    std::printf("| setting | nDCG@10 | MAP | R@100 | MRR | texts found |\n|---|---|---|---|---|---|\n");
    std::string indexed;
    for (const auto& setting : settings) {
        const std::string fingerprint = Analyzer(setting.analyzer).fingerprint();
        if (fingerprint != indexed) build_index(scratch.path(), collection, setting.analyzer);
        indexed = fingerprint;
        Searcher searcher(scratch.path(),
                          {setting.ranking, setting.synonyms ? SynonymTable::built_in() : SynonymTable()});
        const auto figures = measure(searcher, collection, setting.match);
        std::printf("| %s | %.4f | %.4f | %.4f | %.4f | %.0f |\n", setting.name.c_str(), figures.ndcg_10, figures.map,
                    figures.recall_100, figures.mrr, figures.matched);
        std::fflush(stdout);
    }
}

std::vector<Setting> chains_and_modes() {
    std::vector<Setting> settings;
    for (const Chain chain : {Chain::voikko, Chain::snowball})
        for (const auto& [name, match] : {std::pair{"any", MatchMode::any}, std::pair{"auto", MatchMode::automatic},
                                          std::pair{"all", MatchMode::all}})
            settings.push_back({std::string(chain_name(chain)) + ", " + name, {.chain = chain}, {}, match});
    return settings;
}

std::vector<Setting> ablation() {
    std::vector<Setting> settings{{"everything", {}, {}}};
    const auto without = [&](const char* name, const std::function<void(Setting&)>& change) {
        Setting setting{std::string("without ") + name, {}, {}};
        change(setting);
        settings.push_back(setting);
    };
    without("exact form", [](Setting& s) { s.ranking.surface = 0; });
    without("weight for parts (they still match)", [](Setting& s) { s.ranking.part = 0; });
    without("weight for roots (they still match)", [](Setting& s) { s.ranking.root = 0; });
    without("beginnings", [](Setting& s) { s.ranking.beginning = 0; });
    without("burstiness", [](Setting& s) { s.ranking.burstiness = 0; });
    without("own forms as one term", [](Setting& s) {
        s.ranking.own = 0;
        s.ranking.inside = s.ranking.part;
    });
    without("telling heads from modifiers", [](Setting& s) { s.ranking.head = s.ranking.modifier = 1; });
    without("a saturation of their own for parts", [](Setting& s) { s.ranking.part_k1 = s.ranking.k1; });
    without("short texts at their length (half the average at least)",
            [](Setting& s) { s.ranking.shortest_length = 0.5; });
    without("the power mean of words (the sum)", [](Setting& s) { s.ranking.power = 1; });
    without("synonyms", [](Setting& s) { s.synonyms = false; });
    without("compound parts", [](Setting& s) { s.analyzer.compound_parts = false; });
    without("roots", [](Setting& s) { s.analyzer.roots = false; });
    without("known tails of unknown words", [](Setting& s) { s.analyzer.known_tails = false; });
    without("suspended hyphens", [](Setting& s) { s.analyzer.suspended_hyphens = false; });
    without("Voikko (stems only)", [](Setting& s) { s.analyzer.chain = Chain::snowball; });
    return settings;
}

std::vector<Collection> collections() {
    const fs::path source = HANKEHAKU_SOURCE_DIR, shared = source.parent_path() / "shared" / "quality" / "dev";
    std::vector<Collection> found{
        quality::read_collection("samples", source / "tests/quality/samples", source / "corpus/samples")};
    if (fs::exists(shared))
        found.push_back(quality::read_collection("library questions", shared, shared / "projects.jsonl"));
    else
        std::puts("library questions: skipped, the collection is not here");
    return found;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        const bool leave_out = argc > 1 && std::string_view(argv[1]) == "ablation";
        for (const auto& collection : collections())
            print_table(collection, leave_out ? ablation() : chains_and_modes());
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "hankehaku-quality: " << error.what() << '\n';
        return 1;
    }
}
