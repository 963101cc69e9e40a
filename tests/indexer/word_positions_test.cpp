#include "indexer/format/word_positions.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace {

using namespace hankehaku;
using Numbers = std::vector<std::uint32_t>;

Xapian::Database database_of(word_positions::Writer& writer) {
    Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
    Xapian::Document document;
    writer.write(document);
    database.add_document(document);
    return database;
}

Numbers numbers_of(const Xapian::Database& database, const std::string& term) {
    Numbers numbers;
    word_positions::read_numbers(database, 1, term, numbers);
    return numbers;
}

}  // namespace

TEST_CASE("a word of a text of fifty thousand words is found at every place") {
    word_positions::Writer writer;
    writer.begin_text(TextField::summary);
    Numbers all, hundredths;
    for (int i = 0; i < 50'000; ++i) {
        const std::uint32_t number = writer.next_word();
        all.push_back(number);
        if (i % 100 == 0) hundredths.push_back(number);
    }
    writer.add("kaikki", all);
    writer.add("sadas", hundredths);
    writer.add("viimeinen", {all.back()});
    const auto database = database_of(writer);
    CHECK(numbers_of(database, "kaikki") == all);
    CHECK(numbers_of(database, "sadas") == hundredths);
    CHECK(numbers_of(database, "viimeinen") == Numbers{49'999});
    CHECK(numbers_of(database, "muu").empty());
}

TEST_CASE("ten thousand different words keep their places apart") {
    word_positions::Writer writer;
    writer.begin_text(TextField::report);
    for (int i = 0; i < 10'000; ++i) writer.add("sana" + std::to_string(i), {writer.next_word()});
    const auto database = database_of(writer);
    std::uint32_t wrong = 0;
    for (std::uint32_t i = 0; i < 10'000; ++i)
        if (numbers_of(database, "sana" + std::to_string(i)) != Numbers{i}) ++wrong;
    CHECK(wrong == 0);
}

TEST_CASE("texts keep their order, fields and lengths, empty ones too") {
    word_positions::Writer writer;
    writer.begin_text(TextField::name);
    static_cast<void>(writer.next_word());
    writer.begin_text(TextField::summary);
    writer.begin_text(TextField::summary);
    static_cast<void>(writer.next_word());
    static_cast<void>(writer.next_word());
    const auto texts = word_positions::read_texts(database_of(writer), 1);
    REQUIRE(texts.size() == 3);
    CHECK(texts[0].field == TextField::name);
    CHECK(texts[1].words == 0);
    CHECK(texts[2].field == TextField::summary);
    CHECK(texts[2].words == 2);
    CHECK(texts[2].begin > texts[0].begin + 1);
}
