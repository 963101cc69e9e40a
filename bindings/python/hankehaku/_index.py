"""An index to search and to write, and words without an index."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Union, Unpack, cast

from ._library import Handle, answer, hand_over
from ._results import (
    AddReport,
    CommitCounts,
    FacetResult,
    Json,
    Request,
    SearchResult,
    StatsRequest,
)

Path = Union[str, "os.PathLike[str]"]


class Searcher(Handle):
    """An open index. It follows the index: each call sees it as it is then.

    What a request holds beside the words are keyword arguments, with the keys that hankehaku/c.h describes.
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
        """The best projects; without words every project."""
        return cast(SearchResult, answer("search", self._handle, {"query": query, **request}))

    def each(self, take: Callable[[Json], object], query: str = "", **request: Unpack[Request]) -> FacetResult:
        """Calls `take` with every hit, a whole project, in little memory; where it returns False, that was the last.

        `take` must not use this searcher.
        """
        return cast(FacetResult, hand_over("search_each", self._handle, {"query": query, **request}, take=take))

    def facets(self, query: str = "", **request: Unpack[Request]) -> FacetResult:
        """Counts what a search finds: without `facets` all facets, with all their values."""
        return cast(FacetResult, answer("facets", self._handle, {"query": query, **request}))

    def stats(self, query: str = "", **request: Unpack[StatsRequest]) -> Json:
        """Sums, means, medians and counts of what a search finds (docs/stats.md)."""
        return cast(Json, answer("stats", self._handle, {"query": query, **request}))

    def show(self, code: str) -> Json:
        """A whole project; `Error` with `Status.NOT_FOUND` when there is none."""
        return cast(Json, answer("show", self._handle, code))

    def similar(self, code: str, **request: Unpack[Request]) -> Json:
        """Projects about the same things as a project."""
        return cast(Json, answer("similar", self._handle, code, dict(request)))

    def suggest(self, beginning: str, limit: int = 10) -> Json:
        """Completes what is being typed: at most `limit` words and as many names."""
        return cast(Json, answer("suggest", self._handle, beginning, limit))

    def explain(self, query: str, code: str, **request: Unpack[Request]) -> Json:
        """Why a request finds a project, or why not."""
        return cast(Json, answer("explain", self._handle, {"query": query, **request}, code))


class Writer(Handle):
    """Changes to an index, visible together after `commit()`; what was not committed is dropped."""

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
    """Finnish text to words and their base forms; needs no index."""

    _kind = "analyzer"

    def __init__(self, chain: str | None = None) -> None:
        """`chain` is "voikko" or "snowball"; None is the better one that there is."""
        super().__init__(chain)

    def __enter__(self) -> Analyzer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def analyze(self, text: str) -> Json:
        """How the words of a text are understood."""
        return cast(Json, answer("analyze", self._handle, text))

    def base_forms(self, text: str) -> list[str]:
        """The likeliest base form of each word, in the order of the text."""
        return cast(list[str], answer("base_forms", self._handle, text)["base_forms"])


def info(index: Path) -> Json:
    """What an index says of itself."""
    return cast(Json, answer("info", os.fsencode(index)))
