#include "hankehaku/index_info.h"

#include "indexer/format/schema.h"
#include "indexer/index_content.h"
#include "indexer/inspection/table_reading.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <fstream>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
namespace fs = std::filesystem;

/// Writes `document` over that of the project `code`, past everything that keeps an index in order.
template <class Change>
void change_document(const fs::path& index, const std::string& code, Change change) {
    Xapian::WritableDatabase database = database_to_tamper_with(index);
    const auto id = *database.postlist_begin(schema::term(schema::TermKind::code, code));
    Xapian::Document document = database.get_document(id);
    change(document);
    database.replace_document(id, document);
    database.commit();
}

void overwrite(const fs::path& file, std::size_t begin, std::size_t count) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(static_cast<std::streamoff>(begin));
    for (std::size_t i = 0; i < count; ++i) stream.put('\x5A');
}

}  // namespace

TEST_CASE("a sound index has nothing to complain of") {
    const TestIndex index(sample_projects());
    CHECK(check_index(index.path()).empty());
    index_projects(index.path(), {full_project("A1"), summary_project("A2", "Lyhyt.")});
    CHECK(check_index(index.path()).empty());
}

TEST_CASE("who may only read reads every table through, and finds one that was cut off") {
    const TestIndex index(sample_projects());
    const fs::path generation = generation_of(index.path());
    const auto problems = [&] {
        std::vector<Message> found;
        try {
            read_tables(Xapian::Database(generation.string()), index.path(), found);
        } catch (const Xapian::Error& error) {
            found.push_back({"fault.xapian", {{"reason", error.get_msg()}}});
        }
        return found;
    };
    CHECK(problems().empty());
    const std::string table = GENERATE("postlist.glass", "docdata.glass", "termlist.glass");
    INFO(table);
    fs::resize_file(generation / table, fs::file_size(generation / table) / 2);
    CHECK_FALSE(problems().empty());
}

TEST_CASE("a check finds a table that was cut off") {
    const TestIndex index(sample_projects());
    const std::string table = GENERATE("postlist.glass", "docdata.glass", "termlist.glass");
    INFO(table);
    const fs::path file = generation_of(index.path()) / table;
    fs::resize_file(file, fs::file_size(file) / 2);
    CHECK_FALSE(check_index(index.path()).empty());
}

TEST_CASE("a check finds a table in which bytes were overwritten") {
    const TestIndex index(sample_projects());
    const std::string table = GENERATE("postlist.glass", "docdata.glass", "termlist.glass");
    INFO(table);
    const fs::path file = generation_of(index.path()) / table;
    overwrite(file, fs::file_size(file) / 2, 2000);
    CHECK_FALSE(check_index(index.path()).empty());
}

TEST_CASE("a check finds a missing version file") {
    const TestIndex index(small_projects(3));
    fs::remove(generation_of(index.path()) / "iamglass");
    CHECK_FALSE(check_index(index.path()).empty());
}

TEST_CASE("a check finds documents that contradict themselves") {
    const TestIndex index({full_project("A1"), full_project("A2")});
    SECTION("a record that is not one") {
        change_document(index.path(), "A2", [](auto& document) { document.set_data("?"); });
        CHECK(mentions(check_index(index.path()), "A2"));
    }
    SECTION("a record of another project") {
        const std::string other = content_of(index.path()).records.at("A1").data;
        change_document(index.path(), "A2", [&](auto& document) { document.set_data(other); });
        CHECK(mentions(check_index(index.path()), "A2"));
    }
    SECTION("a facet that cannot be filtered by") {
        change_document(index.path(), "A2",
                        [](auto& document) { document.remove_term(schema::facet_term(Facet::province, "Pirkanmaa")); });
        CHECK(mentions(check_index(index.path()), "maakunta Pirkanmaa"));
    }
    SECTION("a facet that cannot be counted") {
        change_document(index.path(), "A2",
                        [](auto& document) { document.remove_value(schema::facet_slot(Facet::province)); });
        CHECK(mentions(check_index(index.path()), "maakunta"));
    }
    SECTION("two projects with one code") {
        change_document(index.path(), "A2",
                        [](auto& document) { document.add_boolean_term(schema::term(schema::TermKind::code, "A1")); });
        CHECK(mentions(check_index(index.path()), "same key"));
    }
}
