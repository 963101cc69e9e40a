#!/usr/bin/env python3
"""Indexes a project and searches, through the C interface: search.py INDEX WORD..."""
import ctypes
import json
import sys

library = ctypes.CDLL("libhankehaku.so.0")
library.hankehaku_error_message.restype = ctypes.c_char_p


class Handle:
    """An open handle of one kind ("searcher", "writer", "analyzer"); its calls take and give Python values."""

    def __init__(self, kind, *arguments):
        self._handle, self._close = ctypes.c_void_p(), library[f"hankehaku_{kind}_close"]
        _check(library[f"hankehaku_{kind}_open"](*map(_native, arguments), ctypes.byref(self._handle)))

    def call(self, function, *arguments):
        result = ctypes.c_void_p()
        _check(library["hankehaku_" + function](self._handle, *map(_native, arguments), ctypes.byref(result)))
        try:
            return json.loads(ctypes.string_at(result).decode())
        finally:
            library.hankehaku_free(result)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._close(self._handle)


def _native(value):
    """Texts go in as UTF-8, dictionaries as JSON, numbers as size_t, None as NULL."""
    if value is None:
        return None
    if isinstance(value, int):
        return ctypes.c_size_t(value)
    return (json.dumps(value) if isinstance(value, dict) else value).encode()


def _check(status):
    if status != 0:
        raise RuntimeError(library.hankehaku_error_message().decode())


if __name__ == "__main__":
    index, query = sys.argv[1], " ".join(sys.argv[2:])
    with Handle("writer", index, None) as writer:
        writer.call("writer_add", {"code": "X1", "name": "Polku työhön", "provinces": ["Kainuu"]})
        print(writer.call("writer_commit"))
    with Handle("searcher", index, None) as searcher:
        answer = searcher.call("search", {"query": query, "facets": ["maakunta"]})
        print(answer["total"], "projects")
        for hit in answer["hits"]:
            print(hit["code"], hit["name"])
        print(answer["facets"]["maakunta"]["values"])
