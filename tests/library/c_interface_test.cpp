#include "source_paths.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include "hankehaku/c.h"
#include "hankehaku/organisations.h"
#include "hankehaku/project_json.h"
#include "hankehaku/result_json.h"
#include "hankehaku/searcher.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <thread>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
using Json = nlohmann::json;

struct Close {
    void operator()(hankehaku_searcher* handle) const { hankehaku_searcher_close(handle); }
    void operator()(hankehaku_analyzer* handle) const { hankehaku_analyzer_close(handle); }
};
using OpenSearcher = std::unique_ptr<hankehaku_searcher, Close>;
using OpenAnalyzer = std::unique_ptr<hankehaku_analyzer, Close>;

OpenSearcher open_searcher(const std::filesystem::path& index, const char* options = nullptr) {
    hankehaku_searcher* handle = nullptr;
    INFO(hankehaku_error_message());
    REQUIRE(hankehaku_searcher_open(index.c_str(), options, &handle) == HANKEHAKU_OK);
    return OpenSearcher(handle);
}

/// What a call puts out; the text is given back.
std::string text_of(const std::function<hankehaku_status(char**)>& call) {
    char* result = nullptr;
    const hankehaku_status status = call(&result);
    INFO(hankehaku_error_message());
    REQUIRE(status == HANKEHAKU_OK);
    REQUIRE(result != nullptr);
    std::string text = result;
    hankehaku_free(result);
    return text;
}

/// The error that a call, which must fail with `status`, puts out in place of its result.
Json error_of_call(hankehaku_status status, const std::function<hankehaku_status(char**)>& call) {
    char left_over = 'x';
    char* result = &left_over;
    CHECK(call(&result) == status);
    REQUIRE(result != nullptr);
    const Json answer = Json::parse(result);
    hankehaku_free(result);
    CHECK(answer.at("schema") == 1);
    CHECK(answer.at("error").at("text") == hankehaku_error_message());
    return answer.at("error");
}

/// Its English text.
std::string failure_of_call(hankehaku_status status, const std::function<hankehaku_status(char**)>& call) {
    return error_of_call(status, call).at("text").get<std::string>();
}

const TestIndex& samples() {
    static const TestIndex index(sample_projects());
    return index;
}

}  // namespace

TEST_CASE("C: every answer is the JSON that the C++ interface gives") {
    const auto handle = open_searcher(samples().path());
    Searcher searcher(samples().path());
    SearchRequest request;
    request.query = "pitkäaikaistyötön";
    request.filters = {{Facet::fund, "ESR"}};
    request.facets = {{Facet::province, 3}};
    request.snippets = 2;
    const char* const json = R"({"query": "pitkäaikaistyötön", "filters": [{"facet": "rahasto", "value": "ESR"}],
                                 "facets": [{"facet": "maakunta", "max_values": 3}], "snippets": 2})";
    const SearchResult found = searcher.search(request);
    REQUIRE(found.total > 0);
    const std::string code = found.hits.front().project.code;

    CHECK(text_of([&](char** out) { return hankehaku_search(handle.get(), json, out); }) == to_json(found));
    CHECK(text_of([&](char** out) { return hankehaku_explain(handle.get(), json, code.c_str(), out); }) ==
          to_json(searcher.explain(request, code)));
    CHECK(text_of([&](char** out) { return hankehaku_organisations(handle.get(), json, out); }) ==
          to_json(organisations(searcher, request)));
    CHECK(text_of([&](char** out) { return hankehaku_show(handle.get(), code.c_str(), out); }) ==
          to_json(searcher.project(code).value()));
    CHECK(text_of([&](char** out) { return hankehaku_similar(handle.get(), code.c_str(), nullptr, out); }) ==
          to_json(searcher.similar(code)));
    CHECK(text_of([&](char** out) { return hankehaku_suggest(handle.get(), "työ", 3, out); }) ==
          to_json(searcher.suggest("työ", 3), "työ"));
    CHECK(text_of([&](char** out) { return hankehaku_info(samples().path().c_str(), out); }) ==
          to_json(read_index_info(samples().path()), samples().path()));
}

TEST_CASE("C: words and concordances are those of the library, and of their requests the words are limited") {
    const OpenSearcher handle = open_searcher(samples().path());
    Searcher searcher(samples().path());
    WordsRequest words;
    words.search.query = "nuoret";
    words.near = "työ";
    words.window = 3;
    words.order = WordOrder::texts;
    words.limit = 4;
    const WordFrequencies frequencies = word_frequencies(searcher, words);
    REQUIRE(frequencies.list.size() == 4);
    CHECK(text_of([&](char** out) {
              return hankehaku_words(handle.get(),
                                     R"({"query": "nuoret", "near": "työ", "window": 3, "order": "texts", "limit": 4})",
                                     out);
          }) == to_json(frequencies));
    CHECK(text_of([&](char** out) { return hankehaku_words(handle.get(), nullptr, out); }) ==
          to_json(word_frequencies(searcher, {})));
    ConcordanceRequest lines{.word = "nuorten", .search = {}, .context = 2, .order = LineOrder::right, .limit = 3};
    const Concordance found = concordance(searcher, lines);
    REQUIRE(found.lines.size() == 3);
    CHECK(text_of([&](char** out) {
              return hankehaku_concordance(handle.get(),
                                           R"({"word": "nuorten", "context": 2, "order": "right", "limit": 3})", out);
          }) == to_json(found));
    CHECK(error_of_call(HANKEHAKU_USAGE, [&](char** out) {
              return hankehaku_concordance(handle.get(), "{}", out);
          }).at("code") == "usage.json_text_needed");
    CHECK(error_of_call(HANKEHAKU_USAGE, [&](char** out) {
              return hankehaku_words(handle.get(), R"({"order": "length"})", out);
          }).at("code") == "usage.not_one_of");
}

TEST_CASE("C: full_text gives whole projects among the hits") {
    const auto handle = open_searcher(samples().path());
    const char* const json = R"({"query": "nuoret", "limit": 2, "snippets": 1, "full_text": true})";
    const Json answer = Json::parse(text_of([&](char** out) { return hankehaku_search(handle.get(), json, out); }));
    REQUIRE(answer.at("hits").size() == 2);
    for (const Json& hit : answer.at("hits")) {
        CHECK_FALSE(hit.at("sections").empty());
        CHECK_FALSE(hit.at("snippets").empty());
        CHECK(hit.contains("rank"));
        const Json shown = Json::parse(text_of(
            [&](char** out) { return hankehaku_show(handle.get(), hit.at("code").get<std::string>().c_str(), out); }));
        for (const auto& [key, value] : shown.items()) CHECK(hit.at(key) == value);
    }
}

TEST_CASE("C: the hits of any number come one by one, and no more than are wanted") {
    struct Taken {
        std::vector<std::string> codes;
        std::size_t most;
    };
    const auto take = [](const char* hit, void* context) {
        auto& taken = *static_cast<Taken*>(context);
        const Json project = Json::parse(hit);
        taken.codes.push_back(project.at("code"));
        return project.at("sections").empty() || taken.codes.size() == taken.most ? 1 : 0;
    };
    const auto handle = open_searcher(samples().path());
    const auto each = [&](const char* request, std::size_t most) {
        Taken taken{{}, most};
        const Json answer = Json::parse(
            text_of([&](char** out) { return hankehaku_search_each(handle.get(), request, take, &taken, out); }));
        CHECK_FALSE(answer.contains("hits"));
        return taken.codes;
    };
    const std::vector<std::string> all = each(nullptr, 1000);
    CHECK(all.size() == sample_projects().size());
    CHECK(std::set(all.begin(), all.end()).size() == all.size());
    CHECK(each(R"({"limit": 3, "offset": 1})", 1000) == std::vector(all.begin() + 1, all.begin() + 4));
    CHECK(each(nullptr, 2) == std::vector(all.begin(), all.begin() + 2));
    CHECK(error_of_call(HANKEHAKU_USAGE, [&](char** out) {
              return hankehaku_search_each(handle.get(), "{}", nullptr, nullptr, out);
          }).at("code") == "usage.null_pointer");
    CHECK(error_of_call(HANKEHAKU_QUERY, [&](char** out) {
              return hankehaku_search_each(handle.get(), R"({"query": "(a"})", take, nullptr, out);
          }).at("code") == "query.group_not_closed");
}

TEST_CASE("C: the header names the defaults that hold") {
    std::ifstream header(std::string(HANKEHAKU_SOURCE_DIR) + "/searcher/include/hankehaku/c.h");
    const std::string text{std::istreambuf_iterator<char>(header), std::istreambuf_iterator<char>()};
    CHECK_THAT(text, Catch::Contains(std::to_string(SearcherOptions{}.posting_cache_bytes)));
}

TEST_CASE("C: statistics are the JSON that the C++ interface gives") {
    const auto handle = open_searcher(samples().path());
    StatsRequest request;
    request.search.query = "nuoret";
    request.by = {Facet::province, Facet::fund};
    request.columns = {{Measure::sum, Figure::granted}, {Measure::mean, Figure::duration}};
    request.allocation = Allocation::single;
    const char* const json = R"({"query": "nuoret", "by": ["maakunta", "rahasto"], "allocation": "single",
                                 "columns": ["myönnetty", {"measure": "mean", "figure": "kesto"}]})";
    const StatsResult result = Searcher(samples().path()).stats(request);
    REQUIRE(result.rows.size() > 1);
    CHECK(text_of([&](char** out) { return hankehaku_stats(handle.get(), json, out); }) == to_json(result));
}

TEST_CASE("C: statistics of NULL are the funding of all projects, and mistakes in the request are reported") {
    const auto handle = open_searcher(samples().path());
    const Json answer = Json::parse(text_of([&](char** out) { return hankehaku_stats(handle.get(), nullptr, out); }));
    CHECK(answer.at("total").at("projects") == sample_projects().size());
    CHECK(answer.at("total").at("figures").contains("sum_granted"));
    CHECK(answer.at("rows").empty());
    const auto stats = [&handle](const char* request) {
        return [&handle, request](char** out) { return hankehaku_stats(handle.get(), request, out); };
    };
    CHECK_THAT(failure_of_call(HANKEHAKU_USAGE, stats(R"({"columns": ["rahaa"]})")), Catch::Contains("rahaa"));
    CHECK_THAT(failure_of_call(HANKEHAKU_USAGE, stats(R"({"by": ["tila", "vuosi", "rahasto"]})")), !Catch::Equals(""));
    CHECK_THAT(failure_of_call(HANKEHAKU_USAGE, [](char** out) { return hankehaku_stats(nullptr, "{}", out); }),
               Catch::Contains("searcher is NULL"));
}

TEST_CASE("C: facets counts all facets with all values and gives no hits") {
    const auto handle = open_searcher(samples().path());
    const Json answer = Json::parse(text_of([&](char** out) { return hankehaku_facets(handle.get(), nullptr, out); }));
    CHECK(answer.at("total") == sample_projects().size());
    CHECK_FALSE(answer.contains("hits"));
    CHECK(answer.at("facets").size() == all_facets.size());
    for (const Json& facet : answer.at("facets")) CHECK(facet.at("values").size() == facet.at("distinct"));
}

TEST_CASE("C: the base forms of a text alone") {
    hankehaku_analyzer* handle = nullptr;
    REQUIRE(hankehaku_analyzer_open("snowball", &handle) == HANKEHAKU_OK);
    const OpenAnalyzer analyzer(handle);
    CHECK(text_of([&](char** out) { return hankehaku_base_forms(handle, "Talot ja talo 2020", out); }) ==
          R"({"schema":1,"base_forms":["talo","ja","talo","2020"]})");
    CHECK(failure_of_call(HANKEHAKU_USAGE, [&](char** out) { return hankehaku_base_forms(handle, nullptr, out); }) !=
          "");
}

TEST_CASE("C: the analyser works without an index") {
    hankehaku_analyzer* handle = nullptr;
    REQUIRE(hankehaku_analyzer_open("snowball", &handle) == HANKEHAKU_OK);
    const OpenAnalyzer analyzer(handle);
    const Json answer =
        Json::parse(text_of([&](char** out) { return hankehaku_analyze(analyzer.get(), "Talossa, 2020", out); }));
    REQUIRE(answer.at("tokens").size() == 2);
    CHECK(answer.at("tokens")[0].at("surface") == "talossa");
    CHECK(answer.at("tokens")[0].at("stem") == "talo");
    CHECK(answer.at("tokens")[1].at("begin") == 9);
}

TEST_CASE("C: NULL means the best chain available, and another name is an error") {
    hankehaku_analyzer* handle = nullptr;
    CHECK(hankehaku_analyzer_open(nullptr, &handle) == HANKEHAKU_OK);
    CHECK(handle != nullptr);
    hankehaku_analyzer_close(handle);
    CHECK(hankehaku_analyzer_open("magic", &handle) == HANKEHAKU_USAGE);
    CHECK(handle == nullptr);
    CHECK_THAT(hankehaku_error_message(), Catch::Contains("voikko, snowball"));
}

TEST_CASE("C: synonyms of one's own and none") {
    const TestIndex index({summary_project("A1", "Korttelitalo."), summary_project("A2", "Asukastalo.")});
    const TemporaryFolder folder;
    std::ofstream(folder / "words.tsv") << "=\tkorttelitalo\tasukastalo\n";
    const std::string options = Json{{"synonyms", {(folder / "words.tsv").string()}}}.dump();
    const char* const request = R"({"query": "korttelitalo"})";
    const auto total = [&](const OpenSearcher& handle) {
        return Json::parse(text_of([&](char** out) { return hankehaku_search(handle.get(), request, out); }))
            .at("total");
    };
    CHECK(total(open_searcher(index.path(), options.c_str())) == 2);
    CHECK(total(open_searcher(index.path(), R"({"built_in_synonyms": false})")) == 1);
    CHECK(total(open_searcher(index.path(), R"({"built_in_synonyms": false, "posting_cache_bytes": 0})")) == 1);
}

TEST_CASE("C: each kind of failure has its status and a message, and returns no result") {
    const auto handle = open_searcher(samples().path());
    const auto search = [&](const char* request) {
        return [&handle, request](char** out) { return hankehaku_search(handle.get(), request, out); };
    };
    CHECK_THAT(failure_of_call(HANKEHAKU_QUERY, search(R"({"query": "(nuori"})")), !Catch::Equals(""));
    CHECK_THAT(failure_of_call(HANKEHAKU_USAGE, search(R"({"qurey": "x"})")), Catch::Contains("qurey"));
    CHECK_THAT(failure_of_call(HANKEHAKU_USAGE, search("no JSON")), Catch::Contains("not valid JSON"));
    CHECK_THAT(failure_of_call(HANKEHAKU_UNKNOWN_VALUE,
                               search(R"({"filters": [{"facet": "maakunta", "value": "Atlantis"}]})")),
               Catch::Contains("Atlantis"));
    CHECK_THAT(
        failure_of_call(HANKEHAKU_NOT_FOUND, [&](char** out) { return hankehaku_show(handle.get(), "nowhere", out); }),
        Catch::Contains("nowhere"));
    CHECK_THAT(failure_of_call(HANKEHAKU_NOT_FOUND,
                               [&](char** out) { return hankehaku_similar(handle.get(), "nowhere", nullptr, out); }),
               Catch::Contains("nowhere"));
    CHECK_THAT(
        failure_of_call(HANKEHAKU_INDEX_MISSING, [](char** out) { return hankehaku_info("/nonexistent/index", out); }),
        Catch::Contains("/nonexistent/index"));
    hankehaku_searcher* none = nullptr;
    CHECK(hankehaku_searcher_open("/nonexistent/index", nullptr, &none) == HANKEHAKU_INDEX_MISSING);
    CHECK(none == nullptr);
    CHECK(hankehaku_searcher_open(samples().path().c_str(), R"({"synonyms": ["/nonexistent"]})", &none) ==
          HANKEHAKU_USAGE);
}

TEST_CASE("C: null pointers are errors, not crashes") {
    const auto handle = open_searcher(samples().path());
    CHECK(hankehaku_search(nullptr, nullptr, nullptr) == HANKEHAKU_USAGE);
    CHECK(hankehaku_search(handle.get(), nullptr, nullptr) == HANKEHAKU_USAGE);
    CHECK_THAT(failure_of_call(HANKEHAKU_USAGE, [](char** out) { return hankehaku_search(nullptr, "{}", out); }),
               Catch::Contains("searcher is NULL"));
    CHECK_THAT(failure_of_call(HANKEHAKU_USAGE, [&](char** out) { return hankehaku_show(handle.get(), nullptr, out); }),
               Catch::Contains("code is NULL"));
    CHECK_THAT(failure_of_call(HANKEHAKU_USAGE, [](char** out) { return hankehaku_info(nullptr, out); }),
               Catch::Contains("index is NULL"));
    CHECK(hankehaku_searcher_open(nullptr, nullptr, nullptr) == HANKEHAKU_USAGE);
    CHECK(hankehaku_writer_open(nullptr, nullptr, nullptr) == HANKEHAKU_USAGE);
    CHECK(hankehaku_writer_add(nullptr, "{}", nullptr) == HANKEHAKU_USAGE);
    CHECK(hankehaku_writer_remove(nullptr, "A1") == HANKEHAKU_USAGE);
    CHECK(hankehaku_writer_commit(nullptr, nullptr) == HANKEHAKU_USAGE);
    CHECK(hankehaku_analyze(nullptr, "x", nullptr) == HANKEHAKU_USAGE);
    hankehaku_free(nullptr);
    hankehaku_searcher_close(nullptr);
    hankehaku_writer_close(nullptr);
    hankehaku_analyzer_close(nullptr);
}

TEST_CASE("C: a message is one line of UTF-8, whatever it quotes") {
    const auto handle = open_searcher(samples().path());
    const auto show = [&](const char* code) {
        return failure_of_call(HANKEHAKU_NOT_FOUND,
                               [&](char** out) { return hankehaku_show(handle.get(), code, out); });
    };
    CHECK(show("A\n\x1b[2J\xff") == "no project \"A  [2J\uFFFD\" in the index");
    const auto search = [&](const char* request) {
        return failure_of_call(HANKEHAKU_USAGE,
                               [&](char** out) { return hankehaku_search(handle.get(), request, out); });
    };
    CHECK_THAT(search(R"({"a\nb\u0000c": 1})"), Catch::StartsWith("request: no key \"a b c\";"));
    CHECK_THAT(
        failure_of_call(HANKEHAKU_INDEX_MISSING, [](char** out) { return hankehaku_info("/nonexistent\n\xe4", out); }),
        Catch::Contains("/nonexistent \uFFFD"));
}

TEST_CASE("C: a failed call returns its error: code, arguments and text") {
    const OpenSearcher searcher = open_searcher(samples().path());
    const Json query = error_of_call(HANKEHAKU_QUERY, [&](char** out) {
        return hankehaku_search(searcher.get(), R"({"query": "nuoret (työ"})", out);
    });
    CHECK(query.at("code") == "query.group_not_closed");
    CHECK(query.at("kind") == "query");
    CHECK(query.at("arguments") == Json{{"column", 8}});
    CHECK_THAT(query.at("text").get<std::string>(), Catch::StartsWith("query column 8: \"(\" is not closed"));
    CHECK_THAT(query.at("texts").at("fi").get<std::string>(),
               Catch::StartsWith("hakulausekkeen 8. merkki: ”(” jää auki"));
    const Json value = error_of_call(HANKEHAKU_UNKNOWN_VALUE, [&](char** out) {
        return hankehaku_search(searcher.get(), R"({"filters": [{"facet": "maakunta", "value": "Pirkamaa"}]})", out);
    });
    CHECK(value.at("code") == "unknown_value.facet");
    CHECK(value.at("arguments").at("facet") == "maakunta");
    CHECK(value.at("arguments").at("value") == "Pirkamaa");
    CHECK(value.at("arguments").at("nearest").at(0) == "Pirkanmaa");
}

TEST_CASE("C: a failed open returns its error, without advice for the command line") {
    char* error = nullptr;
    hankehaku_searcher* none = nullptr;
    CHECK(hankehaku_searcher_open2("/nonexistent", nullptr, &none, &error) == HANKEHAKU_INDEX_MISSING);
    CHECK(none == nullptr);
    REQUIRE(error != nullptr);
    const Json answer = Json::parse(error).at("error");
    hankehaku_free(error);
    CHECK(answer.at("code") == "index_missing.none");
    CHECK(answer.at("arguments") == Json{{"folder", "/nonexistent"}});
    CHECK(answer.at("text") == "there is no index in /nonexistent");
    CHECK(hankehaku_searcher_open2("/nonexistent", nullptr, &none, nullptr) == HANKEHAKU_INDEX_MISSING);
    hankehaku_analyzer* analyzer = nullptr;
    CHECK(hankehaku_analyzer_open2("voikko", &analyzer, &error) == HANKEHAKU_OK);
    CHECK(error == nullptr);
    hankehaku_analyzer_close(analyzer);
}

TEST_CASE("C: the message belongs to the thread that failed") {
    CHECK(hankehaku_searcher_open("/nonexistent/here", nullptr, nullptr) == HANKEHAKU_USAGE);
    const std::string mine = hankehaku_error_message();
    std::string before = "unset";
    std::thread([&before] {
        before = hankehaku_error_message();
        hankehaku_searcher* none = nullptr;
        hankehaku_searcher_open("/nonexistent/there", nullptr, &none);
    }).join();
    CHECK(before.empty());
    CHECK(hankehaku_error_message() == mine);
}

TEST_CASE("C: the version is that of the library") { CHECK(std::string(hankehaku_version()).starts_with("0.")); }
