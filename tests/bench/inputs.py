#!/usr/bin/env python3
"""What large and hostile inputs cost: tests/bench/inputs.py PROGRAM [FOLDER]

Makes a workbook of 10 000 rows and a list of 20 000 as the service exports them, and files that try to take all memory or
leave their folder; indexes each, and prints seconds of processor time, peak memory and what the program said.  Ends with
1 when a list after texts and before them make different indexes, or an input is not answered by one line.
"""

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile

TITLES_2014 = ("Koodi,Rahasto,Hankkeen nimi,Tl,Viranomainen,Tila,Aloituspvm,Päättymispvm,Toteuttajan nimi,"
               "Myönnetty EU- ja valtion rahoitus,Toteutunut EU- ja valtion rahoitus,"
               "Suunniteltu julkinen rahoitus yhteensä,Toteutunut julkinen rahoitus yhteensä")
TITLES_2021 = ("Hankekoodi ", "Rahasto", "Tl", "Et", "Hankkeen nimi", "Toteuttajan nimi", "Toteuttajan Y-tunnus",
               "Rahoittava viranomainen", "Toiminnan tila", "Aloituspvm", "Päättymispvm",
               "Suunniteltu EU- ja valtion rahoitus", "Suunniteltu julkinen rahoitus", "Sijainti",
               "Suunnitelman mukainen tiivistelmä hankkeen toteutuksesta")
WORDS = "nuoret työllisyys osaaminen yritys koulutus ohjaus valmennus kumppani maakunta kehittää palvelu verkosto".split()
AUTHORITY = "Kainuun elinkeino-, liikenne- ja ympäristökeskus"


def words(seed, count):
    return " ".join(WORDS[(seed * 7 + place * 5) % len(WORDS)] for place in range(count))


def list_of_2014(rows):
    lines = [TITLES_2014]
    for number in range(rows):
        lines.append(f"S{20000 + number},ESR,{words(number, 3)}, {words(number + 1, 2)},3,{AUTHORITY},Toiminta päättynyt,"
                     f"1.9.2016,31.12.2018,Opisto {number % 500} ry,{1000 + number},{900 + number},{1200 + number},{number}")
    return "\n".join(lines) + "\n"


def workbook_of_2021(path, rows):
    def cell(value):
        if isinstance(value, (int, float)):
            return f"<c><v>{value}</v></c>"
        return f'<c t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>'

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        book.writestr("xl/workbook.xml", "<workbook/>")
        with book.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(b"<worksheet><sheetData>")
            for number in range(-1, rows):
                values = TITLES_2021 if number < 0 else (
                    f"S{30000 + number}", "ESR+", "4", "4.1", words(number, 4), f"Opisto {number % 500} ry", "9900001-1",
                    AUTHORITY, "Käynnissä", 44986, 45900, 250000.75 + number, 300000, "FI193 Keski-Suomi",
                    words(number, 80))
                sheet.write(("<row>" + "".join(map(cell, values)) + "</row>").encode())
            sheet.write(b"</sheetData></worksheet>")


def text_of(number):
    return (f"Euroopan sosiaalirahaston (ESR) rahoittaman hankkeen kuvaus\n\n1 Hanke\n\nHankekoodi: S{20000 + number}\n\n"
            f"Hankkeen nimi: {words(number, 4)}\n\nToiminnan tila: Toiminnassa\n\n"
            f"3 Suunnitelman mukainen tiivistelmä toteutuksesta\n\n{words(number, 120)}.\n")


def pdf_of(pages):
    objects = ["<< /Type /Catalog /Pages 2 0 R >>",
               f"<< /Type /Pages /Count {pages} /Kids [{' '.join(f'{3 + page} 0 R' for page in range(pages))}] >>"]
    objects += ["<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"] * pages
    pdf, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(pdf))
        pdf += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return pdf + (f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
                  f"<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(pdf)}\n%%EOF\n").encode()


def hostile_inputs(folder):
    def packed(name, entry, content):
        with zipfile.ZipFile(os.path.join(folder, name), "w", zipfile.ZIP_DEFLATED) as archive:
            with archive.open(entry, "w", force_zip64=True) as out:
                for piece in content:
                    out.write(piece)

    zeros = bytes(1 << 20)
    packed("bomb.zip", "S20000.txt", (zeros for _ in range(2048)))
    packed("outside.zip", "../../x", [text_of(1).encode()])
    with gzip.open(os.path.join(folder, "zeros.gz"), "wb", 1) as out:
        for _ in range(1024):
            out.write(zeros)
    with zipfile.ZipFile(os.path.join(folder, "entities.xlsx"), "w") as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        book.writestr("xl/workbook.xml", "<workbook/>")
        book.writestr("xl/worksheets/sheet1.xml",
                      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' +
                      "".join(f'<!ENTITY a{n} "{("&a" + (str(n - 1) if n else "") + ";") * 10}">' for n in range(10)) +
                      "]><worksheet><sheetData><row><c><v>&a9;</v></c></row></sheetData></worksheet>")
    with open(os.path.join(folder, "pages.pdf"), "wb") as out:
        out.write(pdf_of(10000))
    return ["bomb.zip", "outside.zip", "zeros.gz", "entities.xlsx", "pages.pdf"]


def index(program, database, *paths):
    """Processor seconds, peak memory in MiB, lines on both outputs."""
    child = subprocess.Popen([program, "index", "--db", database, *paths], stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True, env=dict(os.environ, LC_ALL="C.UTF-8"))
    output = child.stdout.read()
    _, _, usage = os.wait4(child.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.strip().split("\n")


def fingerprint(program, database):
    return json.loads(subprocess.run([program, "info", "--db", database, "--format", "json"], capture_output=True,
                                     check=True).stdout)["fingerprint"]


def main():
    program = os.path.abspath(sys.argv[1])
    folder = sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp()
    at = lambda name: os.path.join(folder, name)
    failed = False

    def tell(name, result):
        print(f"{name:22} {result[0]:7.1f} s {result[1]:6.0f} MiB  {result[2][-1]}")

    workbook_of_2021(at("workbook.xlsx"), 10000)
    with open(at("list.csv"), "w", encoding="utf-8") as out:
        out.write(list_of_2014(20000))
    tell("workbook, 10 000 rows", index(program, at("w"), at("workbook.xlsx")))
    tell("list, 20 000 rows", index(program, at("l"), at("list.csv")))

    os.makedirs(at("texts"), exist_ok=True)
    for number in range(0, 400, 3):
        with open(at(f"texts/S{20000 + number}.txt"), "w", encoding="utf-8") as out:
            out.write(text_of(number))
    for database, order in (("a", ("list.csv", "texts")), ("b", ("texts", "list.csv")), ("c", None)):
        for path in order or ():
            index(program, at(database), at(path))
        if order is None:
            index(program, at(database), at("texts"), at("list.csv"))
    prints = {fingerprint(program, at(database)) for database in "abc"}
    print("list before, after and with texts:", "the same index" if len(prints) == 1 else "different indexes")
    failed |= len(prints) != 1

    for name in hostile_inputs(folder):
        result = index(program, at("h" + name), at(name))
        print(f"{name:22} {result[0]:7.1f} s {result[1]:6.0f} MiB  " + " | ".join(result[2]).replace(folder + "/", ""))
        failed |= len(result[2]) > 2  # one line for the input, one of counts
    if os.path.exists(os.path.join(folder, "..", "..", "x")):
        failed = True
    if len(sys.argv) <= 2:
        shutil.rmtree(folder)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
