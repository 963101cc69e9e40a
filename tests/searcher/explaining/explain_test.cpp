#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <random>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

Explanation explained(SearchableIndex& index, const std::string& query, const std::string& code,
                      MatchMode match = MatchMode::automatic) {
    SearchRequest request;
    request.query = query;
    request.match = match;
    return index.searcher().explain(request, code);
}

/// What the search says of one project: its score, or nothing.
std::optional<double> searched(SearchableIndex& index, const std::string& query, const std::string& code,
                               MatchMode match) {
    for (const Hit& hit : index.search(all_of(query, match)).hits)
        if (hit.project.code == code) return hit.score;
    return std::nullopt;
}

const ConditionMatch* match_by(const ExplainedCondition& condition, MatchRule rule) {
    const auto found = std::find_if(condition.matches.begin(), condition.matches.end(),
                                    [&](const ConditionMatch& match) { return match.rule == rule; });
    return found == condition.matches.end() ? nullptr : &*found;
}

bool shows(const ExplainedCondition& condition, MatchRule rule, const std::string& form) {
    return std::any_of(condition.matches.begin(), condition.matches.end(), [&](const ConditionMatch& match) {
        return match.rule == rule && std::any_of(match.words.begin(), match.words.end(),
                                                 [&](const FoundWord& word) { return word.form == form; });
    });
}

bool voikko_is_missing() {
    if (chain_available(Chain::voikko)) return false;
    WARN("skipped: needs the voikko chain");
    return true;
}

SearchableIndex& small_index() {
    static SearchableIndex index({summary_project("A", "Kauppiaan arki. Kauppiaan ja kauppiaiden työt."),
                                  summary_project("B", "Nuorten työpaja, kuntouttava työtoiminta ja koulutus."),
                                  summary_project("C", "Työn paja on auki."), full_project("D")});
    return index;
}

}  // namespace

TEST_CASE("the explained score is the score of the search, and the weights add up to it") {
    constexpr std::array queries{"nuoret työpaja",
                                 "pitkäaikaistyötön",
                                 "maahanmuuttaja kieli työ",
                                 "(nuoret työpaja) OR yritys",
                                 "\"kuntouttava työtoiminta\" nuori",
                                 "tavoite:koulutus nimi:hanke osaaminen",
                                 "digit* palvelu",
                                 "nuori NEAR/5 työ",
                                 "=nuorten koulutus~",
                                 "yritys -nuori maakunta:Lappi",
                                 "nuoret AND koulutus OR työpaja",
                                 "S99001",
                                 "asiakas- ja kehittämistyö",
                                 "rahoitus:>300000 alku:2016..2018 koulutus",
                                 "NOT nuori",
                                 "hakija:kunta tavoite:(nuori työ)",
                                 "koulutus -(nuori NEAR/5 työ)"};
    constexpr std::array modes{MatchMode::automatic, MatchMode::all, MatchMode::any};
    std::mt19937 random(1);
    std::size_t found = 0;
    for (std::size_t pair = 0; pair < 51; ++pair) {
        const std::string query = queries.at(pair % queries.size());
        const MatchMode mode = modes.at(pair / queries.size());
        const std::string code = sample_projects()[random() % sample_projects().size()].code;
        INFO(query << " in " << code << " with mode " << static_cast<int>(mode));
        const auto score = searched(samples(), query, code, mode);
        const Explanation explanation = explained(samples(), query, code, mode);
        CHECK(explanation.found == score.has_value());
        CHECK(explanation.score == Approx(score.value_or(0)).margin(1e-9).epsilon(1e-12));
        CHECK(explanation.failed.empty() == (score.has_value() && !explanation.by_score));
        double sum = 0;
        for (const ExplainedCondition& condition : explanation.conditions) {
            double weight = 0;
            for (const ConditionMatch& match : condition.matches) weight += match.weight;
            CHECK(weight == Approx(condition.weight).margin(1e-9).epsilon(1e-12));
            sum += condition.weight;
        }
        CHECK(sum == Approx(explanation.score).margin(1e-9).epsilon(1e-12));
        found += score ? 1 : 0;
    }
    CHECK(found >= 10);
    CHECK(found <= 41);
}

TEST_CASE("the best hit of each query is explained with its score, too") {
    for (const std::string query : {"nuoret työpaja", "maahanmuuttaja kieli", "\"pk-yritys\" OR hitsaus", "digit*",
                                    "tavoite:koulutus työnantaja", "nuori NEAR/5 työ", "metsä~ osaaminen"}) {
        INFO(query);
        const auto hits = samples().search(all_of(query, MatchMode::automatic)).hits;
        REQUIRE(!hits.empty());
        const Explanation explanation = explained(samples(), query, hits.front().project.code);
        CHECK(explanation.found);
        CHECK(explanation.score == Approx(hits.front().score).margin(1e-9).epsilon(1e-12));
    }
}

TEST_CASE("forms of the word are shown as written, with section and count") {
    if (voikko_is_missing()) return;
    const Explanation explanation = explained(small_index(), "kauppias", "A");
    REQUIRE(explanation.conditions.size() == 1);
    const auto* match = match_by(explanation.conditions[0], MatchRule::base_form);
    REQUIRE(match != nullptr);
    CHECK(match->term == "kauppias");
    CHECK(match->weight > 0);
    CHECK(match->words == std::vector<FoundWord>{{"Kauppiaan", "3", 2}, {"kauppiaiden", "3", 1}});
}

TEST_CASE("each rule names the words that it found") {
    if (voikko_is_missing()) return;
    struct Case {
        std::string query, code;
        MatchRule rule;
        std::string form;
    };
    const std::vector<Case> cases{{"paja", "B", MatchRule::inside_word, "työpaja"},
                                  {"työpaja", "C", MatchRule::all_parts, "paja"},
                                  {"työpaja", "B", MatchRule::part, "työtoiminta"},
                                  {"kauppiaan", "A", MatchRule::typed_form, "Kauppiaan"},
                                  {"=kauppiaan", "A", MatchRule::exact, "Kauppiaan"},
                                  {"=\"kauppiaan arki\"", "A", MatchRule::exact, "Kauppiaan arki"},
                                  {"\"kuntouttava työtoiminta\"", "B", MatchRule::phrase, "kuntouttava työtoiminta"},
                                  {"nuori NEAR/3 työpaja", "B", MatchRule::near, "Nuorten"},
                                  {"kuntou*", "B", MatchRule::wildcard, "kuntouttava"},
                                  {"koulutis~", "B", MatchRule::fuzzy, "koulutus"}};
    for (const auto& [query, code, rule, form] : cases) {
        INFO(query << " by " << match_rule_name(rule));
        const Explanation explanation = explained(small_index(), query, code, MatchMode::automatic);
        REQUIRE(explanation.conditions.size() == 1);
        CHECK(shows(explanation.conditions[0], rule, form));
    }
}

TEST_CASE("roots name the words that are derived from them") {
    if (voikko_is_missing()) return;
    SearchableIndex index({summary_project("A", "Työttömyys laskee."), summary_project("B", "Työtön saa apua.")});
    const Explanation explanation = explained(index, "työtön", "A", MatchMode::any);
    REQUIRE(explanation.conditions.size() == 1);
    const auto* match = match_by(explanation.conditions[0], MatchRule::root);
    REQUIRE(match != nullptr);
    CHECK(match->words == std::vector<FoundWord>{{"Työttömyys", "3", 1}});
    CHECK(match->weight > 0);
}

TEST_CASE("words with the same beginning are named, and only rank") {
    if (voikko_is_missing()) return;
    SearchableIndex index(
        {summary_project("A", "Terminologinen sanasto."), summary_project("B", "Terminaalin katto.")});
    const Explanation explanation = explained(index, "terminologia", "A", MatchMode::any);
    REQUIRE(explanation.conditions.size() == 1);
    const auto* match = match_by(explanation.conditions[0], MatchRule::beginning);
    REQUIRE(match != nullptr);
    CHECK(match->words == std::vector<FoundWord>{{"Terminologinen", "3", 1}});
    CHECK(match->weight > 0);
    CHECK_FALSE(explained(index, "terminologia", "A", MatchMode::all).found);
}

TEST_CASE("a word in one field, facet values, ranges and codes are conditions of their own") {
    const Explanation explanation =
        explained(small_index(), "nimi:noutopalvelu maakunta:Pirkanmaa alku:2016 rahoitus:>100000 D", "D");
    CHECK(explanation.found);
    REQUIRE(explanation.conditions.size() == 5);
    CHECK(explanation.conditions[0].field == TextField::name);
    CHECK(explanation.conditions[1].matches.at(0).rule == MatchRule::facet_value);
    CHECK(explanation.conditions[1].project_values == std::vector<std::string>{"Kanta-Häme", "Pirkanmaa"});
    CHECK(explanation.conditions[2].matches.at(0).rule == MatchRule::range);
    CHECK(explanation.conditions[2].project_values == std::vector<std::string>{"2016-03-01"});
    CHECK(explanation.conditions[3].project_values == std::vector<std::string>{"120000"});
    CHECK(match_by(explanation.conditions[4], MatchRule::code) != nullptr);
    for (const auto& condition : explanation.conditions) CHECK(condition.fulfilled());
}

TEST_CASE("conditions come in the order of the query, with what they were written as") {
    const Explanation explanation =
        explained(small_index(), "ja nuoret -kissa \"kuntouttava työtoiminta\" työpaja", "B");
    std::vector<std::string> texts;
    for (const auto& condition : explanation.conditions) texts.push_back(condition.text);
    CHECK(texts == std::vector<std::string>{"ja", "nuoret", "kissa", "\"kuntouttava työtoiminta\"", "työpaja"});
    CHECK(explanation.conditions.at(0).ignored);
    CHECK(explanation.conditions.at(2).excluded);
    CHECK(explanation.conditions.at(2).fulfilled());
    CHECK(explanation.found);
}

TEST_CASE("what fails is named") {
    using Failed = std::vector<FailedCondition>;
    const auto failed = [](const std::string& query, const std::string& code, MatchMode match = MatchMode::all) {
        return explained(small_index(), query, code, match).failed;
    };
    CHECK(failed("nuoret poro koulutus", "B") == Failed{{"poro", false}});
    CHECK(failed("nuoret -koulutus", "B") == Failed{{"koulutus", true}});
    CHECK(failed("NOT koulutus", "B") == Failed{{"koulutus", true}});
    CHECK(failed("nuoret (poro TAI kissa)", "B") == Failed{{"(poro TAI kissa)", false}});
    CHECK(failed("nuoret poro", "B", MatchMode::any).empty());
    CHECK(failed("kissa poro", "B", MatchMode::any) == Failed{{"kissa poro", false}});
    CHECK(failed("\"työtoiminta kuntouttava\"", "B") == Failed{{"\"työtoiminta kuntouttava\"", false}});
    CHECK(failed("nuoret AND poro", "B") == Failed{{"poro", false}});
    CHECK(failed("nuoret nimi:työpaja", "B") == Failed{{"nimi:työpaja", false}});
    CHECK(failed("tavoite:(nuoret poro)", "B") == Failed{{"poro", false}});
    CHECK(failed("noutopalvelu alku:2017", "D") == Failed{{"alku:2017", false}});
    CHECK(failed("noutopalvelu maakunta:Lappi", "D") == Failed{{"maakunta:Lappi", false}});
    CHECK(failed("nuoret", "B").empty());
}

TEST_CASE("filters that leave a project out are named with what the project has") {
    SearchRequest request;
    request.query = "noutopalvelu";
    request.filters = {{Facet::province, "Pirkanmaalla"}, {Facet::fund, "ESR"}};
    CHECK(small_index().searcher().explain(request, "D").found);
    request.filters.front().value = "Lappi";
    const Explanation explanation = small_index().searcher().explain(request, "D");
    CHECK_FALSE(explanation.found);
    CHECK(explanation.query_matches);
    CHECK(explanation.failed.empty());
    REQUIRE(explanation.filters.size() == 2);
    CHECK(explanation.filters[0].values == std::vector<std::string>{"Lappi"});
    CHECK(explanation.filters[0].project_values == std::vector<std::string>{"Kanta-Häme", "Pirkanmaa"});
    CHECK_FALSE(explanation.filters[0].fulfilled);
    CHECK(explanation.filters[1].fulfilled);
}

TEST_CASE("a relaxed query is explained as it was searched") {
    const Explanation explanation = explained(small_index(), "kauppias poro", "A");
    CHECK(explanation.relaxed);
    CHECK(explanation.found);
    CHECK_FALSE(explanation.conditions.at(1).present);
}

TEST_CASE("an empty query matches without conditions") {
    const Explanation explanation = explained(small_index(), "", "A");
    CHECK(explanation.found);
    CHECK(explanation.conditions.empty());
    CHECK(explanation.score == 0);
}

TEST_CASE("explaining an unknown code or a bad query is an error") {
    CHECK(fails_with(ErrorCode::not_found, [] { static_cast<void>(explained(small_index(), "nuori", "X9")); }));
    CHECK(fails_with(ErrorCode::query, [] { static_cast<void>(explained(small_index(), "(nuori", "A")); }));
}
