#!/usr/bin/env python3
"""How many requests a second `hankehaku serve` answers, and how long they take.

    tests/bench/serve_benchmark.py PROGRAM INDEX QUERIES [--groonga DATABASE] [--seconds 10] [--repeats 3]

QUERIES has a query on each line.  Needs wrk, which asks over 10 connections.  With --groonga a server of that database
is measured in the same run: an index of the same texts with a table Docs that has the columns text, ely, tila and
maakunta.  Prints a table: medians of the repeats, in which the servers and the kinds of requests take turns.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../support"))
from server_process import ServerProcess  # noqa: E402

CONNECTIONS = 10
TWELVE_FACETS = ["ely", "maakunta", "seutukunta", "kunta", "tila", "rahasto", "toimintalinja", "organisaatiotyyppi",
                 "hakija", "kumppani", "alkuvuosi", "ohjelmakausi"]

# Asks for the paths of a file in turn, and prints what it counted as one line.
WRK_SCRIPT = """
local paths = {}
for line in io.lines("%s") do paths[#paths + 1] = line end
local next_path = 0
function request()
  next_path = next_path %% #paths + 1
  return wrk.format("GET", paths[next_path])
end
function done(summary, latency, requests)
  local errors = summary.errors
  print(string.format('{"requests": %%d, "seconds": %%f, "p50": %%f, "p95": %%f, "p99": %%f, "errors": %%d}',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(95) / 1e3,
    latency:percentile(99) / 1e3, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
"""


class Groonga:
    """groonga's HTTP server on a fixed port."""

    def __init__(self, database):
        port = "10041"
        self.address = f"http://127.0.0.1:{port}"
        self._process = subprocess.Popen(
            ["groonga", "-s", "--protocol", "http", "--port", port, "--bind-address", "127.0.0.1", database],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        began = time.monotonic()
        while not answers(self.address + "/d/status"):
            if self._process.poll() is not None or time.monotonic() - began > 60:
                raise SystemExit("groonga does not start")

    def stop(self):
        self._process.terminate()
        self._process.wait(timeout=60)


def answers(address):
    try:
        urllib.request.urlopen(address, timeout=10).read()
        return True
    except OSError:
        return False


def measure(server, paths, seconds):
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as list_of_paths, \
            tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        list_of_paths.write("\n".join(paths) + "\n")
        list_of_paths.flush()
        script.write(WRK_SCRIPT % list_of_paths.name)
        script.flush()
        out = subprocess.run(["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", script.name, server.address],
                             capture_output=True, text=True, check=True).stdout
    return json.loads(next(line for line in out.splitlines() if line.startswith("{")))


def quoted(parameters):
    return urllib.parse.urlencode(parameters, doseq=True)


def paths_of_hankehaku(queries, codes):
    def search(query, **parameters):
        return "/api/v1/search?" + quoted({"q": query, "limit": 10, "snippets": 0, **parameters})

    # The beginnings that somebody who types a word sends.
    beginnings = [word[:length] for query in queries for word in query.split()[:1] for length in (2, 4, 6)]
    return {
        "top 10": [search(query) for query in queries],
        "top 10, any word": [search(query, match="any") for query in queries],
        "top 10, 3 facets": [search(query, facet=["ely", "tila", "maakunta"]) for query in queries],
        "top 10, 3 facets, any word": [search(query, match="any", facet=["ely", "tila", "maakunta"]) for query in queries],
        "top 10, snippets, 12 facets": [search(query, snippets=3, facet=TWELVE_FACETS) for query in queries],
        "page of a search": ["/?" + quoted({"q": query}) for query in queries],
        "page of a project": [f"/hanke/{code}" for code in codes],
        "suggestions": ["/api/v1/suggest?" + quoted({"q": beginning}) for beginning in beginnings],
    }


def paths_of_groonga(queries):
    def select(query, **parameters):
        return "/d/select?" + quoted({"table": "Docs", "match_columns": "text", "query": " OR ".join(query.split()), "limit": 10,
                                      "sort_keys": "-_score", "output_columns": "_key,_score", **parameters})

    return {
        "top 10, any word": [select(query) for query in queries],
        "top 10, 3 facets, any word": [select(query, drilldown="ely,tila,maakunta", drilldown_limit=20) for query in queries],
    }


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("index")
    arguments.add_argument("queries")
    arguments.add_argument("--groonga", metavar="DATABASE")
    arguments.add_argument("--seconds", type=int, default=10)
    arguments.add_argument("--repeats", type=int, default=3)
    options = arguments.parse_args()

    with open(options.queries, encoding="utf-8") as lines:
        queries = [line.strip() for line in lines if line.strip()]
    began = time.monotonic()
    ours = ServerProcess(options.program, options.index)
    if not answers(ours.address + "/healthz"):
        raise SystemExit("hankehaku does not start")
    start_ms = 1000 * (time.monotonic() - began)
    at_rest = ours.megabytes()
    with urllib.request.urlopen(ours.address + "/api/v1/search?q=&limit=1000") as answer:
        codes = [result["code"] for result in json.load(answer)["hits"]]
    runs = [("hankehaku", ours, kind, paths) for kind, paths in paths_of_hankehaku(queries, codes).items()]
    servers = [ours]
    if options.groonga:
        servers.append(Groonga(options.groonga))
        runs += [("groonga", servers[1], kind, paths) for kind, paths in paths_of_groonga(queries).items()]

    figures = {}
    for _ in range(options.repeats):
        for name, server, kind, paths in runs:
            figures.setdefault((name, kind), []).append(measure(server, paths, options.seconds))

    print(f"hankehaku: start {start_ms:.0f} ms, {at_rest:.0f} MB at rest, {ours.megabytes():.0f} MB after the load\n")
    print("| server | request | a second | p50 ms | p95 ms | p99 ms | errors |\n|---|---|---|---|---|---|---|")
    for (name, kind), measured in figures.items():
        def median(key):
            return statistics.median(one[key] for one in measured)
        rate = statistics.median(one["requests"] / one["seconds"] for one in measured)
        errors = sum(one["errors"] for one in measured)
        print(f"| {name} | {kind} | {rate:.0f} | {median('p50'):.1f} | {median('p95'):.1f} | {median('p99'):.1f} | {errors} |")
    for server in servers:
        server.stop()


if __name__ == "__main__":
    main()
