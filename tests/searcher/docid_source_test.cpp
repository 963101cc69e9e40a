#include "searcher/docid_source.h"

#include "searcher/position_matcher.h"

#include <catch2/catch.hpp>

namespace {

using hankehaku::DocidSource;
using hankehaku::matching_documents;
using Ids = std::vector<Xapian::docid>;

/// Documents 1 to `count`; "even" is in every second.
Xapian::WritableDatabase numbered(Xapian::docid count) {
    Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
    for (Xapian::docid id = 1; id <= count; ++id) {
        Xapian::Document document;
        document.add_term("all");
        if (id % 2 == 0) document.add_term("even");
        database.add_document(document);
    }
    return database;
}

}  // namespace

TEST_CASE("a list of documents is walked from its first to its last") {
    DocidSource source({2, 5, 9});
    source.init({});
    Ids seen;
    for (source.next(0); !source.at_end(); source.next(0)) seen.push_back(source.get_docid());
    CHECK(seen == Ids{2, 5, 9});
    CHECK(source.get_termfreq_min() == 3);
    CHECK(source.get_termfreq_max() == 3);
}

TEST_CASE("skipping stops at the document or the next one, and never goes back") {
    DocidSource source({2, 5, 9});
    source.init({});
    source.skip_to(3, 0);
    CHECK(source.get_docid() == 5);
    source.skip_to(1, 0);
    CHECK(source.get_docid() == 5);
    source.skip_to(5, 0);
    CHECK(source.get_docid() == 5);
    source.next(0);
    CHECK(source.get_docid() == 9);
    source.skip_to(10, 0);
    CHECK(source.at_end());
}

TEST_CASE("an empty list is at its end") {
    DocidSource source({});
    source.init({});
    source.next(0);
    CHECK(source.at_end());
    source.init({});
    source.skip_to(1, 0);
    CHECK(source.at_end());
}

TEST_CASE("a list of documents works inside a query, as often as it is run") {
    const auto database = numbered(10);
    const Xapian::Query listed = DocidSource::query({3, 4, 8, 10});
    const Xapian::Query both(Xapian::Query::OP_FILTER, Xapian::Query("even"), listed);
    for (int run = 0; run < 2; ++run) CHECK(matching_documents(database, both) == Ids{4, 8, 10});
    CHECK(matching_documents(database, {Xapian::Query::OP_AND_NOT, Xapian::Query("even"), listed}) == Ids{2, 6});
    CHECK(matching_documents(database, {Xapian::Query::OP_OR, Xapian::Query("even"), listed}) ==
          Ids{2, 3, 4, 6, 8, 10});
    CHECK(matching_documents(database, {Xapian::Query::OP_AND, DocidSource::query({}), Xapian::Query("all")}).empty());
}
