#include "server/running_server.h"

#include <catch2/catch.hpp>

#include <cstdio>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

// The interface and the command line are two borders of one library: the same question gets the same JSON.

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

using Options = std::vector<std::pair<std::string, std::string>>;  // a value may be empty: a flag

std::string quoted(const std::string& text) {
    std::string made = "'";
    for (const char byte : text) made += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
    return made + "'";
}

std::string printed(const std::string& arguments) {
    struct Close {
        void operator()(FILE* pipe) const { pclose(pipe); }
    };
    const std::string command = "LC_ALL=C " + quoted(HANKEHAKU_PROGRAM) + " " + arguments + " 2>/dev/null";
    const std::unique_ptr<FILE, Close> pipe(popen(command.c_str(), "r"));
    std::string text;
    for (int byte = fgetc(pipe.get()); byte != EOF; byte = fgetc(pipe.get())) text += static_cast<char>(byte);
    return text;
}

class RandomRequests {
public:
    explicit RandomRequests(unsigned seed) : random_(seed) {}

    const std::string& one_of(const std::vector<std::string>& choices) {
        return choices[std::uniform_int_distribution<std::size_t>(0, choices.size() - 1)(random_)];
    }
    bool chance(double share) { return std::bernoulli_distribution(share)(random_); }

    std::string query() {
        return one_of({"", "kauppias", "nuoret työpaja", "maahanmuuttaja", "\"työ ja elinkeino\"", "työtön -nuori",
                       "nimi:polku", "kieli TAI koulutus", "tyottomyys", "valmen*", "alku:2016..2019", "xyzzy"});
    }

    Options filters() {
        Options options;
        if (chance(0.3)) options.emplace_back("maakunta", one_of({"Pirkanmaa", "Keski-Suomessa", "19", "Kainuu"}));
        if (chance(0.2)) options.emplace_back("maakunta", one_of({"Lappi", "Central Finland"}));
        if (chance(0.2)) options.emplace_back("status", one_of({"Toiminta päättynyt", "Toiminnassa"}));
        if (chance(0.2)) options.emplace_back("filter", one_of({"rahasto=ESR", "vuosi=2019"}));
        if (chance(0.1)) options.emplace_back("min-score", "hyvinvointi=3");
        if (chance(0.2)) options.emplace_back(one_of({"alku", "start"}), one_of({"2015..2018", ">=1.6.2016"}));
        if (chance(0.1)) options.emplace_back(one_of({"myonnetty", "paid"}), ">=100000");
        if (chance(0.3)) options.emplace_back("match", one_of({"auto", "all", "any"}));
        return options;
    }

    Options page() {
        Options options;
        if (chance(0.3)) options.emplace_back("sort", one_of({"relevance", "start", "funding", "name", "code"}));
        if (chance(0.2)) options.emplace_back(one_of({"asc", "desc"}), "");
        if (chance(0.4)) options.emplace_back("limit", one_of({"0", "3", "100"}));
        if (chance(0.3)) options.emplace_back("offset", one_of({"1", "5"}));
        if (chance(0.3)) options.emplace_back("snippets", one_of({"0", "1", "3"}));
        if (chance(0.2)) options.emplace_back("related", "");
        return options;
    }

    Options counted() {
        Options options;
        if (chance(0.5)) options.emplace_back("facet", one_of({"maakunta:3", "tila", "hakija:all", "alue:2"}));
        if (chance(0.2)) options.emplace_back("facets", "");
        return options;
    }

    Options sums() {
        Options options;
        if (chance(0.8)) options.emplace_back("by", one_of({"maakunta", "vuosi", "hakija"}));
        if (chance(0.3)) options.emplace_back("by", one_of({"rahasto", "tila"}));
        if (chance(0.5)) options.emplace_back(one_of({"sum", "count"}), one_of({"rahoitus", "kesto", "companies"}));
        if (chance(0.3)) options.emplace_back(one_of({"compare", "difference", "percent"}), "rahoitus");
        if (chance(0.3)) options.emplace_back("allocation", one_of({"full", "split", "single"}));
        if (chance(0.3)) options.emplace_back("top", one_of({"1", "4"}));
        if (chance(0.2)) options.emplace_back("years", one_of({"all", "asked"}));
        return options;
    }

private:
    std::mt19937 random_;
};

struct Question {
    std::string path;
    std::string command;
    std::string query;
    Options options;
};

Question random_question(RandomRequests& random) {
    const std::string path = random.one_of({"search", "search", "facets", "stats", "similar"});
    Question question{path, path, random.query(), random.filters()};
    const auto add = [&question](const Options& more) {
        question.options.insert(question.options.end(), more.begin(), more.end());
    };
    if (path == "search" || path == "similar") add(random.page());
    if (path != "stats") add(random.counted());
    if (path == "stats") add(random.sums());
    if (path != "similar") return question;
    std::erase_if(question.options, [](const auto& option) { return option.first == "match"; });
    const std::string code = random.one_of({"S99001", "S99012", "A79908"});
    question.path = "projects/" + code + "/similar";
    question.command += " " + code;
    question.query.clear();
    return question;
}

std::string arguments_of(const Question& question) {
    std::string text = question.command + " --format json --db " + quoted(sample_index().path().string());
    for (const auto& [name, value] : question.options)
        text += value.empty() ? " --" + name : " " + quoted("--" + name + "=" + value);
    if (!question.query.empty()) text += " -- " + quoted(question.query);
    return text;
}

std::string target_of(const Question& question) {
    server::Parameters parameters;
    if (!question.query.empty()) parameters = parameters.with("q", question.query);
    for (const auto& [name, value] : question.options) parameters = parameters.with(name, value.empty() ? "1" : value);
    return "/api/v1/" + question.path + "?" + parameters.text();
}

}  // namespace

TEST_CASE("200 random requests get the JSON of the command line") {
    RandomRequests random(17);
    for (int count = 0; count < 200; ++count) {
        const Question question = random_question(random);
        const HttpAnswer answer = sample_server().get(target_of(question));
        const std::string expected = printed(arguments_of(question));
        INFO(arguments_of(question));
        CHECK((answer.status == 200) == !expected.empty());
        if (answer.status == 200) CHECK(answer.body == expected);
    }
}

TEST_CASE("a project, a suggestion and an explanation are the command line's") {
    const std::string index = " --format json --db " + quoted(sample_index().path().string());
    CHECK(sample_server().get("/api/v1/projects/S99001").body == printed("show S99001" + index));
    CHECK(sample_server().get("/api/v1/organisations?q=kieli&maakunta=Keski-Suomi").body ==
          printed("organisations" + index + " --maakunta Keski-Suomi kieli"));
    CHECK(sample_server().get("/api/v1/organisations/9900101-4").body ==
          printed("search" + index + " --match all --snippets 0 y-tunnus:9900101-4"));
    CHECK(sample_server().get("/api/v1/suggest?q=nuoret%20ty").body == printed("suggest" + index + " 'nuoret ty'"));
    CHECK(sample_server().get("/api/v1/explain?q=kieli&code=S99001").body ==
          printed("explain" + index + " kieli S99001"));
    CHECK(sample_server().get("/api/v1/export.jsonl?q=kieli").body ==
          printed("search --format jsonl --all --db " + quoted(sample_index().path().string()) + " kieli"));
    CHECK(sample_server().get("/api/v1/export.csv?q=kieli&csv-dialect=fi").body ==
          printed("search --format csv --csv-dialect fi --all --db " + quoted(sample_index().path().string()) +
                  " kieli"));
}
