#ifndef HANKEHAKU_C_H
#define HANKEHAKU_C_H

/**
 * @file
 * hankehaku for C, and for every language that can call C: Python, R, Rust, Node.
 *
 * Handles are opaque; requests come in and results go out as JSON, the same as the program's `--format json`
 * (docs/command-line.md).  All text is UTF-8 and ends with a NUL byte.
 *
 * Errors: every function that can fail returns a status; HANKEHAKU_OK is 0.  After a failure the error itself is
 * written as JSON in the place of the result, or to `error`; the caller frees it like a result:
 *
 * @code{.json}
 * {"schema": 1, "error": {"code": "query.group_not_closed", "kind": "query", "arguments": {"column": 1},
 *  "text": "query column 1: ...", "texts": {"fi": "...", "sv": "...", "en": "..."}}}
 * @endcode
 *
 * docs/json.md describes it.  It is NULL if there is no memory for it.  No C++ exception leaves the library.
 * A null pointer for a handle, a text or a result that is needed is HANKEHAKU_USAGE; the pointer for an error, a report
 * or counts may be NULL.
 *
 * Threads: a handle may be used by one thread at a time; different handles, also for one index, are independent.
 *
 * Memory: texts returned through a `char **` belong to the caller and are freed with hankehaku_free(); handles are
 * closed with their own function.  Freeing or closing NULL does nothing.
 */

/* NOLINTBEGIN(modernize-*): this is C */

#include <stddef.h>

#if defined(__GNUC__)
#pragma GCC visibility push(default)
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** What went wrong. */
typedef enum hankehaku_status {
    HANKEHAKU_OK = 0,                   /**< nothing did */
    HANKEHAKU_USAGE = 1,                /**< an argument, option or text that is invalid */
    HANKEHAKU_QUERY = 2,                /**< a query that cannot be read */
    HANKEHAKU_UNKNOWN_VALUE = 3,        /**< a filter value that names nothing */
    HANKEHAKU_NOT_FOUND = 4,            /**< no project with this code */
    HANKEHAKU_INDEX_MISSING = 5,        /**< there is no index in the folder */
    HANKEHAKU_INDEX_INCOMPATIBLE = 6,   /**< made by another version or analyser */
    HANKEHAKU_INDEX_DAMAGED = 7,        /**< it cannot be read */
    HANKEHAKU_INDEX_LOCKED = 8,         /**< another writer is at work */
    HANKEHAKU_ANALYZER_UNAVAILABLE = 9, /**< a library or dictionary is not there */
    HANKEHAKU_IO = 10,                  /**< the operating system refused */
    HANKEHAKU_CANCELLED = 11,           /**< the caller asked to stop */
    HANKEHAKU_OUT_OF_MEMORY = 12,       /**< there is no memory left */
    HANKEHAKU_INTERNAL = 13             /**< none of these: a bug */
} hankehaku_status;

/** An open index.  Each call uses the state of the index at that time. */
typedef struct hankehaku_searcher hankehaku_searcher;

/** Changes to an index, visible only after they are committed. */
typedef struct hankehaku_writer hankehaku_writer;

/** Splits Finnish text into words and base forms; needs no index. */
typedef struct hankehaku_analyzer hankehaku_analyzer;

/** The library's version: "0.1.0". */
const char* hankehaku_version(void);

/**
 * The message of the last failure in this thread, one line of English; "" before the first.  Valid until the next
 * failure in this thread.  For programs written for version 0.1; use the error that each call returns instead, since
 * a call made in another thread has its message there.
 */
const char* hankehaku_error_message(void);

/** Frees a text that this library has returned. */
void hankehaku_free(char* text);

/**
 * Opens the index in a folder.
 *
 * @param index     path of the folder
 * @param options   NULL, or JSON: `{"synonyms": ["FILE"], "built_in_synonyms": true, "posting_cache_bytes":
 * 268435456}`; the values shown are the defaults, except that there are no files by default
 * @param searcher  where the handle goes
 */
hankehaku_status hankehaku_searcher_open(const char* index, const char* options, hankehaku_searcher** searcher);

/** The same; after a failure its error goes to `error`, unless that is NULL. */
hankehaku_status hankehaku_searcher_open2(const char* index, const char* options, hankehaku_searcher** searcher,
                                          char** error);

/** Closes it. */
void hankehaku_searcher_close(hankehaku_searcher* searcher);

/**
 * Searches.  A request is a JSON object in which every key may be missing; a `limit` or `max_values` of null means all:
 *
 * @code{.json}
 * {"query": "nuoret", "match": "auto", "filters": [{"facet": "maakunta", "value": "Kainuu"}],
 *  "facets": ["tila", {"facet": "hakija", "max_values": 20}], "sort": "relevance", "descending": true,
 *  "offset": 0, "limit": 10, "snippets": 0, "spelling": true, "full_text": false}
 * @endcode
 *
 * With `full_text` each hit is the whole project, with the keys of hankehaku_show() beside rank and score.
 *
 * @param searcher  open index
 * @param request   NULL (every project), or JSON
 * @param result    where the JSON of `hankehaku search --format json` goes
 */
hankehaku_status hankehaku_search(hankehaku_searcher* searcher, const char* request, char** result);

/**
 * Receives a hit of hankehaku_search_each(); returns 0 to continue, any other value to stop.
 *
 * @param hit      the hit as JSON on one line: a whole project with its rank and score; valid during the call
 * @param context  the pointer passed to hankehaku_search_each()
 */
typedef int (*hankehaku_hit_function)(const char* hit, void* context);

/**
 * Searches and passes the hits to a function one by one, so that a result of any size takes little memory.  The calls
 * are made in this thread before the function returns; they must not use the same searcher.
 *
 * @param searcher  open index
 * @param request   as of hankehaku_search(), with whole projects always; without `limit` every hit
 * @param each      called for each hit in order
 * @param context   passed to `each`
 * @param result    where the JSON of hankehaku_search() without `hits` goes.  HANKEHAKU_IO if the index was changed in
 * between, so that the hits may be inconsistent
 */
hankehaku_status hankehaku_search_each(hankehaku_searcher* searcher, const char* request, hankehaku_hit_function each,
                                       void* context, char** result);

/**
 * Counts the facet values of the projects found.
 *
 * @param searcher  open index
 * @param request   as of hankehaku_search(); without `facets` all facets are counted, with all their values
 * @param result    where the JSON of `hankehaku facets --format json` goes
 */
hankehaku_status hankehaku_facets(hankehaku_searcher* searcher, const char* request, char** result);

/**
 * Sums, means, medians and counts over the projects found, by one or two facets.  The request has the keys of
 * hankehaku_search() (order, page, facets and snippets are ignored) and these, each of which may be missing:
 *
 * @code{.json}
 * {"by": ["maakunta", "vuosi"], "allocation": "full",
 *  "columns": ["rahoitus", {"measure": "mean", "figure": "kesto"},
 *              {"measure": "median", "score": {"label": "hyvinvointi", "effect": "direct"}}]}
 * @endcode
 *
 * A measure is sum (the default), mean, median or count, an allocation full, split or single; docs/stats.md has the
 * names of the figures.  Without `by` there is only the total, without `columns` the sum of "rahoitus".
 *
 * @param searcher  open index
 * @param request   NULL (every project), or JSON
 * @param result    where the JSON of `hankehaku stats --format json` goes
 */
hankehaku_status hankehaku_stats(hankehaku_searcher* searcher, const char* request, char** result);

/**
 * The leaders and partners of the projects found, one row per business id (docs/organisations.md).
 *
 * @param searcher  open index
 * @param request   as of hankehaku_search(); order, page, facets and snippets are ignored
 * @param result    where the JSON of `hankehaku organisations --format json` goes
 */
hankehaku_status hankehaku_organisations(hankehaku_searcher* searcher, const char* request, char** result);

/**
 * Word frequencies of the projects found, by base form, compared with the whole index (docs/words.md).  The request has
 * the keys of hankehaku_search() (order, page, facets and snippets are ignored) and these, each of which may be
 * missing:
 *
 * @code{.json}
 * {"near": "kieli", "window": 5, "order": "keyness", "function_words": false, "least_texts": 1, "limit": 50}
 * @endcode
 *
 * `limit` is the number of words; null or missing means all.
 *
 * @param searcher  open index
 * @param request   NULL (every project), or JSON
 * @param result    where the JSON of `hankehaku words --format json` goes
 */
hankehaku_status hankehaku_words(hankehaku_searcher* searcher, const char* request, char** result);

/**
 * Every occurrence of a word in the projects found, with the words around it (docs/words.md).  The request has the keys
 * of hankehaku_search() (order, page, facets and snippets are ignored) and these, of which `word` must be given:
 *
 * @code{.json}
 * {"word": "kotoutua", "context": 8, "order": "text", "limit": 50}
 * @endcode
 *
 * `limit` is the number of lines; null or missing means all.
 *
 * @param searcher  open index
 * @param request   JSON
 * @param result    where the JSON of `hankehaku concordance --format json` goes
 */
hankehaku_status hankehaku_concordance(hankehaku_searcher* searcher, const char* request, char** result);

/**
 * A whole project.
 *
 * @param searcher  open index
 * @param code      the project's code; HANKEHAKU_NOT_FOUND when there is none
 * @param result    where the project goes, as JSON on one line (docs/json.md)
 */
hankehaku_status hankehaku_show(hankehaku_searcher* searcher, const char* code, char** result);

/**
 * Projects on the same topics as a project.
 *
 * @param searcher  open index
 * @param code      the project's code; HANKEHAKU_NOT_FOUND when there is none
 * @param request   as of hankehaku_search(), but without `query`
 * @param result    where the JSON of `hankehaku similar --format json` goes
 */
hankehaku_status hankehaku_similar(hankehaku_searcher* searcher, const char* code, const char* request, char** result);

/**
 * Completes a query that is being typed.
 *
 * @param searcher   open index
 * @param beginning  the typed text
 * @param limit      maximum of words, and of names
 * @param result     where the JSON of `hankehaku suggest --format json` goes
 */
hankehaku_status hankehaku_suggest(hankehaku_searcher* searcher, const char* beginning, size_t limit, char** result);

/**
 * Explains why a request finds a project, or why not.
 *
 * @param searcher  open index
 * @param request   as of hankehaku_search(); order, page, facets and snippets are ignored
 * @param code      the project's code; HANKEHAKU_NOT_FOUND when there is none
 * @param result    where the JSON of `hankehaku explain --format json` goes
 */
hankehaku_status hankehaku_explain(hankehaku_searcher* searcher, const char* request, const char* code, char** result);

/**
 * The properties of an index; opens no analyser.
 *
 * @param index   path of the folder
 * @param result  where the JSON of `hankehaku info --format json` goes
 */
hankehaku_status hankehaku_info(const char* index, char** result);

/**
 * Opens an analyser.
 *
 * @param chain     "voikko", "snowball", or NULL for voikko if available, otherwise snowball
 * @param analyzer  where the handle goes
 */
hankehaku_status hankehaku_analyzer_open(const char* chain, hankehaku_analyzer** analyzer);

/** The same; after a failure its error goes to `error`, unless that is NULL. */
hankehaku_status hankehaku_analyzer_open2(const char* chain, hankehaku_analyzer** analyzer, char** error);

/** Closes it. */
void hankehaku_analyzer_close(hankehaku_analyzer* analyzer);

/**
 * The analysis of a text: every word with all its readings.  The JSON is about 30 times as long as the text; for long
 * texts hankehaku_base_forms() is more suitable.
 *
 * @param analyzer  open analyser
 * @param text      any text
 * @param result    where the JSON of `hankehaku analyze --format json` goes
 */
hankehaku_status hankehaku_analyze(hankehaku_analyzer* analyzer, const char* text, char** result);

/**
 * The likeliest base form of each word of a text.
 *
 * @param analyzer  open analyser
 * @param text      any text
 * @param result    where `{"schema", "base_forms": []}` goes, in the order of the text
 */
hankehaku_status hankehaku_base_forms(hankehaku_analyzer* analyzer, const char* text, char** result);

/**
 * Opens the index in a folder for writing, or creates it.
 *
 * @param index    path of the folder
 * @param options  NULL, or JSON: `{"analyzer": "voikko", "rebuild": false, "with_contacts": false, "jobs": 0}`; `jobs`
 * is the number of threads, 0 one for each processor
 * @param writer   where the handle goes
 */
hankehaku_status hankehaku_writer_open(const char* index, const char* options, hankehaku_writer** writer);

/** The same; after a failure its error goes to `error`, unless that is NULL. */
hankehaku_status hankehaku_writer_open2(const char* index, const char* options, hankehaku_writer** writer,
                                        char** error);

/**
 * Adds projects, or replaces those with the same codes.
 *
 * @param writer    open writer
 * @param projects  JSON (an object, an array, or a line for each project: docs/json.md), or the plain text of one
 * @param report    NULL, or where `{"schema", "projects", "problems": [{"severity", "line", "reason"}]}` goes.  If a
 *                  part of it is not a project (severity "refused"), the status is HANKEHAKU_USAGE, nothing of this
 * call is added, and the writer can still be used
 */
hankehaku_status hankehaku_writer_add(hankehaku_writer* writer, const char* projects, char** report);

/**
 * Deletes a project.
 *
 * @param writer  open writer
 * @param code    the project's code; HANKEHAKU_NOT_FOUND when there is none
 */
hankehaku_status hankehaku_writer_remove(hankehaku_writer* writer, const char* code);

/** The same; after a failure its error goes to `error`, unless that is NULL. */
hankehaku_status hankehaku_writer_remove2(hankehaku_writer* writer, const char* code, char** error);

/**
 * Makes all changes visible together.  Afterwards the writer can only be closed.
 *
 * @param writer  open writer
 * @param counts  NULL, or where `{"schema", "added", "replaced", "unchanged", "deleted"}` goes
 */
hankehaku_status hankehaku_writer_commit(hankehaku_writer* writer, char** counts);

/** Closes it.  Uncommitted changes are discarded, and the index is unchanged. */
void hankehaku_writer_close(hankehaku_writer* writer);

#ifdef __cplusplus
}
#endif

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif

/* NOLINTEND(modernize-*) */

#endif
