#!/usr/bin/env python3
"""Two programs on the same test collections: nDCG@10 and R@100 of both, and what of the difference is chance.

    compare_runs.py FOLDER BEFORE AFTER [--match any,auto] [--samples 10000]

FOLDER holds collections: each a folder with `projects.jsonl` (what `index` reads) and pairs of `NAMEqueries.tsv` (id, tab,
query) and `NAMEqrels.txt` (TREC: query, 0, code, grade).  BEFORE and AFTER are programs `hankehaku`.

The interval is that of the mean difference under 10 000 paired bootstrap samples of the queries (Efron and Tibshirani
1993; Sakai 2006, Evaluating evaluation metrics based on the bootstrap): what holds zero may be chance.
"""
import argparse
import collections
import math
import pathlib
import random
import subprocess
import tempfile


def relevant_texts(path):
    relevant = collections.defaultdict(set)
    for line in path.read_text(encoding='utf-8').splitlines():
        query, _, code, grade = line.split()
        if int(grade) > 0:
            relevant[query].add(code)
    return relevant


def ranked_texts(program, index, queries, match):
    command = [program, 'search', '--db', index, '--match', match, '--limit', '1000', '--format', 'trec',
               '--queries', str(queries)]
    # 1: nothing found; 2: a query that cannot be read finds nothing either.
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode > 2:
        raise SystemExit(run.stderr)
    ranked = collections.defaultdict(list)
    for line in run.stdout.splitlines():
        query, _, code = line.split(None, 3)[:3]
        ranked[query].append(code)
    return ranked


def ndcg_10(codes, relevant):
    gain = sum(1 / math.log2(rank + 2) for rank, code in enumerate(codes[:10]) if code in relevant)
    return gain / sum(1 / math.log2(rank + 2) for rank in range(min(10, len(relevant))))


def recall_100(codes, relevant):
    return sum(code in relevant for code in codes[:100]) / len(relevant)


def interval(differences, samples):
    """The middle 95 % of the means of samples of the queries, drawn with replacement."""
    generator = random.Random(1)
    count = len(differences)
    means = sorted(sum(generator.choices(differences, k=count)) / count for _ in range(samples))
    return means[int(samples * 0.025)], means[int(samples * 0.975)]


def mean(numbers):
    return sum(numbers) / len(numbers)


def query_sets(collection):
    for queries in sorted(collection.glob('*queries.tsv')):
        judged = collection / queries.name.replace('queries.tsv', 'qrels.txt')
        if judged.exists():
            yield queries, judged


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('before')
    parser.add_argument('after')
    parser.add_argument('--match', default='any,auto')
    parser.add_argument('--samples', type=int, default=10000)
    options = parser.parse_args()
    print('| set | match | queries | nDCG@10 before | after | difference, 95 % | R@100 before | after | difference, 95 % |')
    print('|---|---|---|---|---|---|---|---|---|')
    for collection in sorted(path.parent for path in options.folder.glob('*/projects.jsonl')):
        with tempfile.TemporaryDirectory() as work:
            for number, program in enumerate((options.before, options.after)):
                subprocess.run([program, 'index', '--db', f'{work}/{number}', '--quiet', str(collection / 'projects.jsonl')],
                               check=True, stdout=subprocess.DEVNULL)
            for queries, judged in query_sets(collection):
                relevant = relevant_texts(judged)
                for match in options.match.split(','):
                    runs = [ranked_texts(program, f'{work}/{number}', queries, match)
                            for number, program in enumerate((options.before, options.after))]
                    row = f'| {collection.name}/{queries.stem} | {match} | {len(relevant)} |'
                    for figure in (ndcg_10, recall_100):
                        before, after = ([figure(run[query], relevant[query]) for query in sorted(relevant)] for run in runs)
                        low, high = interval([b - a for a, b in zip(before, after)], options.samples)
                        row += f' {mean(before):.3f} | {mean(after):.3f} | {mean(after) - mean(before):+.3f} ({low:+.3f} to {high:+.3f}) |'
                    print(row, flush=True)


if __name__ == '__main__':
    main()
