#include "support/temporary_folder.h"

#include "hankehaku/c.h"
#include "hankehaku/searcher.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
using Json = nlohmann::json;

struct Close {
    void operator()(hankehaku_writer* handle) const { hankehaku_writer_close(handle); }
};
using OpenWriter = std::unique_ptr<hankehaku_writer, Close>;

OpenWriter open_writer(const std::filesystem::path& index, const char* options = nullptr) {
    hankehaku_writer* handle = nullptr;
    INFO(hankehaku_error_message());
    REQUIRE(hankehaku_writer_open(index.c_str(), options, &handle) == HANKEHAKU_OK);
    return OpenWriter(handle);
}

Json taken(char* text) {
    REQUIRE(text != nullptr);
    const std::unique_ptr<char, void (*)(char*)> owned(text, hankehaku_free);
    return Json::parse(text);
}

Json commit(const OpenWriter& writer) {
    char* counts = nullptr;
    REQUIRE(hankehaku_writer_commit(writer.get(), &counts) == HANKEHAKU_OK);
    return taken(counts);
}

std::size_t projects_in(const std::filesystem::path& index) {
    SearchRequest request;
    request.limit = 0;
    return Searcher(index).search(request).total;
}

constexpr const char* three_projects =
    "{\"code\": \"C1\", \"name\": \"Polku työhön\"}\n{\"code\": \"C2\"}\n{\"code\": \"C3\"}\n";

}  // namespace

TEST_CASE("C: projects are added, replaced, deleted and counted") {
    const TemporaryFolder folder;
    const auto index = folder / "index";
    {
        const auto writer = open_writer(index);
        char* report = nullptr;
        REQUIRE(hankehaku_writer_add(writer.get(), three_projects, &report) == HANKEHAKU_OK);
        CHECK(taken(report) == Json{{"schema", 1}, {"projects", 3}, {"problems", Json::array()}});
        CHECK(commit(writer) == Json{{"schema", 1}, {"added", 3}, {"replaced", 0}, {"unchanged", 0}, {"deleted", 0}});
    }
    const auto writer = open_writer(index);
    CHECK(hankehaku_writer_add(writer.get(), R"({"code": "C1", "name": "Polku kouluun"})", nullptr) == HANKEHAKU_OK);
    CHECK(hankehaku_writer_remove(writer.get(), "C2") == HANKEHAKU_OK);
    CHECK(hankehaku_writer_remove(writer.get(), "C2") == HANKEHAKU_NOT_FOUND);
    CHECK(commit(writer) == Json{{"schema", 1}, {"added", 0}, {"replaced", 1}, {"unchanged", 0}, {"deleted", 1}});
    CHECK(projects_in(index) == 2);
    CHECK(Searcher(index).project("C1").value().name == "Polku kouluun");
}

TEST_CASE("C: a writer that is closed without commit changes nothing") {
    const TemporaryFolder folder;
    const auto index = folder / "index";
    {
        const auto writer = open_writer(index);
        REQUIRE(hankehaku_writer_add(writer.get(), three_projects, nullptr) == HANKEHAKU_OK);
        commit(writer);
    }
    {
        const auto writer = open_writer(index, R"({"rebuild": true})");
        REQUIRE(hankehaku_writer_add(writer.get(), R"({"code": "D1"})", nullptr) == HANKEHAKU_OK);
    }
    CHECK(projects_in(index) == 3);
}

TEST_CASE("C: what is no project is refused with its line, and nothing of that call is added") {
    const TemporaryFolder folder;
    const auto index = folder / "index";
    const auto writer = open_writer(index, R"({"jobs": 1})");
    char* report = nullptr;
    CHECK(hankehaku_writer_add(writer.get(), "{\"code\": \"E1\"}\n{\"name\": \"no code\"}\n", &report) ==
          HANKEHAKU_USAGE);
    CHECK_THAT(hankehaku_error_message(), Catch::Contains("line 2"));
    const Json told = taken(report);
    CHECK(told.at("error").at("arguments").at("reason") == "no project code (key \"code\")");
    CHECK(told.at("error").at("texts").at("fi") == "projects: rivi 2: ei hankekoodia (avain ”code”)");
    CHECK(told.at("problems").at(0).at("severity") == "refused");
    CHECK(told.at("problems").at(0).at("line") == 2);
    CHECK(hankehaku_writer_add(writer.get(), "", nullptr) == HANKEHAKU_USAGE);
    CHECK(hankehaku_writer_add(writer.get(), R"({"code": "E2"})", nullptr) == HANKEHAKU_OK);
    commit(writer);
    CHECK(projects_in(index) == 1);
}

TEST_CASE("C: after commit a writer can only be closed") {
    const TemporaryFolder folder;
    const auto writer = open_writer(folder / "index");
    commit(writer);
    CHECK(hankehaku_writer_add(writer.get(), three_projects, nullptr) == HANKEHAKU_USAGE);
    CHECK(hankehaku_writer_remove(writer.get(), "C1") == HANKEHAKU_USAGE);
    CHECK(hankehaku_writer_commit(writer.get(), nullptr) == HANKEHAKU_USAGE);
}

TEST_CASE("C: a second writer and wrong options are refused") {
    const TemporaryFolder folder;
    const auto index = folder / "index";
    const auto writer = open_writer(index);
    hankehaku_writer* second = nullptr;
    CHECK(hankehaku_writer_open(index.c_str(), nullptr, &second) == HANKEHAKU_INDEX_LOCKED);
    for (const char* options : {R"({"analyzer": "magic"})", R"({"jobs": 100000})", R"({"job": 1})", "[]"})
        CHECK(hankehaku_writer_open((folder / "other").c_str(), options, &second) == HANKEHAKU_USAGE);
    CHECK(second == nullptr);
}
