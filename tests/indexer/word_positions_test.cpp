#include "indexer/lists/word_positions.h"

#include "indexer/format/schema.h"
#include "support/test_index.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

}  // namespace

TEST_CASE("texts keep their order, fields and lengths, empty ones too") {
    word_positions::Numbering numbering;
    numbering.begin_text(TextField::name);
    static_cast<void>(numbering.next_word());
    numbering.begin_text(TextField::summary);
    numbering.begin_text(TextField::summary);
    const auto first = numbering.next_word(), second = numbering.next_word();
    CHECK(second == first + 1);
    const auto texts = word_positions::decode_texts(numbering.slot_value());
    REQUIRE(texts.size() == 3);
    CHECK(texts[0].field == TextField::name);
    CHECK(texts[1].words == 0);
    CHECK(texts[2].field == TextField::summary);
    CHECK(texts[2].words == 2);
    CHECK(texts[2].begin == first);
    CHECK(texts[2].begin > texts[0].begin + 1);
    CHECK(word_positions::positions({first}, texts, std::nullopt).front() == texts[2].first);
    CHECK(word_positions::positions({first}, texts, TextField::name).empty());
}

TEST_CASE("what is no list of texts is damage") {
    for (const std::string bytes : {"\xFF", "\x1F", "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"}) {
        INFO(bytes.size());
        CHECK(fails_with(ErrorCode::index_damaged, [&] { static_cast<void>(word_positions::decode_texts(bytes)); }));
    }
}
