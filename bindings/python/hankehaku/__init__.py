"""Full-text search for Finnish project texts.

>>> with hankehaku.Searcher("index-folder") as searcher:
...     for hit in searcher.search("kauppias", limit=3)["hits"]:
...         print(hit["code"], hit["name"])

Everything here is the C interface of libhankehaku, hankehaku/c.h, which says more of each call. Results are dictionaries
with the keys of `hankehaku --format json`.
"""

from ._index import Analyzer, Searcher, Writer, info
from ._library import Error, Status, version
from ._results import (
    AddReport,
    CommitCounts,
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
)

__all__ = [
    "AddReport",
    "Analyzer",
    "CommitCounts",
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
    "Writer",
    "info",
    "version",
]
