"""The C interface, hankehaku/c.h: the one place that knows ctypes.

Texts go in as UTF-8 and come out as JSON, which is given on as Python values. A call lets other threads of Python run.
"""

from __future__ import annotations

import ctypes
import enum
import json
import os
from collections.abc import Callable
from typing import Any


class Status(enum.IntEnum):
    """What went wrong, as hankehaku/c.h numbers it."""

    USAGE = 1
    QUERY = 2
    UNKNOWN_VALUE = 3
    NOT_FOUND = 4
    INDEX_MISSING = 5
    INDEX_INCOMPATIBLE = 6
    INDEX_DAMAGED = 7
    INDEX_LOCKED = 8
    ANALYZER_UNAVAILABLE = 9
    IO = 10
    CANCELLED = 11
    OUT_OF_MEMORY = 12
    INTERNAL = 13


class Error(Exception):
    """A call that failed. `str()` is a line of English; `status`, `code` and `arguments` are for programs.

    `texts` has the same line in "fi", "sv" and "en".
    """

    def __init__(self, status: Status, error: dict[str, Any]) -> None:
        super().__init__(error.get("text", status.name))
        self.status = status
        self.code: str = error.get("code", "")
        self.arguments: dict[str, Any] = error.get("arguments", {})
        self.texts: dict[str, str] = error.get("texts", {})


def _load() -> ctypes.CDLL:
    name = os.environ.get("HANKEHAKU_LIBRARY", "libhankehaku.so.0")
    try:
        return ctypes.CDLL(name)
    except OSError as error:
        raise ImportError(f"{error}; install libhankehaku0, or name the library in HANKEHAKU_LIBRARY") from error


_library = _load()
_library.hankehaku_version.restype = ctypes.c_char_p
_library.hankehaku_free.restype = None


def _native(value: object) -> object:
    """A Python value as C takes it: numbers are size_t, and what is no text is JSON."""
    if value is None or isinstance(value, (bytes, ctypes.c_void_p)):
        return value
    if isinstance(value, int):
        return ctypes.c_size_t(value)
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if "\0" in text:
        raise ValueError("a text with a NUL character")
    return text.encode()


def version() -> str:
    """The version of the library."""
    return str(_library.hankehaku_version().decode())


def answer(function: str, *arguments: object) -> Any:
    """Calls a function whose last parameter is the place for a text of JSON: its answer, or its error."""
    text = ctypes.c_void_p()
    try:
        place = ctypes.c_void_p(ctypes.addressof(text))
        status = _library["hankehaku_" + function](*map(_native, arguments), place)
        told = json.loads(ctypes.string_at(text).decode()) if text else {}
        if status != 0:
            raise Error(Status(status), told.get("error", {}))
        return told
    finally:
        _library.hankehaku_free(text)


def hand_over(function: str, *arguments: object, take: Callable[[Any], object]) -> Any:
    """Calls a function that calls back with a text of JSON for each hit: what is raised there is raised here."""
    raised: list[BaseException] = []

    @ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p)
    def each(hit: bytes, _context: object) -> int:
        try:
            return 0 if take(json.loads(hit.decode())) is not False else 1
        except BaseException as error:  # C cannot let it through
            raised.append(error)
            return 1

    told = answer(function, *arguments, ctypes.cast(each, ctypes.c_void_p), None)
    if raised:
        raise raised[0]
    return told


class Handle:
    """Something open, until `close()`, the end of a `with` block or the end of the object. For one thread at a time."""

    _kind: str

    def __init__(self, *arguments: object) -> None:
        self._handle = ctypes.c_void_p()
        answer(self._kind + "_open2", *arguments, ctypes.c_void_p(ctypes.addressof(self._handle)))

    def close(self) -> None:
        """Gives it back; a second time does nothing."""
        close = _library[f"hankehaku_{self._kind}_close"]
        close.restype = None
        close(self._handle)
        self._handle = ctypes.c_void_p()

    def __del__(self) -> None:
        if getattr(self, "_handle", None):
            self.close()
