/* Searches an index and prints the answer as JSON: search_c INDEX REQUEST */
#include "hankehaku/c.h"

#include <stdio.h>

int main(int argc, char* argv[]) {
    hankehaku_searcher* searcher = NULL;
    char* result = NULL;
    if (argc != 3) return 2;
    if (hankehaku_searcher_open(argv[1], NULL, &searcher) != HANKEHAKU_OK ||
        hankehaku_search(searcher, argv[2], &result) != HANKEHAKU_OK) {
        fprintf(stderr, "%s\n", hankehaku_error_message());
        hankehaku_searcher_close(searcher);
        return 2;
    }
    puts(result);
    hankehaku_free(result);
    hankehaku_searcher_close(searcher);
    return 0;
}
