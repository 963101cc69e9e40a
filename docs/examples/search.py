#!/usr/bin/env python3
"""Indexes a project and searches, through the C interface: search.py INDEX WORD..."""
import ctypes
import json
import sys

library = ctypes.CDLL("libhankehaku.so.0")


class Handle:
    """An open handle of one kind ("searcher", "writer", "analyzer"); its calls take and give Python values."""

    def __init__(self, kind, *arguments):
        self._handle, self._close = ctypes.c_void_p(), library[f"hankehaku_{kind}_close"]
        error = ctypes.c_void_p()
        places = ctypes.byref(self._handle), ctypes.byref(error)
        status = library[f"hankehaku_{kind}_open2"](*map(_native, arguments), *places)
        _taken(status, error)

    def call(self, function, *arguments):
        result = ctypes.c_void_p()
        status = library["hankehaku_" + function](self._handle, *map(_native, arguments), ctypes.byref(result))
        return _taken(status, result)

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


def _taken(status, text):
    """What a call put out; a failed call has put out its error there."""
    answer = json.loads(ctypes.string_at(text).decode()) if text else {}
    library.hankehaku_free(text)
    if status != 0:
        raise RuntimeError(answer["error"]["text"] if "error" in answer else f"status {status}")
    return answer


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
