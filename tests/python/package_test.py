"""The Python package as others get it: package_test.py SOURCE LIBRARY builds the wheel of SOURCE/bindings/python, without
network, and uses it with LIBRARY."""

import importlib.util
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest
import zipfile

source, library = pathlib.Path(sys.argv.pop(1)), sys.argv.pop(1)
folder = tempfile.TemporaryDirectory(prefix="hankehaku-test-")
work = pathlib.Path(folder.name)


def built_wheel() -> pathlib.Path:
    # setuptools leaves files beside the sources.
    package = shutil.copytree(source / "bindings/python", work / "package")
    make = "from setuptools import build_meta; build_meta.build_wheel('.')"
    subprocess.run([sys.executable, "-c", make], cwd=package, check=True, stdout=subprocess.DEVNULL)
    return next(package.glob("*.whl"))


for needed in ("setuptools", "wheel"):
    if importlib.util.find_spec(needed) is None:
        print(f"skipped: {sys.executable} has no {needed}")
        sys.exit(77)

wheel = built_wheel()
os.environ["HANKEHAKU_LIBRARY"] = library
sys.path.insert(0, str(wheel))

import hankehaku  # noqa: E402
from hankehaku import Error, Status  # noqa: E402

PROJECTS = [
    {"code": "P1", "name": "Veneenrakentajan oppi", "provinces": ["Kainuu"], "funding": {"granted": 120000},
     "sections": [{"id": "3", "text": "Veneenrakentajat opettavat nuoria."}]},
    {"code": "P2", "name": "Torikahvila", "provinces": ["Lappi"],
     "sections": [{"id": "3", "text": "Kahvilassa opitaan asiakaspalvelua."}]},
]


class Wheel(unittest.TestCase):
    def test_holds_the_package_and_says_that_it_is_typed(self):
        names = zipfile.ZipFile(wheel).namelist()
        self.assertIn("hankehaku/__init__.py", names)
        self.assertIn("hankehaku/py.typed", names)

    def test_has_the_version_of_the_library(self):
        self.assertEqual(wheel.name, f"hankehaku-{hankehaku.version()}-py3-none-any.whl")


class Writing(unittest.TestCase):
    def setUp(self):
        self.index = pathlib.Path(tempfile.mkdtemp(dir=work)) / "hakemisto ä"

    def status_of(self, function, *arguments, **named):
        with self.assertRaises(Error) as caught:
            function(*arguments, **named)
        self.assertEqual(str(caught.exception).count("\n"), 0)
        return caught.exception.status

    def test_shows_changes_after_the_commit_only(self):
        with hankehaku.Writer(self.index) as writer:
            self.assertEqual(writer.add(PROJECTS)["projects"], 2)
            self.assertEqual(writer.commit()["added"], 2)
        with hankehaku.Searcher(self.index) as searcher, hankehaku.Writer(self.index) as writer:
            writer.remove("P1")
            self.assertEqual(searcher.search()["total"], 2)
            self.assertEqual(writer.commit()["deleted"], 1)
            self.assertEqual(searcher.search()["total"], 1)

    def test_counts_words_and_lists_their_places_and_organisations(self):
        with hankehaku.Writer(self.index) as writer:
            writer.add(PROJECTS)
            writer.commit()
        with hankehaku.Searcher(self.index) as searcher:
            words = searcher.words("veneenrakentaja", order="word", limit=1)
            self.assertEqual((words["total"], len(words["words"])), (1, 1))
            lines = searcher.concordance("veneenrakentaja", context=1)["lines"]
            self.assertIn({"code": "P1", "section": "3", "left": "", "match": "Veneenrakentajat", "right": "opettavat"},
                          lines)
            self.assertEqual(searcher.organisations()["led_by_none"]["projects"], 2)

    def test_drops_what_was_not_committed(self):
        with hankehaku.Writer(self.index) as writer:
            writer.add(PROJECTS[0])
        self.assertEqual(self.status_of(hankehaku.Searcher, self.index), Status.INDEX_MISSING)

    def test_takes_all_projects_of_a_call_or_none(self):
        with hankehaku.Writer(self.index) as writer:
            self.assertEqual(self.status_of(writer.add, [PROJECTS[0], {"name": "no code"}]), Status.USAGE)
            self.assertEqual(self.status_of(writer.remove, "P1"), Status.NOT_FOUND)

    def test_refuses_a_second_writer(self):
        with hankehaku.Writer(self.index):
            self.assertEqual(self.status_of(hankehaku.Writer, self.index), Status.INDEX_LOCKED)


class Searching(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.index = work / "searched"
        with hankehaku.Writer(cls.index, jobs=1) as writer:
            writer.add(PROJECTS)
            writer.commit()

    def setUp(self):
        self.searcher = hankehaku.Searcher(self.index)
        self.addCleanup(self.searcher.close)

    def test_finds_an_inflected_word(self):
        found = self.searcher.search("veneenrakentajille", snippets=1)
        self.assertEqual([hit["code"] for hit in found["hits"]], ["P1"])
        snippet = found["hits"][0]["snippets"][0]
        begin, end = snippet["marks"][0]
        self.assertEqual(snippet["text"].encode()[begin:end].decode(), "Veneenrakentajan")

    def test_gives_the_keys_that_the_types_promise(self):
        found = self.searcher.search("oppi", facets=["maakunta"])
        self.assertLessEqual(set(hankehaku.SearchResult.__annotations__), set(found))
        self.assertLessEqual(set(hankehaku.Hit.__annotations__), set(found["hits"][0]))
        self.assertLessEqual(set(hankehaku.Funding.__annotations__), set(found["hits"][0]["funding"]))
        counts = found["facets"]["maakunta"]
        self.assertEqual(set(hankehaku.FacetCounts.__annotations__), set(counts))
        self.assertEqual(set(hankehaku.FacetValue.__annotations__), set(counts["values"][0]))

    def test_filters_and_counts(self):
        lapland = [{"facet": "maakunta", "value": "Lapissa"}]
        self.assertEqual(self.searcher.search(filters=lapland)["hits"][0]["code"], "P2")
        self.assertEqual(self.searcher.facets(facets=["maakunta"])["facets"]["maakunta"]["distinct"], 2)

    def test_hands_over_every_hit_until_told_to_stop(self):
        codes = []
        found = self.searcher.each(lambda hit: codes.append(hit["code"]), sort="code")
        self.assertEqual((codes, found["total"]), (["P1", "P2"], 2))
        self.searcher.each(lambda hit: codes.clear(), limit=1)
        self.searcher.each(lambda hit: (codes.append(hit["code"]), False)[1], sort="code")
        self.assertEqual(codes, ["P1"])
        with self.assertRaises(ZeroDivisionError):
            self.searcher.each(lambda hit: 1 / 0)

    def test_has_whole_projects_when_asked(self):
        self.assertIn("sections", self.searcher.search("oppi", full_text=True)["hits"][0])

    def test_has_the_other_calls_of_the_library(self):
        self.assertEqual(self.searcher.show("P2")["name"], "Torikahvila")
        self.assertEqual(self.searcher.similar("P1", limit=1)["schema"], 1)
        self.assertIn("schema", self.searcher.suggest("vene", 3))
        self.assertIn("schema", self.searcher.explain("oppi", "P1"))
        self.assertIn("schema", self.searcher.stats(by=["maakunta"]))
        self.assertEqual(hankehaku.info(self.index)["schema"], 1)

    def test_an_error_has_a_status_and_a_message(self):
        for status, wrong in [
            (Status.QUERY, lambda: self.searcher.search("(oppi")),
            (Status.NOT_FOUND, lambda: self.searcher.show("P9")),
            (Status.UNKNOWN_VALUE, lambda: self.searcher.search(filters=[{"facet": "maakunta", "value": "Atlantis"}])),
            (Status.USAGE, lambda: self.searcher.search(limit=-1)),
        ]:
            with self.subTest(status), self.assertRaises(Error) as caught:
                wrong()
            self.assertEqual(caught.exception.status, status)
            self.assertNotEqual(str(caught.exception), "")

    def test_an_error_has_a_code_arguments_and_its_text_in_three_languages(self):
        with self.assertRaises(Error) as caught:
            self.searcher.search(filters=[{"facet": "maakunta", "value": "Pirkamaa"}])
        self.assertEqual(caught.exception.code, "unknown_value.facet")
        self.assertEqual(caught.exception.arguments["value"], "Pirkamaa")
        self.assertEqual(sorted(caught.exception.texts), ["en", "fi", "sv"])
        self.assertIn("tuntematon maakunta", caught.exception.texts["fi"])
        with self.assertRaises(Error) as caught:
            hankehaku.Searcher("no-such-folder")
        self.assertEqual(caught.exception.code, "index_missing.none")
        self.assertEqual(str(caught.exception), "there is no index in no-such-folder")

    def test_a_closed_searcher_is_an_error_and_no_crash(self):
        self.searcher.close()
        self.searcher.close()
        with self.assertRaises(Error):
            self.searcher.search()

    def test_a_nul_character_is_refused(self):
        with self.assertRaises(ValueError):
            self.searcher.show("P1\0")

    def test_threads_with_a_searcher_each(self):
        totals = []

        def search():
            with hankehaku.Searcher(self.index) as own:
                totals.append(own.search("oppi")["total"])

        threads = [threading.Thread(target=search) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(totals, [totals[0]] * 4)


class Words(unittest.TestCase):
    def test_need_no_index(self):
        with hankehaku.Analyzer() as analyzer:
            self.assertIn("schema", analyzer.analyze("veneenrakentajille"))


if __name__ == "__main__":
    unittest.main()
