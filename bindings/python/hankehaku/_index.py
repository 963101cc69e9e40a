"""Searching and writing an index, and analysis without an index."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Union, Unpack, cast

from ._library import Handle, answer, hand_over
from ._results import (
    AddReport,
    CommitCounts,
    Concordance,
    ConcordanceRequest,
    FacetResult,
    Json,
    Request,
    SearchResult,
    StatsRequest,
    WordFrequencies,
    WordsRequest,
)

Path = Union[str, "os.PathLike[str]"]


class Searcher(Handle):
    """An open index. Each call uses the state of the index at that time.

    All keys of a request but the query are keyword arguments; hankehaku/c.h describes them.
    """

    _kind = "searcher"

    def __init__(
        self,
        index: Path,
        *,
        synonyms: Iterable[Path] = (),
        built_in_synonyms: bool = True,
        posting_cache_bytes: int | None = None,
    ) -> None:
        options: Json = {"synonyms": [os.fspath(file) for file in synonyms], "built_in_synonyms": built_in_synonyms}
        if posting_cache_bytes is not None:
            options["posting_cache_bytes"] = posting_cache_bytes
        super().__init__(os.fsencode(index), options)

    def __enter__(self) -> Searcher:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def search(self, query: str = "", **request: Unpack[Request]) -> SearchResult:
        """The best projects; with an empty query, every project."""
        return cast(SearchResult, answer("search", self._handle, {"query": query, **request}))

    def each(self, take: Callable[[Json], object], query: str = "", **request: Unpack[Request]) -> FacetResult:
        """Calls `take` with every hit, a whole project, using little memory; stops when it returns False.

        `take` must not use this searcher.
        """
        return cast(FacetResult, hand_over("search_each", self._handle, {"query": query, **request}, take=take))

    def facets(self, query: str = "", **request: Unpack[Request]) -> FacetResult:
        """Counts the facet values of the projects found: without `facets`, all values of all facets."""
        return cast(FacetResult, answer("facets", self._handle, {"query": query, **request}))

    def stats(self, query: str = "", **request: Unpack[StatsRequest]) -> Json:
        """Sums, means, medians and counts over the projects found (docs/stats.md)."""
        return cast(Json, answer("stats", self._handle, {"query": query, **request}))

    def organisations(self, query: str = "", **request: Unpack[Request]) -> Json:
        """The leaders and partners of the projects found, one row per business id (docs/organisations.md)."""
        return cast(Json, answer("organisations", self._handle, {"query": query, **request}))

    def words(self, query: str = "", **request: Unpack[WordsRequest]) -> WordFrequencies:
        """Word frequencies of the projects found, compared with the whole index (docs/words.md)."""
        return cast(WordFrequencies, answer("words", self._handle, {"query": query, **request}))

    def concordance(self, word: str, query: str = "", **request: Unpack[ConcordanceRequest]) -> Concordance:
        """Every occurrence of a word in the projects found, with the words around it (docs/words.md)."""
        return cast(Concordance, answer("concordance", self._handle, {"word": word, "query": query, **request}))

    def show(self, code: str) -> Json:
        """A whole project; `Error` with `Status.NOT_FOUND` when there is none."""
        return cast(Json, answer("show", self._handle, code))

    def similar(self, code: str, **request: Unpack[Request]) -> Json:
        """Projects on the same topics as a project."""
        return cast(Json, answer("similar", self._handle, code, dict(request)))

    def suggest(self, beginning: str, limit: int = 10) -> Json:
        """Completes a query that is being typed: at most `limit` words and as many names."""
        return cast(Json, answer("suggest", self._handle, beginning, limit))

    def explain(self, query: str, code: str, **request: Unpack[Request]) -> Json:
        """Why a request finds a project, or why not."""
        return cast(Json, answer("explain", self._handle, {"query": query, **request}, code))


class Writer(Handle):
    """Changes to an index, visible together after `commit()`; uncommitted changes are discarded."""

    _kind = "writer"

    def __init__(
        self,
        index: Path,
        *,
        analyzer: str | None = None,
        rebuild: bool = False,
        with_contacts: bool = False,
        jobs: int = 0,
    ) -> None:
        options: Json = {"rebuild": rebuild, "with_contacts": with_contacts, "jobs": jobs}
        if analyzer is not None:
            options["analyzer"] = analyzer
        super().__init__(os.fsencode(index), options)

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, projects: Union[str, Mapping[str, Any], list[Mapping[str, Any]]]) -> AddReport:
        """Adds projects, or replaces those with the same codes: a dictionary or a list of them with the keys of
        docs/json.md, or a text that holds JSON or one project text. All of them, or `Error` and none."""
        return cast(AddReport, answer("writer_add", self._handle, projects))

    def remove(self, code: str) -> None:
        """Deletes a project; `Error` with `Status.NOT_FOUND` when there is none."""
        answer("writer_remove2", self._handle, code)

    def commit(self) -> CommitCounts:
        """Makes all changes visible. Afterwards the writer can only be closed."""
        return cast(CommitCounts, answer("writer_commit", self._handle))


class Analyzer(Handle):
    """Splits Finnish text into words and base forms; needs no index."""

    _kind = "analyzer"

    def __init__(self, chain: str | None = None) -> None:
        """`chain` is "voikko" or "snowball"; None is voikko if available."""
        super().__init__(chain)

    def __enter__(self) -> Analyzer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def analyze(self, text: str) -> Json:
        """Every word of a text with all its readings."""
        return cast(Json, answer("analyze", self._handle, text))

    def base_forms(self, text: str) -> list[str]:
        """The likeliest base form of each word, in the order of the text."""
        return cast(list[str], answer("base_forms", self._handle, text)["base_forms"])


def info(index: Path) -> Json:
    """The properties of an index."""
    return cast(Json, answer("info", os.fsencode(index)))
