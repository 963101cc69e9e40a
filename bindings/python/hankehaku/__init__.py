"""Full-text search for Finnish project texts.

>>> with hankehaku.Searcher("index-folder") as searcher:
...     for hit in searcher.search("kauppias", limit=3)["hits"]:
...         print(hit["code"], hit["name"])

This package wraps the C interface of libhankehaku, hankehaku/c.h, which documents each call. Results are dictionaries
with the keys of `hankehaku --format json`.
"""

from ._index import Analyzer, Searcher, Writer, info
from ._library import Error, Status, version
from ._results import (
    AddReport,
    CommitCounts,
    Concordance,
    ConcordanceLine,
    ConcordanceRequest,
    FacetCounts,
    FacetResult,
    FacetValue,
    Filter,
    Funding,
    Hit,
    Request,
    SearchResult,
    Snippet,
    StatsRequest,
    WordFrequencies,
    WordFrequency,
    WordsRequest,
)

__all__ = [
    "AddReport",
    "Analyzer",
    "CommitCounts",
    "Concordance",
    "ConcordanceLine",
    "ConcordanceRequest",
    "Error",
    "FacetCounts",
    "FacetResult",
    "FacetValue",
    "Filter",
    "Funding",
    "Hit",
    "Request",
    "SearchResult",
    "Searcher",
    "Snippet",
    "StatsRequest",
    "Status",
    "WordFrequencies",
    "WordFrequency",
    "WordsRequest",
    "Writer",
    "info",
    "version",
]
