#include "hankehaku/vocabulary.h"
#include "hankehaku/error.h"
#include "hankehaku/synonyms.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace hankehaku;
using hankehaku::testing::TemporaryFolder;
using Terms = std::vector<std::string>;

Analyzer& analyzer() {
    static Analyzer instance{{.chain = default_chain()}};
    return instance;
}

std::filesystem::path written(const TemporaryFolder& folder, std::string_view name, std::string_view bytes) {
    std::ofstream(folder.path() / name, std::ios::binary) << bytes;
    return folder.path() / name;
}

/// The table that is made of one file.
SynonymTable table_of(std::string_view name, std::string_view bytes) {
    const TemporaryFolder folder;
    Vocabulary vocabulary;
    vocabulary.read(written(folder, name, bytes));
    return SynonymTable::from_file(written(folder, "table", vocabulary.compiled()));
}

/// What the query means in Finnish.
Terms meanings(const SynonymTable& table, const std::string& query) {
    Terms all;
    for (const SynonymMatch& match : table.find(analyzer().analyze(query), analyzer()))
        all.insert(all.end(), match.translations.begin(), match.translations.end());
    return all;
}

std::string complaint(std::string_view name, std::string_view bytes) {
    try {
        static_cast<void>(table_of(name, bytes));
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::usage);
        const std::string text = error.what();
        return text.substr(text.find_last_of('/') == std::string::npos ? 0 : text.find_last_of('/') + 1);
    }
    return "";
}

constexpr std::string_view labels =
    "# an invented vocabulary\n"
    "<http://words.example/1>\tsoutuveneet\tfi\n"
    "<http://words.example/1>\troddbåtar\tsv\n"
    "<http://words.example/1>\trowing boats\ten\n"
    "http://words.example/2\tairot (soutu)\tfi\n"
    "http://words.example/2\tåror (rodd)\tsv\n"
    "http://words.example/2\toars\ten-GB\n"
    "http://words.example/3\tboats\ten\n"
    "http://words.example/3\tveneet\tfi\n"
    "http://words.example/4\tunnamed things\ten\n";

}  // namespace

TEST_CASE("a word of another language means the Finnish label of its concept") {
    const SynonymTable table = table_of("words.tsv", labels);
    CHECK(meanings(table, "roddbåtar") == Terms{"soutuveneet"});
    CHECK(meanings(table, "oars") == Terms{"airot"});
    CHECK(meanings(table, "soutuveneet").empty());
    CHECK(meanings(table, "things").empty());
}

TEST_CASE("words of another language match in their inflected forms") {
    const SynonymTable table = table_of("words.tsv", labels);
    CHECK(meanings(table, "Oar") == Terms{"airot"});
    CHECK(meanings(table, "roddbåtarna") == Terms{"soutuveneet"});
}

TEST_CASE("the longest term of a query is looked up, wherever it is") {
    const SynonymTable table = table_of("words.tsv", labels);
    CHECK(meanings(table, "old rowing boat oars") == Terms{"soutuveneet", "airot"});
    CHECK(meanings(table, "boats") == Terms{"veneet"});
}

TEST_CASE("the qualifier of a label is not a part of the name") {
    CHECK(meanings(table_of("words.tsv", labels), "åror") == Terms{"airot"});
}

TEST_CASE("a term of several concepts means all of them") {
    const SynonymTable table = table_of(
        "words.tsv", "u:1\ttyynyt\tfi\nu:1\tpads (bedding)\ten\nu:2\tvihkot\tfi\nu:2\tpads (stationery)\ten\n");
    CHECK(meanings(table, "pad") == Terms{"tyynyt", "vihkot"});
}

TEST_CASE("the language of labels may end the name of their file, and concepts go over files") {
    const TemporaryFolder folder;
    Vocabulary vocabulary;
    vocabulary.read(written(folder, "words-fi.tsv", "u:1\tairot\nu:2\ttuhto\n"));
    vocabulary.read(written(folder, "words-sv.tsv", "u:1\tåror\nu:3\ttofter\n"));
    CHECK(vocabulary.counts().concepts == 2);
    CHECK(vocabulary.counts().terms == 1);
    CHECK(vocabulary.counts().without_finnish == 1);
    CHECK(meanings(SynonymTable::from_file(written(folder, "table", vocabulary.compiled())), "åror") == Terms{"airot"});
}

TEST_CASE("tables of synonyms and of vocabularies are used together") {
    SynonymTable table = SynonymTable::parse("=\trowing boats\tjolla\n", "own.tsv");
    table.add(table_of("words.tsv", labels));
    const auto matches = table.find(analyzer().analyze("rowing boats"), analyzer());
    REQUIRE(matches.size() == 1);
    CHECK(matches.front().count == 2);
    CHECK(matches.front().expansions == Terms{"jolla"});
    CHECK(matches.front().translations == Terms{"soutuveneet"});
}

TEST_CASE("a line of labels that cannot be read is named with what is wrong") {
    CHECK(complaint("words.tsv", "u:1\tairot\tfi\nu:2 oars\n") ==
          "words.tsv:2: write a URI, a tab and a label, and after another tab its language");
    CHECK(complaint("words.tsv", "u:1\tairot\n") ==
          "words.tsv:1: no language: write it after another tab, or at the end of the file's name (terms-sv.tsv)");
    CHECK(complaint("words-fi.tsv", "u:1\tair\xE5t\n") == "words-fi.tsv:1: not UTF-8; save the file in UTF-8");
    CHECK(complaint("words-fi.tsv", "# nothing\n") == "words-fi.tsv holds no labels");
    CHECK(complaint("words-fi.tsv", "u:1\tairot\n") == "no concept has a label in Finnish and one in another language");
}

TEST_CASE("a table that is not whole, or of another version, is refused") {
    const TemporaryFolder folder;
    Vocabulary vocabulary;
    vocabulary.read(written(folder, "words.tsv", labels));
    const std::string whole = vocabulary.compiled();
    for (std::size_t size = whole.find('\n') + 1; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK_THROWS_AS(SynonymTable::from_file(written(folder, "table", whole.substr(0, size))), Error);
    }
    std::string other = whole;
    other[other.find('\n') - 1] = '9';
    CHECK_THROWS_AS(SynonymTable::from_file(written(folder, "table", other)), Error);
    // Whatever one byte says, looking a word up ends.
    for (std::size_t at = whole.find('\n') + 1; at < whole.size(); ++at) {
        std::string changed = whole;
        changed[at] = static_cast<char>(~changed[at]);
        try {
            static_cast<void>(meanings(SynonymTable::from_file(written(folder, "table", changed)), "rowing boats"));
        } catch (const Error& error) {
            CHECK(error.id() == "usage.terms_damaged");
        }
    }
}

TEST_CASE("SKOS is read in Turtle, N-Triples and RDF/XML") {
    if (!skos_is_read()) {
        WARN("skipped: this build does not read SKOS");
        return;
    }
    const SynonymTable turtle = table_of("words.ttl",
                                         "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                                         "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
                                         "<http://words.example/1> a skos:Concept ;\n"
                                         "    skos:prefLabel \"airot\"@fi, \"åror\"@sv ;\n"
                                         "    skos:altLabel \"melat\"@fi, \"paddles\"@en ;\n"
                                         "    skos:scopeNote \"tuhdolla\"@fi .\n"
                                         "<http://words.example/2> skos:prefLabel \"tuhto\"@fi, \"thwart\"@en ;\n"
                                         "    owl:deprecated true .\n");
    CHECK(meanings(turtle, "åror") == Terms{"airot"});
    CHECK(meanings(turtle, "paddle") == Terms{"airot"});
    CHECK(meanings(turtle, "thwart").empty());
    CHECK(turtle.size() == 2);

    const SynonymTable triples =
        table_of("words.nt",
                 "<http://words.example/1> <http://www.w3.org/2004/02/skos/core#prefLabel> \"airot\"@fi .\n"
                 "<http://words.example/1> <http://www.w3.org/2004/02/skos/core#prefLabel> \"oars\"@en .\n");
    CHECK(meanings(triples, "oars") == Terms{"airot"});

    const SynonymTable xml =
        table_of("words.rdf",
                 "<?xml version=\"1.0\"?>\n"
                 "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                 "xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\">\n"
                 "<skos:Concept rdf:about=\"http://words.example/1\"><skos:prefLabel xml:lang=\"fi\">airot"
                 "</skos:prefLabel><skos:prefLabel xml:lang=\"sv\">åror</skos:prefLabel></skos:Concept></rdf:RDF>\n");
    CHECK(meanings(xml, "åror") == Terms{"airot"});
}

TEST_CASE("SKOS that cannot be read is named with file and line") {
    if (!skos_is_read()) {
        WARN("skipped: this build does not read SKOS");
        return;
    }
    // Versions of raptor2 differ by one in which line they name.
    const std::string named = complaint("words.ttl",
                                        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                                        "<http://words.example/1> skos:prefLabel \"airot\"@fi .\n"
                                        "<http://words.example/2> skos:prefLabel ;;\n");
    CHECK((named.starts_with("words.ttl:2: ") || named.starts_with("words.ttl:3: ")));
    CHECK(complaint("words.rdf", "<?xml version=\"1.0\"?>\n<rdf:RDF>\n<oops>\n").starts_with("words.rdf:"));
}
