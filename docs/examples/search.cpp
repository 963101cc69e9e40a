// Searches an index: search INDEX WORD...
#include "hankehaku/searcher.h"

#include <iostream>

int main(int argc, char* argv[]) {
    if (argc < 3) return 2;
    hankehaku::SearchRequest request;
    for (int word = 2; word < argc; ++word) request.query += (word > 2 ? " " : "") + std::string(argv[word]);
    request.limit = 5;
    request.snippets = 1;
    request.facets = {{hankehaku::Facet::province, 3}};
    try {
        hankehaku::Searcher searcher(argv[1]);
        const hankehaku::SearchResult result = searcher.search(request);
        std::cout << result.total << " projects\n";
        for (const hankehaku::Hit& hit : result.hits) {
            std::cout << hit.rank << ". " << hit.project.code << " " << hit.project.name << "\n";
            for (const hankehaku::Snippet& snippet : hit.snippets) std::cout << "   " << snippet.text << "\n";
        }
        for (const hankehaku::FacetCounts& facet : result.facets)
            for (const hankehaku::FacetValue& value : facet.values)
                std::cout << value.value << ": " << value.count << "\n";
        return result.total > 0 ? 0 : 1;
    } catch (const hankehaku::Error& error) {
        std::cerr << error.what() << "\n";
        return 2;
    }
}
