#ifndef HANKEHAKU_C_H
#define HANKEHAKU_C_H

/**
 * @file
 * hankehaku for C, and for every language that can call C: Python, R, Rust, Node.
 *
 * Handles are opaque; requests come in and results go out as JSON, the same as the program's `--format json`
 * (docs/command-line.md).  All text is UTF-8 and ends with a NUL byte.
 *
 * Errors: every function that can fail returns a status; HANKEHAKU_OK is 0.  After a failure the error itself is put
 * out, as JSON, where the result would have been, or at `error`; it is the caller's to free as a result is:
 *
 * @code{.json}
 * {"schema": 1, "error": {"code": "query.group_not_closed", "kind": "query", "arguments": {"column": 1},
 *  "text": "query column 1: ...", "texts": {"fi": "...", "sv": "...", "en": "..."}}}
 * @endcode
 *
 * docs/json.md tells more.  There is none (NULL) when there is no memory for it.  No C++ exception leaves the library.
 * A null pointer where a handle, a text or a place for the result is needed is HANKEHAKU_USAGE; a place for an error, a
 * report or counts may be NULL.
 *
 * Threads: a handle is for one thread at a time; different handles, also on one index, are free of each other.
 *
 * Memory: texts that come out through a `char **` are the caller's, to be given back with hankehaku_free(); handles are
 * given back with their own close function.  Giving back NULL does nothing.
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

/** An open index.  It follows the index: each call sees it as it is then. */
typedef struct hankehaku_searcher hankehaku_searcher;

/** Changes to an index, not visible before they are committed. */
typedef struct hankehaku_writer hankehaku_writer;

/** Finnish text to words and their base forms; needs no index. */
typedef struct hankehaku_analyzer hankehaku_analyzer;

/** The library's version: "0.1.0". */
const char* hankehaku_version(void);

/**
 * One line of English that says what the last failure of this thread was; "" before the first.  Valid until the next
 * failure of this thread.  For programs written for version 0.1: where calls are made in other threads than the one
 * that asks, it is another call's message.
 */
const char* hankehaku_error_message(void);

/** Gives back a text that this library has put out. */
void hankehaku_free(char* text);

/**
 * Opens the index in a folder.
 *
 * @param index     path of the folder
 * @param options   NULL, or JSON: `{"synonyms": ["FILE"], "built_in_synonyms": true, "posting_cache_bytes":
 * 268435456}`; the values shown are the default, but there are no files
 * @param searcher  where the handle goes
 */
hankehaku_status hankehaku_searcher_open(const char* index, const char* options, hankehaku_searcher** searcher);

/** The same; after a failure its error goes to `error`, unless that is NULL. */
hankehaku_status hankehaku_searcher_open2(const char* index, const char* options, hankehaku_searcher** searcher,
                                          char** error);

/** Closes it. */
void hankehaku_searcher_close(hankehaku_searcher* searcher);

/**
 * Searches.  A request is a JSON object of which every key may be missing; a `limit` or `max_values` of null is all:
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
 * Takes a hit of hankehaku_search_each(); 0: go on, anything else: no more.
 *
 * @param hit      the hit as JSON on one line: a whole project with its rank and score; valid during the call
 * @param context  what was given to hankehaku_search_each()
 */
typedef int (*hankehaku_hit_function)(const char* hit, void* context);

/**
 * Searches and hands over the hits one by one, so that an answer of any size takes little memory.  The calls are made
 * by this thread before the function returns; they must not use the same searcher.
 *
 * @param searcher  open index
 * @param request   as of hankehaku_search(), with whole projects always; without `limit` every hit
 * @param each      called for each hit in order
 * @param context   given to `each`
 * @param result    where the JSON of hankehaku_search() without `hits` goes.  HANKEHAKU_IO when a writer changed the
 * index in between, so that the hits may not be those of one answer
 */
hankehaku_status hankehaku_search_each(hankehaku_searcher* searcher, const char* request, hankehaku_hit_function each,
                                       void* context, char** result);

/**
 * Counts what a search finds.
 *
 * @param searcher  open index
 * @param request   as of hankehaku_search(); without `facets` all facets are counted, with all their values
 * @param result    where the JSON of `hankehaku facets --format json` goes
 */
hankehaku_status hankehaku_facets(hankehaku_searcher* searcher, const char* request, char** result);

/**
 * Sums, means, medians and counts of what a search finds, by one or two facets.  The request has the keys of
 * hankehaku_search() (order, page, facets and snippets are ignored) and these, of which every one may be missing:
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
 * A whole project.
 *
 * @param searcher  open index
 * @param code      the project's code; HANKEHAKU_NOT_FOUND when there is none
 * @param result    where the project goes, as JSON on one line (docs/json.md)
 */
hankehaku_status hankehaku_show(hankehaku_searcher* searcher, const char* code, char** result);

/**
 * Projects about the same things as a project.
 *
 * @param searcher  open index
 * @param code      the project's code; HANKEHAKU_NOT_FOUND when there is none
 * @param request   as of hankehaku_search(), but without `query`
 * @param result    where the JSON of `hankehaku similar --format json` goes
 */
hankehaku_status hankehaku_similar(hankehaku_searcher* searcher, const char* code, const char* request, char** result);

/**
 * Completes what is being typed.
 *
 * @param searcher   open index
 * @param beginning  what has been typed
 * @param limit      most words, and most names
 * @param result     where the JSON of `hankehaku suggest --format json` goes
 */
hankehaku_status hankehaku_suggest(hankehaku_searcher* searcher, const char* beginning, size_t limit, char** result);

/**
 * Tells why a request finds a project, or why not.
 *
 * @param searcher  open index
 * @param request   as of hankehaku_search(); order, page, facets and snippets are ignored
 * @param code      the project's code; HANKEHAKU_NOT_FOUND when there is none
 * @param result    where the JSON of `hankehaku explain --format json` goes
 */
hankehaku_status hankehaku_explain(hankehaku_searcher* searcher, const char* request, const char* code, char** result);

/**
 * What an index says of itself; opens no analyser.
 *
 * @param index   path of the folder
 * @param result  where the JSON of `hankehaku info --format json` goes
 */
hankehaku_status hankehaku_info(const char* index, char** result);

/**
 * Opens an analyser.
 *
 * @param chain     "voikko", "snowball", or NULL for the better one that there is
 * @param analyzer  where the handle goes
 */
hankehaku_status hankehaku_analyzer_open(const char* chain, hankehaku_analyzer** analyzer);

/** The same; after a failure its error goes to `error`, unless that is NULL. */
hankehaku_status hankehaku_analyzer_open2(const char* chain, hankehaku_analyzer** analyzer, char** error);

/** Closes it. */
void hankehaku_analyzer_close(hankehaku_analyzer* analyzer);

/**
 * How the words of a text are understood.
 *
 * @param analyzer  open analyser
 * @param text      any text
 * @param result    where the JSON of `hankehaku analyze --format json` goes
 */
hankehaku_status hankehaku_analyze(hankehaku_analyzer* analyzer, const char* text, char** result);

/**
 * The base forms of a text alone, the likeliest of each word: for long texts, of which hankehaku_analyze() has much
 * more to say.
 *
 * @param analyzer  open analyser
 * @param text      any text
 * @param result    where `{"schema", "base_forms": []}` goes, in the order of the text
 */
hankehaku_status hankehaku_base_forms(hankehaku_analyzer* analyzer, const char* text, char** result);

/**
 * Begins to change the index in a folder, or to make it.
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
 * @param report    NULL, or where `{"schema", "projects", "problems": [{"severity", "line", "reason"}]}` goes.  When
 *                  some of it is no project (severity "refused"), the status is HANKEHAKU_USAGE, nothing of this call
 * is added, and the writer may be used on
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

/** Closes it.  What was not committed is dropped, and the index stays as it was. */
void hankehaku_writer_close(hankehaku_writer* writer);

#ifdef __cplusplus
}
#endif

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif

/* NOLINTEND(modernize-*) */

#endif
