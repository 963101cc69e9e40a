/* Searches an index and prints the answer as JSON: search_c INDEX REQUEST */
#include "hankehaku/c.h"

#include <stdio.h>

int main(int argc, char* argv[]) {
    hankehaku_searcher* searcher = NULL;
    char* result = NULL; /* the answer, or the error: both JSON */
    hankehaku_status status;
    if (argc != 3) return 2;
    status = hankehaku_searcher_open2(argv[1], NULL, &searcher, &result);
    if (status == HANKEHAKU_OK) status = hankehaku_search(searcher, argv[2], &result);
    if (result != NULL) fprintf(status == HANKEHAKU_OK ? stdout : stderr, "%s\n", result);
    hankehaku_free(result);
    hankehaku_searcher_close(searcher);
    return status == HANKEHAKU_OK ? 0 : 2;
}
