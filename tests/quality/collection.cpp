#include "collection.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace hankehaku::quality {
namespace {

std::ifstream open(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    return in;
}

double gain(std::size_t rank) { return 1 / std::log2(static_cast<double>(rank) + 1); }

Figures evaluate_query(const Found& found, const std::unordered_set<std::string>& relevant) {
    const auto count = static_cast<double>(relevant.size());
    Figures figures;
    double hits = 0, precisions = 0, gains = 0, ideal = 0;
    for (std::size_t rank = 1; rank <= found.codes.size(); ++rank) {
        if (!relevant.contains(found.codes[rank - 1])) continue;
        ++hits;
        precisions += hits / static_cast<double>(rank);
        if (rank <= 10) gains += gain(rank);
        if (rank <= 100) figures.recall_100 += 1 / count;
        if (figures.mrr == 0) figures.mrr = 1 / static_cast<double>(rank);
    }
    for (std::size_t rank = 1; rank <= std::min<std::size_t>(10, relevant.size()); ++rank) ideal += gain(rank);
    figures.ndcg_10 = gains / ideal;
    figures.map = precisions / count;
    figures.matched = static_cast<double>(found.total);
    return figures;
}

}  // namespace

Collection read_collection(const std::string& name, const std::filesystem::path& folder,
                           const std::filesystem::path& texts) {
    Collection collection{name, texts, {}, {}};
    auto queries = open(folder / "queries.tsv");
    for (std::string line; std::getline(queries, line);)
        if (const auto tab = line.find('\t'); tab != std::string::npos)
            collection.queries.push_back({line.substr(0, tab), line.substr(tab + 1)});
    auto judgements = open(folder / "qrels.txt");
    for (std::string line; std::getline(judgements, line);) {
        std::istringstream fields(line);
        std::string query, iteration, code;
        int grade = 0;
        if (fields >> query >> iteration >> code >> grade && grade > 0) collection.relevant[query].insert(code);
    }
    return collection;
}

Figures evaluate(const Collection& collection, const std::unordered_map<std::string, Found>& run) {
    Figures mean;
    const auto queries = static_cast<double>(collection.relevant.size());
    for (const auto& [query, relevant] : collection.relevant) {
        const auto found = run.find(query);
        const Figures figures = evaluate_query(found == run.end() ? Found{} : found->second, relevant);
        mean.ndcg_10 += figures.ndcg_10 / queries;
        mean.map += figures.map / queries;
        mean.recall_100 += figures.recall_100 / queries;
        mean.mrr += figures.mrr / queries;
        mean.matched += figures.matched / queries;
    }
    return mean;
}

}  // namespace hankehaku::quality
