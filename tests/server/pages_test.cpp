#include "server/pages/error_page.h"
#include "server/running_server.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace hankehaku;
using namespace hankehaku::testing;
using Catch::Contains;

namespace {

std::string page(std::string_view target) { return sample_server().get(target, "Accept-Language: fi\r\n").body; }

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

}  // namespace

TEST_CASE("a search page has a form, a total, articles, facets and a map with a table beside it") {
    const std::string body = page("/?q=maahanmuuttaja");
    CHECK_THAT(body, Contains("role=\"search\"") && Contains("<output data-total=\"") &&
                         Contains("<fieldset data-facet=\"tila\">") && Contains("<mark>"));
    CHECK(count(body, "<article data-code=") > 5);
    CHECK(count(body, "class=\"tile ") == 19);
    CHECK(count(body, "<tr data-province=") == 19);
    CHECK(body.find("style=\"") == std::string::npos);
    CHECK(body.find("onclick") == std::string::npos);
}

TEST_CASE("a filter in any form is a chip that takes it away") {
    const std::string body = page("/?q=maahanmuuttaja&maakunta=Keski-Suomessa");
    CHECK_THAT(body, Contains("data-remove=\"maakunta=Keski-Suomi\"") && Contains("href=\"/?q=maahanmuuttaja\""));
    CHECK_THAT(body, Contains("<input type=\"hidden\" name=\"maakunta\" value=\"Keski-Suomi\"/>"));
}

TEST_CASE("a long list of values says where it ends, and all of them are searched") {
    std::vector<Project> projects;
    const auto add = [&](const std::string& applicant, const std::string& place) {
        Project& project = projects.emplace_back(summary_project("L" + std::to_string(projects.size()), "Kala ui."));
        project.applicant.name = applicant;
        project.municipalities = {place};
    };
    for (int number = 0; number < 1002; ++number)
        add("Yhdistys " + std::to_string(number / 2), "Paikka " + std::to_string(number / 2));
    add("Ähtärin kalakunta", "Ähtäri");
    add("Kuusamon KALASTAJAT", "Kuusamo");
    const TestIndex index(projects);
    const RunningServer server(index.path());
    const std::string whole = server.get("/?kaikki=hakija&lang=fi").body;
    CHECK(count(whole, "data-value=\"Yhdistys ") == 500);
    CHECK(count(whole, "data-value=\"Paikka ") == 500);
    CHECK_THAT(whole, Contains("Näkyvissä 500 yleisintä, kaikkiaan 503.") &&
                          Contains("Näkyvissä 500 yleisintä, kaikkiaan 501."));
    const auto found = [&](const std::string& sought) {
        const std::string body = server.get("/?kaikki=hakija&lang=fi&etsi=" + sought).body;
        return std::pair(count(body, "data-value=\"Ähtärin kalakunta\""),
                         count(body, "data-value=\"Kuusamon KALASTAJAT\""));
    };
    CHECK(found("kala") == std::pair<std::size_t, std::size_t>(1, 1));
    CHECK(found("%C3%84HT") == std::pair<std::size_t, std::size_t>(1, 0));
    CHECK(found("kalastaja") == std::pair<std::size_t, std::size_t>(0, 1));
    CHECK(found("kuha") == std::pair<std::size_t, std::size_t>(0, 0));
}

TEST_CASE("two fields of years lead to an address with the years that the index has") {
    const HttpAnswer answer = sample_server().get("/?q=ty%C3%B6&match=auto&vuodesta=2017&vuoteen=2018&sort=relevance");
    CHECK(answer.status == 303);
    CHECK(answer.headers.at("location") == "/?q=ty%C3%B6&vuosi=2017&vuosi=2018");
    CHECK_THAT(page("/?vuosi=2017&vuosi=2018&vuosi=2019"), Contains("data-remove=\"vuosi=2017–2019\""));
    CHECK(sample_server().get("/?q=a&vuodesta=&vuoteen=").headers.at("location") == "/?q=a");
}

TEST_CASE("a query that cannot be read keeps what was typed and says what is wrong") {
    const HttpAnswer answer = sample_server().get("/?q=kieli+(koulu&lang=fi");
    CHECK(answer.status == 400);
    CHECK_THAT(answer.body, Contains("value=\"kieli (koulu\"") && Contains("data-error=\"query\""));
}

TEST_CASE("the place that an error of a query is about is marked, by characters") {
    server::Searchers searchers(sample_index().path(), {});
    const server::Published index(searchers, false);
    const server::ValueNames names;
    const server::PageContext context{.index = index,
                                      .names = names,
                                      .text = server::PageTexts(Language::finnish),
                                      .links = server::Links("", std::nullopt),
                                      .site_title = "Haku",
                                      .path = "/",
                                      .parameters = server::Parameters::parse("q=ty%C3%B6+(koulu"),
                                      .static_version = "1"};
    const auto shown = [&](int column) {
        return server::error_notice(context, Error("query.test", {{"column", column}})).page();
    };
    CHECK_THAT(shown(5), Contains("työ <mark class=\"fault\">(</mark>koulu"));
    CHECK_THAT(shown(11), Contains("työ (koulu<mark class=\"fault\">␣</mark>"));
}

TEST_CASE("if nothing is found, the page says which word to leave out and how much that would find") {
    const std::string body = page("/?q=kauppias&maakunta=Lappi&match=all");
    CHECK_THAT(body, Contains("data-total=\"0\"") && Contains("Poista rajaus Maakunta: Lappi"));
}

TEST_CASE("a corrected and a relaxed search say so and can be undone") {
    CHECK_THAT(page("/?q=tyottomyys"), Contains("työttömyys"));
    const std::string relaxed = page("/?q=kauppias+avaruusalus+kieli");
    CHECK_THAT(relaxed, Contains("Missään hankkeessa ei ole kaikkia hakusanoja") && Contains("match=all"));
}

TEST_CASE("a province and years typed as words are offered as filters") {
    const std::string body = page("/?q=kieli+Keski-Suomessa+2016-2018");
    CHECK_THAT(body, Contains("Maakunta: Keski-Suomi") && Contains("Vuodet 2016–2018"));
}

TEST_CASE("a project's page has its texts, money, similar projects and why a search finds it") {
    const std::string body = page("/hanke/s99001?q=kieli");
    CHECK_THAT(body, Contains("Kieli kulkee työn mukana") && Contains("id=\"miksi\"") && Contains("sanan muoto") &&
                         Contains("Samankaltaisia hankkeita") && Contains("1.2.2016–31.8.2018"));
    CHECK(sample_server().get("/hanke/X1").status == 404);
}

TEST_CASE("the letters on the tiles of the map are those of the language of the page") {
    CHECK_THAT(page("/"), Contains(">PPO</text>") && Contains(">UUS</text>"));
    CHECK_THAT(page("/?lang=sv"), Contains(">NÖB</text>") && Contains(">NYL</text>") && !Contains(">UUS</text>"));
    CHECK_THAT(page("/?lang=en"), Contains(">NOB</text>") && !Contains(">PPO</text>"));
}

TEST_CASE("why a project is found tells each rule and its words once, under the word of the query") {
    const std::string body = page("/hanke/S99012?q=maahanmuuttaja");
    const std::size_t begin = body.find("id=\"miksi\"");
    REQUIRE(begin != std::string::npos);
    const std::string panel = body.substr(begin, body.find("</section>", begin) - begin);
    CHECK_THAT(panel, Contains("<th scope=\"rowgroup\" colspan=\"3\">Haussa: "));
    std::set<std::string> rows;
    for (std::size_t row = panel.find("<tr><td>"); row != std::string::npos; row = panel.find("<tr><td>", row + 1)) {
        const std::string before_weight = panel.substr(row, panel.find("<td class=\"number\">", row) - row);
        CHECK(rows.insert(before_weight).second);
    }
    CHECK(rows.size() > 3);
}

TEST_CASE("a hostile project is shown as text") {
    Project project = summary_project("<b>X</b>\"1", "<script>alert(1)</script> ja \u202Evastoin");
    project.name = "</title><script>alert(2)</script>";
    project.applicant.website = "javascript:alert(3)";
    project.provinces = {"<img src=x onerror=alert(4)>"};
    const TestIndex index({project});
    const RunningServer server(index.path());
    for (const char* target : {"/", "/?q=script", "/hanke/%3Cb%3EX%3C%2Fb%3E%221", "/tilastot", "/feed.atom",
                               "/?q=%3Cscript%3E", "/%3Cscript%3E", "/?lang=%22%3E%3Cscript%3E"}) {
        const std::string body = server.get(target).body;
        INFO(target);
        CHECK(body.find("<script>alert") == std::string::npos);
        CHECK(body.find("<img") == std::string::npos);
        CHECK(body.find("href=\"javascript:") == std::string::npos);
        CHECK(body.find("\u202E") == std::string::npos);
    }
}

TEST_CASE("sums have rows, a total, differences and the rule, and leave out years that were not asked for") {
    const std::string body = page("/tilastot?by=vuosi&sum=rahoitus&vuosi=2018&vuosi=2019");
    CHECK_THAT(body,
               Contains("data-sums") && Contains("2018") && Contains("Yhteensä") && Contains("data-hidden-years"));
    const std::regex row("<tr><th scope=\"row\"><a [^>]*>(\\d{4})</a>");
    std::vector<std::string> years;
    for (std::sregex_iterator found(body.begin(), body.end(), row), end; found != end; ++found)
        years.push_back((*found)[1]);
    CHECK(years == std::vector<std::string>{"2018", "2019"});
    CHECK_THAT(page("/tilastot?by=maakunta&by=&allocation=split"), Contains("jaettu tasan"));
}

TEST_CASE("the language of a page is that of its address, else the browser's, else Finnish") {
    CHECK_THAT(page("/"), Contains("<html lang=\"fi\">"));
    CHECK_THAT(page("/?lang=sv"), Contains("<html lang=\"sv\">") && Contains("Egentliga Finland"));
    CHECK_THAT(sample_server().get("/", "Accept-Language: en-GB\r\n").body, Contains("<html lang=\"en\">"));
    CHECK_THAT(sample_server().get("/", "Accept-Language: de\r\n").body, Contains("<html lang=\"fi\">"));
}

TEST_CASE("the files of the program are known by their tags, and no path leads anywhere else") {
    const HttpAnswer style = sample_server().get("/static/style.css");
    CHECK(style.headers.at("content-type") == "text/css; charset=utf-8");
    CHECK(sample_server().get("/static/style.css", "If-None-Match: " + style.headers.at("etag") + "\r\n").status ==
          304);
    for (const char* target : {"/static/", "/static/../serve.cpp", "/static/%2e%2e/site.cpp", "/static//etc/passwd"}) {
        INFO(target);
        CHECK(sample_server().get(target).status == 404);
    }
}

TEST_CASE("a search has a feed, and a browser's search box an address") {
    const HttpAnswer feed = sample_server().get("/feed.atom?q=kieli");
    CHECK(feed.headers.at("content-type") == "application/atom+xml; charset=utf-8");
    CHECK_THAT(feed.body, Contains("<entry>") && Contains("href=\"http://localhost/hanke/"));
    CHECK(feed.body == sample_server().get("/feed.atom?q=kieli").body);  // looking consumes nothing
    const std::string proxied =
        sample_server().get("/opensearch.xml", "X-Forwarded-Host: haku.example\r\nX-Forwarded-Proto: https\r\n").body;
    CHECK_THAT(proxied, Contains("https://haku.example/?q={searchTerms}"));
}

TEST_CASE("the box knows the place of a mistake") {
    const std::string body = page("/?q=ty%C3%B6%20(kieli");
    CHECK_THAT(body, Contains("data-fault-column=\"5\"") && Contains("aria-invalid=\"true\""));
    CHECK_THAT(body, Contains("aria-describedby=\"q-fault q-help\"") && Contains("id=\"q-fault\""));
    CHECK(page("/?q=ty%C3%B6").find("aria-invalid") == std::string::npos);
}

TEST_CASE("words excluded by a hyphen are listed") {
    CHECK_THAT(page("/?q=kieli%20-kurssi"), Contains("data-left-out") && Contains("kurssi"));
    CHECK(page("/?q=kieli").find("data-left-out") == std::string::npos);
}

TEST_CASE("a project of 2014-2020 has a link to the public register") {
    Project project = summary_project("S20001", "Tiivistelmä.");
    Project later = summary_project("S30001", "Tiivistelmä.");
    later.other_fields.push_back({"list", "Hankekuvauksen osoite", "https://rekisteri.example/hanke/S30001"});
    const TestIndex index({project, later, summary_project("X1", "Oma.")});
    const RunningServer server(index.path());
    CHECK_THAT(server.get("/hanke/S20001").body, Contains("projektikoodi=S20001\""));
    CHECK_THAT(server.get("/hanke/S30001").body, Contains("href=\"https://rekisteri.example/hanke/S30001\""));
    CHECK(server.get("/hanke/X1").body.find("Julkinen rekisteri") == std::string::npos);
}

TEST_CASE("an organisation has a page with what it leads, what it takes part in, and with whom") {
    const auto project = [](const std::string& code, Partner applicant, std::vector<Partner> partners) {
        Project made = summary_project(code, "Tiivistelmä.");
        made.name = "Hanke " + code;
        made.applicant.name = applicant.name;
        made.applicant.business_id = applicant.business_id;
        made.partners = std::move(partners);
        made.funding.granted = 1000;
        return made;
    };
    const Partner polku{"Polku ry", "9900901-5"}, silta{"Silta, Väylä ja \"Tori\" oy", "9900902-3"},
        paja{"Kylän paja", ""};
    const TestIndex index({project("S20001", polku, {silta}), project("S20002", silta, {polku, paja}),
                           project("S20003", paja, {}), project("S20004", {"Polku ry toinen", ""}, {})});
    const RunningServer server(index.path());
    const std::string body = server.get("/organisaatio/9900901-5?lang=fi").body;
    CHECK_THAT(body,
               Contains("<h1>Polku ry</h1>") && Contains("Toteuttaa: 1 hanke") && Contains("Osatoteuttajana: 1 hanke"));
    CHECK_THAT(body, Contains("/hanke/S20001") && Contains("/hanke/S20002") && Contains("/organisaatio/9900902-3"));
    CHECK(body.find("S20004") == std::string::npos);
    CHECK_THAT(server.get("/organisaatio/Kyl%C3%A4n%20paja?lang=en").body,
               Contains("Leads: 1 project") && Contains("Takes part in: 1 project"));
    CHECK(server.get("/organisaatio/Silta%2C%20V%C3%A4yl%C3%A4%20ja%20%22Tori%22%20oy").status == 200);
    CHECK(server.get("/organisaatio/9900909-9").status == 404);
    CHECK(server.get("/organisaatio/").status == 404);
    CHECK_THAT(server.get("/hanke/S20001").body,
               Contains("href=\"/organisaatio/9900901-5\"") && Contains("href=\"/organisaatio/9900902-3\""));
    CHECK_THAT(server.get("/?q=tiivistelm%C3%A4").body, Contains("href=\"/organisaatio/Kyl%C3%A4n%20paja\""));
}

TEST_CASE("the organisations of a search lead to their pages") {
    const std::string body = page("/organisaatiot?maakunta=Keski-Suomi");
    CHECK_THAT(body, Contains("<h1>Organisaatiot</h1>") && Contains("href=\"/organisaatio/9900101-4\""));
    CHECK_THAT(page("/?maakunta=Keski-Suomi"), Contains("href=\"/organisaatiot?maakunta=Keski-Suomi\""));
    CHECK(sample_server().get("/organisaatiot?maakunta=Pirkamaa").status == 400);
}
