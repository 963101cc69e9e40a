#include "searcher/query/chooser.h"
#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

const std::vector<std::string> queries{"",
                                       "nuori",
                                       "työtön",
                                       "yritys koulutus",
                                       "kehittäminen OR maahanmuuttaja",
                                       "palvelu -nuori",
                                       "\"kuntouttava työtoiminta\"",
                                       "kohderyhmä:työtön",
                                       "osaaminen rahoitus:>200000",
                                       "hanke maakunta:Pirkanmaa",
                                       "koulu*",
                                       "ei mitään tällaista sanaa qwx"};

SearchRequest random_request(Chooser& choose) {
    SearchRequest request = all_of(choose.one_of(queries), choose.below(2) == 0 ? MatchMode::all : MatchMode::any);
    for (std::size_t count = choose.below(5); count > 0; --count) {
        const Facet facet = all_facets[choose.below(all_facets.size())];
        const auto values = facet_values(choose.one_of(sample_projects()), facet);
        if (!values.empty()) request.filters.push_back({facet, choose.one_of(values)});
    }
    return request;
}

Codes codes_of(const SearchResult& result) {
    Codes found;
    for (const Hit& hit : result.hits) found.push_back(hit.project.code);
    return found;
}

std::string shown(const FacetCounts& counts) {
    std::string text = std::string(facet_name(counts.facet)) + ' ' + std::to_string(counts.distinct);
    for (const FacetValue& value : counts.values)
        text += " | " + value.value + ' ' + std::to_string(value.count) + (value.selected ? " *" : "");
    return text;
}

}  // namespace

TEST_CASE("facets change neither the hits nor their order nor their number") {
    Chooser choose(20'162'018);
    for (int combination = 0; combination < 30; ++combination) {
        SearchRequest request = random_request(choose);
        request.sort = combination % 3 == 0 ? SortKey::name : SortKey::relevance;
        INFO("query " << request.query << ", " << request.filters.size() << " filters");
        const auto plain = samples().search(request);
        request.facets = {{Facet::province, 3}, {Facet::status, 3}};
        const auto counted = samples().search(request);
        CHECK(counted.total == plain.total);
        CHECK(codes_of(counted) == codes_of(plain));
        request.limit = 3;
        const auto page = samples().search(request);
        CHECK(page.total == plain.total);
        request.limit = 0;
        const auto none = samples().search(request);
        CHECK(none.total == plain.total);
        CHECK(none.hits.empty());
        CHECK(shown(none.facets.at(0)) == shown(counted.facets.at(0)));
        request.facets.clear();
        CHECK(samples().search(request).total == plain.total);
    }
}

TEST_CASE("two words match the texts that each of them matches") {
    Chooser choose(20'162'018);
    // Synonyms are left aside: what a query leaves out has none.
    Searcher plain(samples().path(), {.ranking = {}, .synonyms = SynonymTable()});
    const auto found = [&](const std::string& query) {
        SearchRequest request = all_of(query);
        request.spelling = false;
        return sorted(codes(plain, request));
    };
    const std::vector<std::string> words{"nuori", "työtön",  "yritys",    "koulutus",     "hanke",
                                         "kunta", "palvelu", "maatalous", "digitaalinen", "ohjaus"};
    for (int pair = 0; pair < 20; ++pair) {
        const std::string &first = choose.one_of(words), &second = choose.one_of(words);
        const auto a = found(first), b = found(second);
        Codes both;
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
        INFO(first << ' ' << second);
        CHECK(found(first + ' ' + second) == both);
        CHECK(found(first + " AND " + second) == both);
        Codes either;
        std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(either));
        CHECK(found(first + " OR " + second) == either);
        Codes without;
        std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(without));
        if (first != second) CHECK(found(first + " -" + second) == without);
    }
}

TEST_CASE("facets come in the order asked, values by count and then in Finnish order") {
    std::vector<Project> projects;
    for (const char* name : {"Åland", "Zeniitti", "Ähtäri", "Öinen", "Aurinko", "Wanha", "Vanha"}) {
        projects.push_back(summary_project("A" + std::to_string(projects.size()), "Teksti."));
        projects.back().applicant.name = name;
        projects.back().fund = "ESR";
    }
    projects.push_back(projects[2]);
    projects.back().code = "A9";
    SearchableIndex index(projects);
    SearchRequest request;
    request.facets = {{Facet::fund, 10}, {Facet::applicant, 10}};
    const auto result = index.search(request);
    REQUIRE(result.facets.size() == 2);
    CHECK(shown(result.facets[0]) == "rahasto 1 | ESR 8");
    CHECK(shown(result.facets[1]) ==
          "hakija 7 | Ähtäri 2 | Aurinko 1 | Vanha 1 | Wanha 1 | Zeniitti 1 | Åland 1 | Öinen 1");
}

TEST_CASE("an empty index has facets without values") {
    SearchableIndex index({});
    SearchRequest request;
    request.facets = {{Facet::province, 10}};
    const auto result = index.search(request);
    CHECK(result.total == 0);
    CHECK(shown(result.facets.at(0)) == "maakunta 0");
}
