"""The types of results, with the keys of `hankehaku --format json` (docs/json.md)."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict, Union


class Funding(TypedDict):
    """Euros; a float only where the source has cents."""

    granted: float | None
    paid: float | None
    planned_total: float | None
    actual_total: float | None


class Snippet(TypedDict):
    section: str
    text: str
    marks: list[tuple[int, int]]
    """Matched words as ranges of UTF-8 bytes in `text`."""


class Hit(TypedDict):
    rank: int
    code: str
    name: str
    score: float
    fund: str | None
    ely: str | None
    provinces: list[str]
    municipalities: list[str]
    status: str | None
    start: str | None
    end: str | None
    applicant: str | None
    organisation_type: str | None
    funding: Funding
    snippets: list[Snippet]


class FacetValue(TypedDict):
    value: str
    count: int
    selected: bool


class FacetCounts(TypedDict):
    distinct: int
    values: list[FacetValue]


class FacetResult(TypedDict):
    schema: int
    query: str
    match: str
    relaxed: bool
    total: int
    facets: dict[str, FacetCounts]


class SearchResult(FacetResult):
    offset: int
    hits: list[Hit]
    suggestion: str | None


class Problem(TypedDict):
    severity: Literal["refused", "warning"]
    line: int
    reason: str


class AddReport(TypedDict):
    schema: int
    projects: int
    problems: list[Problem]


class CommitCounts(TypedDict):
    schema: int
    added: int
    replaced: int
    unchanged: int
    deleted: int


class Filter(TypedDict):
    facet: str
    value: str


class FacetRequest(TypedDict):
    facet: str
    max_values: NotRequired[int | None]


class Request(TypedDict, total=False):
    """The keys of a search request but the query; hankehaku/c.h describes them."""

    match: Literal["auto", "all", "any"]
    filters: list[Filter]
    facets: list[Union[str, FacetRequest]]
    sort: str
    descending: bool
    offset: int
    limit: int | None
    snippets: int
    spelling: bool
    full_text: bool


class StatsRequest(Request, total=False):
    by: list[str]
    allocation: Literal["full", "split", "single"]
    columns: list[Union[str, dict[str, Any]]]


class WordsRequest(Request, total=False):
    """`limit` is the number of words, `order` that of the words; see hankehaku_words() in hankehaku/c.h."""

    near: str
    window: int
    order: Literal["keyness", "occurrences", "texts", "word"]
    function_words: bool
    least_texts: int


class WordFrequency(TypedDict):
    word: str
    texts: int
    occurrences: int
    all_texts: int
    all_occurrences: int
    log_likelihood: float


class WordFrequencies(TypedDict):
    schema: int
    query: str
    corrected: str | None
    match: str
    relaxed: bool
    filters: list[Filter]
    total: int
    running_words: int
    all_running_words: int
    distinct: int
    words: list[WordFrequency]


class ConcordanceRequest(Request, total=False):
    """`limit` is the number of lines, `order` that of the lines; see hankehaku_concordance() in hankehaku/c.h."""

    context: int
    order: Literal["text", "left", "right"]


class ConcordanceLine(TypedDict):
    code: str
    section: str
    left: str
    match: str
    right: str


class Concordance(TypedDict):
    schema: int
    base_forms: list[str]
    total: int
    texts: int
    lines: list[ConcordanceLine]


Json = dict[str, Any]
