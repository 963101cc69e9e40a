#include "searcher/ranking/ranked_page.h"

#include "indexer/format/schema.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>

namespace {

using namespace hankehaku;
using Documents = std::vector<RankedDocument>;

/// Codes in the reverse order of ids: document 1 has the last one.
Xapian::WritableDatabase coded(Xapian::docid count) {
    Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
    for (Xapian::docid id = 1; id <= count; ++id) {
        Xapian::Document document;
        document.add_value(schema::code_slot, "S" + std::to_string(90000 - id));
        database.add_document(document);
    }
    return database;
}

}  // namespace

TEST_CASE("a page has the best documents, those of equal score by code, however they came") {
    constexpr Xapian::docid count = 3000;
    const auto database = coded(count);
    std::mt19937 random(3);
    Documents all;
    for (Xapian::docid id = 1; id <= count; ++id) all.push_back({id, static_cast<double>(random() % 50)});
    Documents sorted = all;
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return a.score != b.score ? a.score > b.score : a.id > b.id;  // by code
    });
    for (const auto& [first, most] :
         {std::pair<std::size_t, std::size_t>{0, 10}, {0, 1}, {95, 10}, {0, 3000}, {2990, 10}}) {
        BestDocuments best(first + most);
        for (const auto& document : all) best.add(document.id, document.score);
        const auto from = sorted.begin() + static_cast<std::ptrdiff_t>(first);
        const Documents page = std::move(best).page(database, first);
        CHECK(page == Documents(from, from + static_cast<std::ptrdiff_t>(most)));
    }
}

TEST_CASE("a page beyond the matches, or of none, is empty") {
    const auto database = coded(5);
    BestDocuments beyond(20), none(0);
    for (Xapian::docid id = 1; id <= 5; ++id) {
        beyond.add(id, 1);
        none.add(id, 1);
    }
    const Documents after_all = std::move(beyond).page(database, 10), nothing = std::move(none).page(database, 0);
    CHECK(after_all.empty());
    CHECK(nothing.empty());
}
