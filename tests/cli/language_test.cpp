#include "project_sketch.h"
#include "test_command.h"

#include "source_paths.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

namespace {

using Arguments = std::vector<std::string>;

/// As a user of that locale, which need not be installed.
Outcome run_in(const Sandbox& sandbox, const std::string& locale, const Arguments& arguments) {
    return TestCommand(sandbox, arguments).environment("LANG", locale).run();
}

const std::string finnish = "fi_FI.UTF-8";
const std::string swedish = "sv_FI.UTF-8";

}  // namespace

TEST_CASE("results are labelled in the language of the locale") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Arguments two{"search", "--limit", "2"};
    CHECK_THAT(run_in(sandbox, finnish, two).out, EndsWith("\n3 hanketta, näytetään 1–2\n"));
    CHECK_THAT(run_in(sandbox, swedish, two).out, EndsWith("\n3 projekt, visar 1–2\n"));
    CHECK_THAT(run_in(sandbox, "de_DE.UTF-8", two).out, EndsWith("\n3 projects, showing 1–2\n"));
    CHECK_THAT(run_in(sandbox, finnish, {"facets", "--facet", "maakunta:2"}).out,
               StartsWith("Maakunta  2 / 4 arvoa\n"));
    CHECK_THAT(run_in(sandbox, swedish, {"facets", "--facet", "maakunta:2"}).out,
               StartsWith("Landskap  2 av 4 värden\n"));
    CHECK_THAT(run_in(sandbox, finnish, {"stats", "--by", "maakunta"}).out,
               Contains("hankkeita") && Contains("yhteensä, kukin kerran") && Contains("puuttuu: myönnetty: 1 hanke"));
    CHECK_THAT(run_in(sandbox, finnish, {"analyze", "kauppiaan"}).out, StartsWith("sana ") && Contains("perusmuoto"));
    CHECK_THAT(run_in(sandbox, finnish, {"explain", "kauppias", "T2"}).out,
               Contains("löytyy, pistearvo ") && Contains("haussa") && Contains("perusmuoto"));
    CHECK_THAT(run_in(sandbox, finnish, {"info"}).out,
               StartsWith("hakemisto ") && Contains("\nyhteystiedot  ei tallennettu"));
    CHECK(run_in(sandbox, finnish, {"check"}).out == "kunnossa: 3 hanketta\n");
    CHECK(run_in(sandbox, finnish, {"delete", "T1"}).out == "1 poistettu\n");
}

TEST_CASE("a query that cannot be read is explained in the language of the locale") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Arguments wrong{"search", "nuori OR"};
    const Outcome outcome = run_in(sandbox, finnish, wrong);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err ==
          "hankehaku: hakulausekkeen 7. merkki: operaattorin ”OR” jälkeen ei ole mitään; kirjoita sen perään sana tai "
          "poista ”OR”\n");
    CHECK_THAT(run_in(sandbox, swedish, wrong).err, StartsWith("hankehaku: sökfrågans tecken 7: "));
    CHECK_THAT(run_in(sandbox, "C", wrong).err, StartsWith("hankehaku: query column 7: \"OR\" has nothing after it"));
}

TEST_CASE("a wrong command line is explained in the language of the locale, whatever the mistake") {
    const Sandbox sandbox;
    const std::vector<std::pair<Arguments, std::string>> mistakes{
        {{"search", "--db"}, "--db: arvo puuttuu"},
        {{"search", "--limit", "1", "--limit", "2"}, "--limit: annettu useammin kuin kerran; kirjoita se kerran"},
        {{"search", "--no-pager=maybe"}, "--no-pager: ei ota arvoa"},
        {{"search", "--limit", "x"}, "--limit: ”x” ei ole kokonaisluku"},
        {{"search", "--format", "foo"}, "--format: ”foo” ei ole mikään näistä"},
        {{"search", "--desc", "--asc"}, "--desc ja --asc eivät sovi yhteen"},
        {{"search", "--bogus"}, "ylimääräistä: --bogus"},
        {{"show"}, "CODE puuttuu"},
        {{"stats", "--limit", "3"}, "--limit: rajaa osumia, ei rivejä"},
        {{"search", "--csv-dialect", "fi"}, "--csv-dialect: vain muotoon --format csv"}};
    for (const auto& [arguments, message] : mistakes) {
        const Outcome outcome = run_in(sandbox, finnish, arguments);
        CHECK(outcome.exit_code == 2);
        CHECK_THAT(outcome.err, StartsWith("hankehaku: " + message));
    }
}

TEST_CASE("check reports damage and the places of personal data in the language of the locale") {
    const Sandbox sandbox;
    SECTION("damage") {
        index_three_projects(sandbox);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(sandbox.index()))
            if (entry.path().filename() == "docdata.glass") std::ofstream(entry.path(), std::ios::app) << "more";
        CHECK(run_in(sandbox, finnish, {"check"}).out == "docdata.glass ei ole sellainen kuin se kirjoitettiin\n");
        CHECK(run_in(sandbox, swedish, {"check"}).out == "docdata.glass är inte som den skrevs\n");
        CHECK(run_in(sandbox, "C", {"check"}).out == "docdata.glass is not as it was written\n");
    }
    SECTION("personal data") {
        const std::string text = (std::filesystem::path(HANKEHAKU_TEST_DATA) / "corpus" / "full_text.txt").string();
        REQUIRE(run(sandbox, {"index", "--with-contacts", text}).exit_code == 0);
        const Arguments privacy{"check", "--privacy"};
        CHECK_THAT(run_in(sandbox, finnish, privacy).out, Contains(": yhteyshenkilö: yhteyshenkilö\n"));
        CHECK_THAT(run_in(sandbox, swedish, privacy).out, Contains(": kontaktperson: kontaktperson\n"));
        CHECK_THAT(run_in(sandbox, "C", privacy).out, Contains(": contact person: contact person\n"));
    }
}

TEST_CASE("a value that names nothing is explained in the language of the locale") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Arguments wrong{"search", "--maakunta", "Pirkamaa"};
    CHECK_THAT(run_in(sandbox, finnish, wrong).err,
               StartsWith("hankehaku: tuntematon maakunta ”Pirkamaa”; lähinnä: Pirkanmaa"));
    CHECK_THAT(run_in(sandbox, swedish, wrong).err,
               StartsWith("hankehaku: landskap: okänt värde ”Pirkamaa”; närmast: Pirkanmaa"));
    CHECK_THAT(run_in(sandbox, "en_GB.UTF-8", wrong).err,
               StartsWith("hankehaku: unknown province \"Pirkamaa\"; nearest: Pirkanmaa"));
    CHECK_THAT(run_in(sandbox, finnish, {"search", "maakunta:Pirkamaa"}).err,
               StartsWith("hankehaku: hakulausekkeen 1. merkki: tuntematon maakunta "));
    CHECK_THAT(
        run_in(sandbox, finnish, {"search", "--limit", "kolme"}).err,
        StartsWith("hankehaku: --limit: ”kolme” ei ole kokonaisluku") && Contains("katso 'hankehaku search --help'"));
    CHECK_THAT(run_in(sandbox, finnish, {"show", "X9"}).err,
               StartsWith("hankehaku: hakemistossa ei ole hanketta ”X9”; 'hankehaku search' löytää koodit"));
}

TEST_CASE("a missing index is reported in the language of the locale, with advice") {
    const Sandbox sandbox;
    const Arguments search{"search", "nuori"};
    const Outcome outcome = run_in(sandbox, finnish, search);
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.err == "hankehaku: kansiossa " + sandbox.index().string() +
                             " ei ole hakemistoa; tee se komennolla 'hankehaku index --db KANSIO POLKU...'\n");
    CHECK_THAT(run_in(sandbox, swedish, search).err, Contains("det finns inget index i "));
    CHECK_THAT(run_in(sandbox, "POSIX", search).err,
               Contains("there is no index in ") && Contains("'hankehaku index "));
}

TEST_CASE("problems of the input are shown in the language of the locale, and in English in the report") {
    const Sandbox sandbox;
    const std::string empty = sandbox.write("tyhja.txt", "").string();
    const std::string report = sandbox.path("report.tsv").string();
    const Outcome outcome = run_in(sandbox, finnish, {"index", "--report", report, empty});
    CHECK(outcome.err == empty + ": hylätty: tyhjä tiedosto\n");
    CHECK(outcome.out == "0 lisätty, 0 korvattu, 0 ennallaan, 1 hylätty\n");
    CHECK_THAT(sandbox.read("report.tsv"), EndsWith("\n" + empty + "\t\tempty_file\trefused\tempty file\n"));
}

TEST_CASE("the option --language goes before LC_ALL, LC_ALL before LC_MESSAGES, and that before LANG") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const auto last_line = [&](TestCommand command) { return command.run().out; };
    TestCommand command(sandbox, {"search", "--limit", "0"});
    CHECK(last_line(command) == "3 projects, none of them shown\n");
    command.environment("LANG", swedish);
    CHECK(last_line(command) == "3 projekt, inget av dem visas\n");
    command.environment("LC_MESSAGES", finnish);
    CHECK(last_line(command) == "3 hanketta, yhtään ei näytetä\n");
    command.environment("LC_ALL", "C");
    CHECK(last_line(command) == "3 projects, none of them shown\n");
    TestCommand chosen(sandbox, {"search", "--limit", "0", "--language", "sv"});
    chosen.environment("LC_ALL", finnish);
    CHECK(last_line(chosen) == "3 projekt, inget av dem visas\n");
    CHECK_THAT(run(sandbox, {"search", "--language", "de"}).err, Contains("fi, sv, en"));
}

TEST_CASE("machine formats are the same in every language") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    for (const Arguments& arguments :
         {Arguments{"search", "kauppias", "--facets", "--format", "json"}, Arguments{"search", "--format", "csv"},
          Arguments{"search", "--format", "jsonl"}, Arguments{"facets", "--format", "json"},
          Arguments{"facets", "--format", "tsv"}, Arguments{"stats", "--by", "maakunta", "--format", "json"},
          Arguments{"stats", "--by", "maakunta", "--format", "csv"}, Arguments{"info", "--format", "json"},
          Arguments{"explain", "poro", "T2", "--format", "json"}, Arguments{"info", "--quality", "--format", "json"},
          Arguments{"search", "--format", "trec"}, Arguments{"search", "--format", "codes"}}) {
        INFO(arguments.front() << " " << arguments.back());
        const Outcome english = run_in(sandbox, "C", arguments);
        const Outcome other = run_in(sandbox, finnish, arguments);
        CHECK(other.out == english.out);
        CHECK(other.exit_code == english.exit_code);
    }
}
