#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace hankehaku::quality {

struct Query {
    std::string id;
    std::string text;
};

/// A retrieval test: texts, queries, and which texts are relevant to which query (TREC qrels, grade above 0).
struct Collection {
    std::string name;
    std::filesystem::path texts;
    std::vector<Query> queries;
    std::unordered_map<std::string, std::unordered_set<std::string>> relevant;  ///< query id -> codes
};

/// Reads queries.tsv and qrels.txt in `folder`.  Throws std::runtime_error when one cannot be read.
[[nodiscard]] Collection read_collection(const std::string& name, const std::filesystem::path& folder,
                                         const std::filesystem::path& texts);

/// Means over all queries that have a relevant text.
struct Figures {
    double ndcg_10 = 0;     ///< normalised discounted cumulative gain of the first ten, binary relevance
    double map = 0;         ///< mean average precision
    double recall_100 = 0;  ///< share of the relevant among the first hundred
    double mrr = 0;         ///< mean reciprocal rank of the first relevant
    double matched = 0;     ///< texts found
};

/// What one query found, best first.
struct Found {
    std::vector<std::string> codes;
    std::size_t total = 0;
};

[[nodiscard]] Figures evaluate(const Collection& collection, const std::unordered_map<std::string, Found>& run);

}  // namespace hankehaku::quality
