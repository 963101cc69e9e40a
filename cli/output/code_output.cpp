#include "cli/output/code_output.h"

#include "base/shortest_decimal.h"

#include "cli/terminal/terminal_text.h"

#include <algorithm>
#include <vector>

namespace hankehaku::cli {
namespace {

/// The columns are separated by spaces, so no column may hold one.
std::string one_word(std::string_view text) {
    std::string word = printable(text);
    std::replace(word.begin(), word.end(), ' ', '_');
    return word;
}

}  // namespace

void CodeOutput::print(const NamedQuery& query, const SearchResult& result) {
    for (const Hit& hit : result.hits) {
        if (query.id) out_ << printable(*query.id) << '\t';
        out_ << printable(hit.project.code) << '\n';
    }
}

void TrecOutput::print(const NamedQuery& query, const SearchResult& result) {
    const std::string id = one_word(query.id.value_or("q"));
    std::vector<Hit> ranked = result.hits;
    ranked.insert(ranked.end(), result.related.begin(), result.related.end());
    for (const Hit& hit : ranked)
        out_ << id << " Q0 " << one_word(hit.project.code) << ' ' << hit.rank << ' ' << shortest_decimal(hit.score)
             << " hankehaku\n";
}

}  // namespace hankehaku::cli
