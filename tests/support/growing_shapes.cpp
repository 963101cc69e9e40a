#include "support/growing_shapes.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace hankehaku::testing {
namespace {

using Make = std::function<std::string(std::size_t)>;

constexpr std::string_view head = "Hankekoodi: G1\n\n";
constexpr std::string_view summary = "3 Suunnitelman mukainen tiivistelmä toteutuksesta\n\n";
constexpr std::string_view area = "6 Maantieteellinen kohdealue\n\nKunnat: ";
constexpr std::string_view applicant = "2 Hakijan perustiedot\n\n";
constexpr std::string_view basics = "1 Hanke\n\n";

/// `unit` again and again, never cut in the middle.
std::string repeated(std::string_view unit, std::size_t bytes) {
    std::string text;
    while (text.size() + unit.size() <= bytes) text += unit;
    return text;
}

/// `before`, a number, `after`, with other numbers each time.
std::string numbered(std::string_view before, std::string_view after, std::size_t bytes) {
    std::string text;
    for (std::size_t number = 0; text.size() < bytes; ++number)
        text.append(before).append(std::to_string(number)).append(after);
    return text;
}

Make text_of(std::string_view beginning, std::string_view unit) {
    return [=](std::size_t bytes) { return std::string(head).append(beginning) + repeated(unit, bytes); };
}

Make texts_of(std::string_view beginning, std::string_view before, std::string_view after) {
    return [=](std::size_t bytes) { return std::string(head).append(beginning) + numbered(before, after, bytes); };
}

Make json_of(std::string_view key, std::string_view before, std::string_view after) {
    return [=](std::size_t bytes) {
        std::string list = numbered(before, after, bytes);
        list.pop_back();
        return R"({"code":"G1",")" + std::string(key) + "\":[" + list + "]}\n";
    };
}

Make page_of(std::string_view unit) {
    return
        [=](std::size_t bytes) { return "<html><body>Hankekoodi: G1<br>" + repeated(unit, bytes) + "</body></html>"; };
}

/// Ordinary words in an order that repeats late.
std::string prose(std::size_t bytes) {
    constexpr std::array words{"hanke",   "kehittää",     "nuorten",  "työllisyyttä", "maakunnassa",
                               "yhdessä", "yritysten",    "kanssa",   "tukemalla",    "osaamista",
                               "ja",      "hyvinvointia", "kouluissa"};
    std::string text;
    for (std::size_t number = 0, step = 1; text.size() < bytes; number += step, ++step)
        text.append(words.at(number % words.size())).append(step % 11 == 0 ? ".\n\n" : " ");
    return text;
}

Make query_of(std::string_view unit, std::string_view end = {}) {
    return [=](std::size_t bytes) { return repeated(unit, bytes) + std::string(end); };
}

Make one_word_of(std::string_view unit) { return query_of(unit); }

}  // namespace

const std::vector<GrowingShape>& growing_texts() {
    static const std::vector<GrowingShape> shapes{
        {"ordinary text", [](std::size_t bytes) { return std::string(head).append(summary) + prose(bytes); }},
        {"one word again and again", text_of(summary, "verkosto ")},
        {"words of their own", texts_of(summary, "sana", "lainen ")},
        {"a word without end", text_of(summary, "i")},
        {"a compound without end", text_of(summary, "kala")},
        {"hyphens", text_of(summary, "vene-")},
        {"colons", text_of(summary, "a:")},
        {"colon endings", text_of(summary, "ESR:ssa:")},
        {"suspended hyphens", text_of(summary, "kala-, ")},
        {"combining marks", text_of(summary, "\u0301\u0323")},
        {"digits", text_of(summary, "7")},
        {"groups of digits", text_of(summary, "123 ")},
        {"telephone numbers", text_of(summary, "040 123 4567 ")},
        {"almost telephone numbers", text_of(summary, "04-")},
        {"addresses", text_of(summary, "a.b@posti.example ")},
        {"signs of addresses", text_of(summary, "@")},
        {"addresses spelt out", text_of(summary, "a (at) ")},
        {"brackets", text_of(summary, "(")},
        {"persons behind labels", text_of(summary, "Yhteyshenkilö: Aino Malli\n")},
        {"labels of persons", text_of(applicant, "Puhelin:\n\n")},
        {"one paragraph again and again", text_of(summary, "Pieni hanke auttaa nuoria kalastamaan verkoilla.\n\n")},
        {"municipalities", texts_of(area, "paikka", ", ")},
        {"headings", text_of({}, "1 Hanke\n")},
        {"labels", texts_of(basics, "Otsake", ": a\n")},
        {"labels without values", text_of(basics, "Otsake:\n")},
        {"codes", texts_of({}, "Hankekoodi: S", "\n")},
        {"partners", texts_of(applicant, "Osatoteuttajat\n\nYritys ", " oy, 1234567-8\n")},
        {"blank lines", text_of(summary, "\n")},
        {"JSON: municipalities", json_of("municipalities", "\"paikka", "\",")},
        {"JSON: sections", json_of("sections", R"({"id":"3","text":"sana)", "\"},")},
        {"JSON: partners", json_of("partners", R"({"name":"yritys)", "\"},")},
        {"XML: attributes", [](std::size_t bytes) { return "<a " + numbered("b", "=\"c\" ", bytes) + "/>"; }},
        {"HTML: attributes",
         [](std::size_t bytes) {
             return "<html><body>Hankekoodi: G1<br><p " + numbered("b", " ", bytes) + ">teksti</body></html>";
         }},
        {"HTML: unclosed tags", page_of("<div>")},
        {"HTML: cells", page_of("<table><tr><td>a")},
        {"HTML: entities", page_of("&#1")},
    };
    return shapes;
}

const std::vector<GrowingShape>& growing_queries() {
    static const std::vector<GrowingShape> shapes{
        {"ordinary words", prose},
        {"one word again and again", query_of("nuoret ")},
        {"unknown words", [](std::size_t bytes) { return numbered("sanavalmen", "nus ", bytes); }},
        {"a word without end", one_word_of("i")},
        {"a compound without end", one_word_of("kala")},
        {"hyphens", one_word_of("vene-")},
        {"colons", one_word_of("a:")},
        {"full stops", one_word_of("a.")},
        {"fields", query_of("nimi:", "a")},
        {"fields with words", query_of("nimi:nuoret ")},
        {"values of facets", query_of("maakunta:Lappi ")},
        {"beginnings", query_of("k* ")},
        {"words almost right", query_of("nuorten~ ")},
        {"OR", query_of("nuoret OR ", "nuoret")},
        {"AND", query_of("nuoret AND ", "nuoret")},
        {"NOT", query_of("-nuoret ", "hanke")},
        {"NEAR", query_of("nuoret NEAR/1000 ", "hanke")},
        {"NEAR beginnings", query_of("t* NEAR/1000 ", "t*")},
        {"a phrase", [](std::size_t bytes) { return '"' + repeated("nuoret ", bytes) + '"'; }},
        {"a phrase of beginnings", [](std::size_t bytes) { return '"' + repeated("t* ", bytes) + '"'; }},
        {"parentheses", query_of("(nuoret) ")},
        {"quotes", query_of("\"nuoret\" ")},
    };
    return shapes;
}

const GrowingShape& shape_called(const std::vector<GrowingShape>& shapes, const std::string& name) {
    const auto found =
        std::find_if(shapes.begin(), shapes.end(), [&](const GrowingShape& shape) { return shape.name == name; });
    if (found == shapes.end()) throw std::out_of_range(name);
    return *found;
}

}  // namespace hankehaku::testing
