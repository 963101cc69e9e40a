"""Workbooks as a spreadsheet reads them: spreadsheet_test.py PROGRAM TEXTS openpyxl|LibreOffice compares their cells with
the csv of the same request."""

import csv
import datetime
import io
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

program, texts, reader = sys.argv.pop(1), sys.argv.pop(1), sys.argv.pop(1)
folder = tempfile.TemporaryDirectory(prefix="hankehaku-test-")
work = pathlib.Path(folder.name)
environment = {**os.environ, "HANKEHAKU_DB": str(work / "index"), "LC_ALL": "C.UTF-8"}


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(77)


def run(*arguments):
    return subprocess.run(arguments, env=environment, check=True, capture_output=True).stdout.decode()


def text_of(value):
    """A cell as csv writes it."""
    if value is None:
        return ""
    return value.date().isoformat() if isinstance(value, datetime.datetime) else str(value)


def opened_by_openpyxl(book):
    return [[[text_of(value) for value in row] for row in sheet.iter_rows(values_only=True)]
            for sheet in openpyxl.load_workbook(book)]


def day_or_text(value):
    """LibreOffice writes a date cell in the order of the locale C; a text of that form is in no sample."""
    try:
        return datetime.datetime.strptime(value, "%m/%d/%Y").date().isoformat()
    except ValueError:
        return value


def opened_by_libreoffice(book):
    output = work / "converted"
    # Comma, quotes, UTF-8, from the first line, values instead of their formats, all sheets.
    csv_filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    run("soffice", f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--convert-to", csv_filter,
        "--outdir", str(output), str(book))
    sheets = []
    for file in sorted(output.iterdir(), key=lambda file: file.stat().st_mtime_ns):
        with open(file, newline="", encoding="utf-8") as lines:
            sheets.append([[day_or_text(cell) for cell in row] for row in csv.reader(lines)])
    shutil.rmtree(output)
    return sheets


if reader == "openpyxl":
    try:
        import openpyxl
    except ImportError:
        skip(f"{sys.executable} has no openpyxl")
    opened = opened_by_openpyxl
else:
    if shutil.which("soffice") is None:
        skip("LibreOffice is not installed")
    opened = opened_by_libreoffice

run(program, "index", "--quiet", texts)


class Workbooks(unittest.TestCase):
    def sheets_and_rows(self, *request):
        """The sheets of the workbook, and the rows of the csv without its header."""
        book = work / "book.xlsx"
        made = subprocess.run([program, *request, "-o", str(book)], env=environment, capture_output=True)
        if b"libxlsxwriter" in made.stderr:
            self.skipTest("this build writes no workbooks")
        self.assertEqual(made.returncode, 0, made.stderr)
        rows = list(csv.reader(io.StringIO(run(program, *request, "--format", "csv", "--csv-raw"))))
        self.assertGreater(len(rows), 5)
        return opened(book), rows[1:]

    def test_hits_have_dates_numbers_and_texts(self):
        columns = "code,name,start,end,granted,postcode,provinces,summary"
        sheets, rows = self.sheets_and_rows("search", "--all", "--columns", columns)
        self.assertEqual(sheets[0][1:], rows)
        self.assertEqual(len(sheets), 2)

    def test_organisations_are_the_same_rows(self):
        sheets, rows = self.sheets_and_rows("organisations")
        self.assertEqual(sheets[0][1:], rows)

    def test_a_pivot_has_the_same_numbers_and_totals(self):
        sheets, rows = self.sheets_and_rows("stats", "--by", "ely", "--by", "vuosi", "--sum", "granted", "--pivot")
        self.assertEqual([row[1:] for row in sheets[1][1:]], [row[1:] for row in rows])
        self.assertEqual(rows[-1][0], "total")


unittest.main(verbosity=1)
