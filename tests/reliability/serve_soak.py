#!/usr/bin/env python3
"""A long run of `hankehaku serve` under a steady load while its index changes: no wrong answer, no lost one, memory flat.

    tests/reliability/serve_soak.py PROGRAM TEXTS QUERIES [--minutes 60] [--rate 50] [--rebuild-minutes 5] [--faults]

Indexes TEXTS, asks the queries of QUERIES (one on each line) at RATE requests a second, and rebuilds the index of the same
texts every few minutes, so that each query has one right answer: what the command line says before the run.  With --faults, also
moves the index away and back, rebuilds with a limit on the size of files, which ends as a full disk does, kills a rebuild,
and opens connections that never finish their request.  While the index is away an answer may be 503; any other answer
than the right one is a failure, and so is a server that does not answer.  Prints a line each minute; exits with 1 after a failure.
"""
import argparse
import http.client
import json
import os
import queue
import random
import resource
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../support"))
from server_process import ServerProcess  # noqa: E402

CLIENTS = 8
HANGING_CLIENTS = 50


def without_volatile(answer):
    """An answer without what tells of the index itself."""
    return {key: value for key, value in answer.items() if key not in ("updated", "fingerprint", "index")}


def quantiles(times):
    """p50, p95 and p99, with tabs between them."""
    hundredths = statistics.quantiles(times, n=100) if len(times) > 1 else [0] * 99
    return "\t".join(f"{hundredths[percent - 1]:.1f}" for percent in (50, 95, 99))


class Load:
    """Clients that ask at a steady rate; a request's time counts from when it was due."""

    def __init__(self, port, right_answers, rate, away):
        self._port, self._right, self._rate, self._away = port, right_answers, rate, away
        self._due = queue.Queue()
        self._ended = threading.Event()
        self._lock = threading.Lock()
        self.milliseconds, self.refused, self.failures = [], 0, []
        self._threads = [threading.Thread(target=self._ask_what_is_due) for _ in range(CLIENTS)]
        self._threads.append(threading.Thread(target=self._make_due))
        for thread in self._threads:
            thread.start()

    def end(self):
        """Returns how many requests were due and not made: what a machine that others keep busy was too slow for."""
        self._ended.set()
        for thread in self._threads:
            thread.join()
        return sum(one is not None for one in self._due.queue)

    def take(self):
        """What was counted since the last call."""
        with self._lock:
            taken = self.milliseconds, self.refused, self.failures
            self.milliseconds, self.refused, self.failures = [], 0, []
        return taken

    def _make_due(self):
        chosen = random.Random(1)
        paths = list(self._right)
        began, number = time.monotonic(), 0
        while not self._ended.is_set():
            number += 1
            due = began + number / self._rate
            self._ended.wait(max(0.0, due - time.monotonic()))
            self._due.put((due, chosen.choice(paths)))
        for _ in range(CLIENTS):
            self._due.put(None)

    def _ask_what_is_due(self):
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
        while not self._ended.is_set() and (one := self._due.get()) is not None:
            due, path = one
            might_be_away = self._away.is_set()
            failure, refused = None, False
            try:
                connection.request("GET", path)
                response = connection.getresponse()
                body = response.read()
                refused = response.status == 503 and (might_be_away or self._away.is_set())
                if not refused and response.status != 200:
                    failure = f"{response.status} {body[:200]!r}"
                elif not refused and without_volatile(json.loads(body)) != self._right[path]:
                    failure = "another answer"
            except (OSError, http.client.HTTPException, ValueError) as error:
                failure = repr(error)
                connection.close()
            with self._lock:
                self.milliseconds.append(1000 * (time.monotonic() - due))
                self.refused += refused
                if failure:
                    self.failures.append(f"{path}: {failure}")
        connection.close()


def rebuild(program, index, texts, **options):
    return subprocess.Popen([program, "index", "--rebuild", "--quiet", "--db", index, texts], stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL, **options)


def fault(kind, program, index, texts, port, away):
    """One fault, and its end."""
    if kind == "index moved away":
        away.set()
        os.rename(index, index + ".away")
        time.sleep(5)
        os.rename(index + ".away", index)
        time.sleep(5)
        away.clear()
    elif kind == "disk full":
        limited = rebuild(program, index, texts, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20)))
        if limited.wait() == 0:
            return "a rebuild without room ended well"
    elif kind == "rebuild killed":
        killed = rebuild(program, index, texts)
        time.sleep(5)
        killed.send_signal(signal.SIGKILL)
        killed.wait()
    elif kind == "hanging clients":
        hanging = [socket.create_connection(("127.0.0.1", port)) for _ in range(HANGING_CLIENTS)]
        for one in hanging:
            one.sendall(b"GET /api/v1/search?q=ty")
        time.sleep(20)
        for one in hanging:
            one.close()
    return None


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("texts")
    arguments.add_argument("queries")
    arguments.add_argument("--minutes", type=float, default=60)
    arguments.add_argument("--rate", type=float, default=50, help="requests a second")
    arguments.add_argument("--rebuild-minutes", type=float, default=5)
    arguments.add_argument("--faults", action="store_true")
    options = arguments.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        index = os.path.join(folder, "index")
        if rebuild(options.program, index, options.texts).wait() not in (0, 2):
            sys.exit("the texts cannot be indexed")
        server = ServerProcess(options.program, index)
        port = urllib.parse.urlsplit(server.address).port
        right = {}
        with open(options.queries, encoding="utf-8") as lines:
            for query in filter(None, map(str.strip, lines)):
                said = subprocess.run([options.program, "search", "--db", index, "--format", "json", "--facet", "ely", query],
                                      capture_output=True, env=dict(os.environ, LC_ALL="C"))
                if said.returncode not in (0, 1):  # 1: nothing found
                    sys.exit(said.stderr.decode())
                right["/api/v1/search?" + urllib.parse.urlencode({"q": query, "facet": "ely"})] = without_volatile(json.loads(said.stdout))

        away = threading.Event()
        load = Load(port, right, options.rate, away)
        faults = ["index moved away", "disk full", "hanging clients", "rebuild killed"] if options.faults else []
        failures, refused, rebuilds, building = 0, 0, 0, None
        all_times = []
        next_rebuild = options.rebuild_minutes
        print(f"{server.megabytes():.0f} MB at rest\nminute\tanswers\t503\tfailures\tp50 ms\tp95 ms\tp99 ms\tMB\trebuilds\tfault", flush=True)
        for minute in range(1, int(options.minutes) + 1):
            ends = time.monotonic() + 60
            happened = ""
            if building is None and minute > next_rebuild:
                building = rebuild(options.program, index, options.texts)
                next_rebuild += options.rebuild_minutes
            elif building is None and faults:
                happened = faults[minute % len(faults)]
                wrong = fault(happened, options.program, index, options.texts, port, away)
                if wrong:
                    failures += 1
                    print(f"  {wrong}", flush=True)
            time.sleep(max(0.0, ends - time.monotonic()))
            if building is not None and building.poll() is not None:
                rebuilds += building.returncode in (0, 2)
                failures += building.returncode not in (0, 2)
                building = None
            times, away_answers, failed = load.take()
            all_times += times
            refused, failures = refused + away_answers, failures + len(failed)
            for one in failed[:5]:
                print(f"  {one}", flush=True)
            print(f"{minute}\t{len(times)}\t{away_answers}\t{len(failed)}\t{quantiles(times)}\t"
                  f"{server.megabytes():.0f}\t{rebuilds}\t{happened}", flush=True)
        left = load.end()
        if building is not None:
            building.wait()
        ended = server.stop()
        failures += ended != 0
        print(f"{len(all_times)} answers, {refused} of them 503 while the index was away, {left} not made in time, {rebuilds} rebuilds, "
              f"{failures} failures; server ended with {ended}\np50, p95, p99 ms: {quantiles(all_times)}")
        sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
