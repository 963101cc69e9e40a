#!/usr/bin/env python3
"""Compares two builds of the program: the same requests, the same answers?

    tests/regression/compare_programs.py OLD NEW TEXTS... [--requests 300] [--seed 1]

Each program indexes TEXTS (files or folders) into an index of its own and answers the same random requests, made of
the words and facet values that the texts have.  Exit codes and standard output are compared; scores may differ by
1e-6.  Prints the requests whose answers differ and a count; exits with 1 where there are any.
"""
import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile

FACETS = ["ely", "maakunta", "seutukunta", "kunta", "tila", "rahasto", "toimintalinja", "organisaatiotyyppi", "vuosi"]
SORTS = ["relevance", "start", "end", "funding", "name", "code"]
# What differs from run to run, or tells of the index itself rather than of an answer.
VOLATILE = {"updated", "fingerprint", "bytes"}


def run(program, index, arguments):
    environment = dict(os.environ, LC_ALL="C", HANKEHAKU_DB=index)
    done = subprocess.run([program, *arguments], capture_output=True, text=True, env=environment, check=False)
    return done.returncode, done.stdout


def words_and_values(program, index):
    code, lines = run(program, index, ["search", "--all", "--format", "jsonl", ""])
    if code != 0:
        sys.exit("the first program lists no projects")
    projects = [json.loads(line) for line in lines.splitlines()]
    texts = " ".join(section["text"] for project in projects for section in project["sections"])
    words = sorted({word for word in re.findall(r"\w{3,}", texts) if not word.isdigit()})
    facets = json.loads(run(program, index, ["facets", "", "--format", "json",
                                             *[f"--facet={facet}" for facet in FACETS]])[1])["facets"]
    values = {facet: [value["value"] for value in facets[facet]["values"]] for facet in FACETS}
    return words, values, [project["code"] for project in projects]


class Requests:
    def __init__(self, seed, words, values, codes):
        self.random, self.words, self.values, self.codes = random.Random(seed), words, values, codes

    def word(self):
        word = self.random.choice(self.words)
        kind = self.random.random()
        if kind < 0.05:
            return "=" + word
        if kind < 0.10:
            return word[:5] + "*"
        if kind < 0.13:
            return word.lower().replace("ä", "a").replace("ö", "o")
        if kind < 0.16:
            return f'"{word} {self.random.choice(self.words)}"'
        if kind < 0.20:
            return self.random.choice(["nimi:", "tavoite:", "hakija:"]) + word
        return word

    def query(self):
        words = [self.word() for _ in range(self.random.choice([0, 1, 1, 2, 2, 3, 5]))]
        if words and self.random.random() < 0.1:
            words.append("-" + self.random.choice(self.words))
        if len(words) > 1 and self.random.random() < 0.15:
            words.insert(1, self.random.choice(["TAI", "JA", "OR"]))
        return " ".join(words)

    def filters(self):
        result = []
        for _ in range(self.random.choice([0, 0, 1, 2])):
            facet = self.random.choice([facet for facet in FACETS if self.values[facet]])
            result += ["--filter", f"{facet}={self.random.choice(self.values[facet])}"]
        return result

    def next(self):
        choose, query = self.random.choice, self.query()
        match = ["--match", choose(["auto", "auto", "all", "any"])]
        kind = choose(["search"] * 6 + ["facets", "stats", "explain", "similar", "show", "suggest", "analyze"])
        if kind == "search":
            shape = ["--format", choose(["json", "json", "jsonl", "csv", "tsv", "codes", "trec"])]
            if shape[1] == "json":
                shape += ["--snippets", choose(["0", "2"]), "--facet", choose(FACETS)]
            return [kind, query, *match, *self.filters(), *shape, "--sort", choose(SORTS),
                    "--limit", choose(["1", "10", "50"]), "--offset", choose(["0", "0", "3"])]
        if kind == "facets":
            return [kind, query, *match, *self.filters(), "--format", "json", "--facets"]
        if kind == "stats":
            return [kind, query, *match, *self.filters(), "--by", choose(["maakunta", "tila", "vuosi"]), "--sum",
                    "rahoitus", "--allocation", choose(["full", "split", "single"]), "--format", "json"]
        if kind == "explain":
            return [kind, query or self.word(), choose(self.codes), "--format", "json"]
        if kind == "similar":
            return [kind, choose(self.codes), "--format", "json"]
        if kind == "show":
            return [kind, choose(self.codes), "--format", "json"]
        if kind == "suggest":
            return [kind, choose(self.words)[:4], "--format", "json"]
        return [kind, f"{choose(self.words)} {choose(self.words)}", "--format", "json"]


def same(one, other):
    if isinstance(one, float) or isinstance(other, float):
        return isinstance(one, (int, float)) and isinstance(other, (int, float)) and abs(one - other) <= 1e-6
    if isinstance(one, dict) and isinstance(other, dict):
        keys = (one.keys() | other.keys()) - VOLATILE
        return all(key in one and key in other and same(one[key], other[key]) for key in keys)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other


def parsed(arguments, output):
    if "json" in arguments:
        try:
            return json.loads(output)
        except ValueError:
            return output
    if "trec" in arguments:
        return [[float(cell) if cell.replace(".", "").isdigit() else cell for cell in line.split()]
                for line in output.splitlines()]
    return output


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", nargs=2, metavar="PROGRAM")
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--requests", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        indexes = [os.path.join(folder, name) for name in ("old", "new")]
        for program, index in zip(options.programs, indexes):
            code, _ = run(program, index, ["index", "--quiet", "--rebuild", *options.texts])
            if code != 0:
                sys.exit(f"{program} does not index the texts")
        requests = Requests(options.seed, *words_and_values(options.programs[0], indexes[0]))
        different, exit_codes = 0, {}
        for _ in range(options.requests):
            arguments = requests.next()
            old, new = (run(program, index, arguments) for program, index in zip(options.programs, indexes))
            exit_codes[old[0]] = exit_codes.get(old[0], 0) + 1
            if old[0] != new[0] or not same(parsed(arguments, old[1]), parsed(arguments, new[1])):
                different += 1
                print(f"exit codes {old[0]} and {new[0]}: {' '.join(map(repr, arguments))}")
    print(f"{options.requests} requests, {different} answered differently; exit codes of the first program: {exit_codes}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
