// Searches with synonyms of one's own beside the built-in ones: synonyms INDEX FILE WORD
#include "hankehaku/searcher.h"

#include <iostream>

int main(int argc, char* argv[]) {
    if (argc != 4) return 2;
    try {
        hankehaku::SearcherOptions options;
        options.synonyms.add(hankehaku::SynonymTable::from_file(argv[2]));
        hankehaku::Searcher searcher(argv[1], options);
        hankehaku::SearchRequest request;
        request.query = argv[3];
        for (const hankehaku::Hit& hit : searcher.search(request).hits) std::cout << hit.project.code << "\n";
        return 0;
    } catch (const hankehaku::Error& error) {
        std::cerr << error.what() << "\n";
        return 2;
    }
}
