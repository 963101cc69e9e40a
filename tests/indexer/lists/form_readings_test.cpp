#include "indexer/lists/form_readings.h"

#include "hankehaku/analyzer.h"
#include "indexer/format/packed_bytes.h"
#include "indexer/inversion/form_runs.h"
#include "indexer/lists/list_keys.h"
#include "support/temporary_folder.h"
#include "support/test_index.h"

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <vector>

namespace {

using namespace hankehaku;
using namespace hankehaku::lists;
using namespace hankehaku::testing;

void check_equal(const WordAnalysis& read, const WordAnalysis& written) {
    CHECK(read.surface == written.surface);
    CHECK(read.stem == written.stem);
    CHECK((read.readings == written.readings));
}

WordAnalysis strange_analysis() {
    WordAnalysis analysis{.surface = "ääni", .readings = {}, .stem = ""};
    Reading reading;
    reading.base = "";
    reading.parts = {{"pitkä", 0, 0}, {"ääni", 0, 6}, {"", 90, 99}};
    reading.roots = {"", "ään", "muu"};
    reading.source = ReadingSource::verbatim;
    reading.weight = 1.0F / 3;
    analysis.readings = {reading, {.base = "ääni", .parts = {}, .roots = {}, .weight = 0}};
    return analysis;
}

WordAnalysis plain_analysis(const std::string& surface) {
    return {.surface = surface, .readings = {{.base = surface, .parts = {}, .roots = {}}}, .stem = surface};
}

/// Every form that a database stores, with its analysis.
std::map<std::string, std::string> forms_in(const Xapian::Database& database) {
    StoredReadings readings(database, 0);
    std::map<std::string, std::string> forms;
    const auto stored = stored_forms(readings);
    while (stored->next()) CHECK(forms.emplace(stored->form(), stored->analysis()).second);
    return forms;
}

}  // namespace

TEST_CASE("an analysis is read back as it was written") {
    Analyzer analyzer(AnalyzerOptions{.chain = default_chain()});
    for (const char* const form :
         {"pitkäaikaistyöttömien", "Kainuun", "EU:n", "2014-2020", "kauppiaan", "Työllisyys-", "asiakas-", "ÄÄNI",
          "digitalisaatio", "www.example.fi", "kalatalousryhmäkurssi", "x"}) {
        INFO(form);
        const auto analysis = analyzer.analyze_word(form);
        check_equal(decode_analysis(form, encode_analysis(form, *analysis)), *analysis);
    }
    const WordAnalysis strange = strange_analysis();
    for (const char* const form : {"ääni", "Ääni", "muuta", ""})
        check_equal(decode_analysis(form, encode_analysis(form, strange)), strange);
}

TEST_CASE("bytes that are no analysis are damage") {
    const std::string bytes = encode_analysis("Ääni", strange_analysis());
    for (std::size_t i = 0; i < bytes.size(); ++i)
        for (const char byte : {'\0', '\x01', '\x7F', '\x80', '\xFF'}) {
            std::string changed = bytes;
            changed[i] = byte;
            for (const auto& hostile : {changed, changed.substr(0, i)}) {
                const auto failure = failure_of([&] { static_cast<void>(decode_analysis("Ääni", hostile)); });
                if (failure) CHECK(failure->code == ErrorCode::index_damaged);
            }
        }
    CHECK(fails_with(ErrorCode::index_damaged, [] { static_cast<void>(decode_analysis("a", "")); }));
    CHECK(fails_with(ErrorCode::index_damaged, [] { static_cast<void>(decompress_block("no block")); }));
}

TEST_CASE("every form that any thread met is stored once, however often memory was full") {
    const TemporaryFolder folder;
    std::map<std::string, std::string> expected;
    for (const std::size_t most_bytes : {std::size_t{60'000}, std::size_t{1} << 20U}) {
        FormRuns first(folder / "", most_bytes), second(folder / "", std::size_t{1} << 20U);
        for (int number = 0; number < 3000; ++number) {
            const std::string form = "sana" + std::to_string(number % 2000);
            first.add(form, plain_analysis(form));
            if (number % 3 == 0) second.add("muu" + form, plain_analysis(form));
            second.add(form, plain_analysis(form));
            expected[form] = encode_analysis(form, plain_analysis(form));
            if (number % 3 == 0) expected["muu" + form] = encode_analysis("muu" + form, plain_analysis(form));
        }
        Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
        auto sources = first.sources();
        for (auto& source : second.sources()) sources.push_back(std::move(source));
        write_readings(database, std::move(sources));
        CHECK(forms_in(database) == expected);
        StoredReadings readings(database, 0);
        CHECK(readings.bounds().size() > 1);
        check_equal(*readings.find("sana77"), plain_analysis("sana77"));
        check_equal(*readings.find("muusana0"), plain_analysis("sana0"));
        for (const char* const unknown : {"", "a", "sana", "sana20000", "ö"}) CHECK(readings.find(unknown) == nullptr);
    }
}

TEST_CASE("a database without readings knows no form, and one whose block was changed says so") {
    Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
    CHECK(StoredReadings(database, 0).find("sana") == nullptr);
    const TemporaryFolder folder;
    FormRuns runs(folder / "", std::size_t{1} << 20U);
    runs.add("sana", plain_analysis("sana"));
    write_readings(database, runs.sources());
    REQUIRE(StoredReadings(database, 0).find("sana"));
    const std::string key = keys::of_term(keys::readings_family, "sana");
    std::string block = database.get_metadata(key);
    block[block.size() / 2] = static_cast<char>(block[block.size() / 2] ^ 1);
    database.set_metadata(key, block);
    CHECK(fails_with(ErrorCode::index_damaged, [&] { static_cast<void>(StoredReadings(database, 0).find("sana")); }));
    database.set_metadata(key, {});
    CHECK(fails_with(ErrorCode::index_damaged, [&] { static_cast<void>(StoredReadings(database, 0).find("sana")); }));
}
