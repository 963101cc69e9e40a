#include "server/pages/province_map.h"

#include "server/markup/formats.h"
#include "server/pages/facet_panel.h"

#include "hankehaku/language.h"

#include <algorithm>
#include <array>
#include <cmath>

// The layout is the project's own: hexagons in rows, each province where a Finn looks for it, neighbours side by side.

namespace hankehaku::server {
namespace {

struct Tile {
    std::string_view province;
    Translated letters;  ///< where a name has no room
    int halves;          ///< half widths from the left
    int row;
};

constexpr std::array tiles{
    Tile{"Lappi", {"LAP", "LAP", "LAP"}, 6, 0},           Tile{"Pohjois-Pohjanmaa", {"PPO", "NÖB", "NOB"}, 5, 1},
    Tile{"Kainuu", {"KAI", "KAJ", "KAI"}, 7, 1},          Tile{"Pohjanmaa", {"POH", "ÖSB", "OST"}, 2, 2},
    Tile{"Keski-Pohjanmaa", {"KPO", "MÖB", "COB"}, 4, 2}, Tile{"Pohjois-Savo", {"PSA", "NSA", "NSA"}, 6, 2},
    Tile{"Pohjois-Karjala", {"PKA", "NKA", "NKA"}, 8, 2}, Tile{"Etelä-Pohjanmaa", {"EPO", "SÖB", "SOB"}, 3, 3},
    Tile{"Keski-Suomi", {"KSU", "MFI", "CFI"}, 5, 3},     Tile{"Etelä-Savo", {"ESA", "SSA", "SSA"}, 7, 3},
    Tile{"Satakunta", {"SAT", "SAT", "SAT"}, 2, 4},       Tile{"Pirkanmaa", {"PIR", "BIR", "PIR"}, 4, 4},
    Tile{"Päijät-Häme", {"PHÄ", "PTA", "PHÄ"}, 6, 4},     Tile{"Etelä-Karjala", {"EKA", "SKA", "SKA"}, 8, 4},
    Tile{"Varsinais-Suomi", {"VAR", "EGF", "SWF"}, 1, 5}, Tile{"Kanta-Häme", {"KHÄ", "EGT", "KHÄ"}, 3, 5},
    Tile{"Uusimaa", {"UUS", "NYL", "UUS"}, 5, 5},         Tile{"Kymenlaakso", {"KYM", "KYM", "KYM"}, 7, 5},
    Tile{"Ahvenanmaa", {"AHV", "ÅLA", "ÅLA"}, 0, 6},
};

constexpr int half_width = 43;
constexpr int row_height = 75;
constexpr int radius = 50;
constexpr int margin = 4;
constexpr int levels = 5;  // of colour, beside that of nothing

std::string point(int x, int y) { return std::to_string(x) + "," + std::to_string(y); }

/// A hexagon with a corner at the bottom.
std::string corners(int x, int y) {
    constexpr int width = half_width - 2;
    constexpr int tall = radius - 2;
    constexpr int low = tall / 2;
    return point(x, y - tall) + " " + point(x + width, y - low) + " " + point(x + width, y + low) + " " +
           point(x, y + tall) + " " + point(x - width, y + low) + " " + point(x - width, y - low);
}

std::int64_t measured(const ProvinceFigure& figure, MapMeasure measure) {
    return measure == MapMeasure::money ? figure.granted.euros() : static_cast<std::int64_t>(figure.projects);
}

/// 0 for nothing, else 1 to `levels`; by the root, so that the largest does not leave the others pale.
int level(std::int64_t value, std::int64_t most) {
    if (value <= 0 || most <= 0) return 0;
    return std::clamp(
        static_cast<int>(std::ceil(levels * std::sqrt(static_cast<double>(value) / static_cast<double>(most)))), 1,
        levels);
}

/// "1,2 M€", "345 t€": what has room in a tile.
std::string short_value(std::int64_t value, MapMeasure measure) {
    if (measure == MapMeasure::projects) return written_number(value);
    if (value >= 1'000'000) {
        const std::int64_t tenths = (value + 50'000) / 100'000;
        return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + "\xC2\xA0M€";
    }
    return value == 0 ? "0" : written_number((value + 500) / 1000) + "\xC2\xA0t€";
}

/// A name on one line or, parted after its hyphen or at its space, on two.
Html name_lines(const std::string& name, int x, int y) {
    const std::size_t hyphen = name.find('-');
    const std::size_t part = hyphen != std::string::npos ? hyphen + 1 : name.find(' ');
    const auto line = [x](const std::string& text, int height) {
        return element("text", {{"class", "name"}, {"x", x}, {"y", height}}, text);
    };
    if (part == std::string::npos) return line(name, y - 4);
    return line(name.substr(0, part), y - 12) + line(name.substr(part), y + 2);
}

Parameters toggled(const Parameters& parameters, const std::string& province, bool selected) {
    return selected ? without_filter(parameters, Facet::province, province)
                    : with_filter(parameters, Facet::province, province);
}

Html tile(const PageContext& context, const Parameters& parameters, const Tile& place, const ProvinceFigure& figure,
          MapMeasure measure, std::int64_t most) {
    const int x = margin + half_width + place.halves * half_width;
    const int y = margin + radius + place.row * row_height;
    const std::string province(place.province);
    const std::string name = context.names.name(Facet::province, province, context.text.language());
    const std::int64_t value = measured(figure, measure);
    const std::string css = "tile level-" + std::to_string(level(value, most)) + (figure.selected ? " selected" : "");
    const Html shape =
        empty_element("polygon", {{"points", corners(x, y)}}) + name_lines(name, x, y) +
        element("text", {{"class", "letters"}, {"x", x}, {"y", y - 4}}, place.letters(context.text.language())) +
        element("text", {{"class", "value"}, {"x", x}, {"y", y + 21}}, short_value(value, measure));
    return element("a",
                   {{"href", context.links.page("/", toggled(parameters, province, figure.selected))},
                    {"class", css},
                    {"data-province", province},
                    {"aria-current", figure.selected ? std::optional<std::string>("true") : std::nullopt}},
                   shape);
}

Html table(const PageContext& context, const Parameters& parameters, const ProvinceFigures& figures, bool with_money) {
    const PageTexts& text = context.text;
    Html rows;
    for (const Tile& place : tiles) {
        const std::string province(place.province);
        const auto found = figures.find(province);
        const ProvinceFigure figure = found == figures.end() ? ProvinceFigure{} : found->second;
        const std::string name = context.names.name(Facet::province, province, text.language());
        Html cells = element("th", {{"scope", "row"}},
                             link(context.links.page("/", toggled(parameters, province, figure.selected)), name)) +
                     element("td", {{"class", "number"}}, written_number(static_cast<std::int64_t>(figure.projects)));
        if (with_money) cells += element("td", {{"class", "number"}}, written_money(figure.granted));
        rows += element("tr", {{"data-province", province}}, cells);
    }
    Html headings =
        column_heading(facet_label(Facet::province, text.language())) + number_heading(text("map.projects"));
    if (with_money) headings += number_heading(text("map.money"));
    return element(
        "table", {{"data-map", true}},
        element("caption", text("map.heading")) + element("thead", element("tr", headings)) + element("tbody", rows));
}

Html drawing(const PageContext& context, const Parameters& parameters, const ProvinceFigures& figures,
             MapMeasure measure) {
    std::int64_t most = 0;
    for (const auto& [name, figure] : figures) most = std::max(most, measured(figure, measure));
    Html shapes;
    for (const Tile& place : tiles) {
        const auto found = figures.find(std::string(place.province));
        shapes +=
            tile(context, parameters, place, found == figures.end() ? ProvinceFigure{} : found->second, measure, most);
    }
    constexpr int width = 2 * margin + 10 * half_width;
    constexpr int height = 2 * margin + 2 * radius + 6 * row_height;
    const std::string shown =
        context.text(measure == MapMeasure::money ? MessageId("map.by_money") : MessageId("map.by_count"));
    return element("svg",
                   {{"data-map", true},
                    {"viewBox", "0 0 " + std::to_string(width) + " " + std::to_string(height)},
                    {"role", "group"},
                    {"aria-label", context.text("map.label", {{"measure", shown}})}},
                   shapes);
}

}  // namespace

Html province_map(const PageContext& context, const Parameters& parameters, const ProvinceFigures& figures,
                  MapMeasure measure) {
    const PageTexts& text = context.text;
    const bool money = measure == MapMeasure::money;
    const Parameters other =
        money ? parameters.without(page_parameter::map_measure) : parameters.with(page_parameter::map_measure, "eurot");
    return element(
        "section", {{"class", "map"}, {"aria-labelledby", "kartta"}},
        element("h2", {{"id", "kartta"}}, text("map.heading")) +
            element("p", {{"class", "measure"}},
                    Html(text(money ? MessageId("map.by_money") : MessageId("map.by_count"))) + " · " +
                        link(context.links.page("/", other),
                             text(money ? MessageId("map.show_count") : MessageId("map.show_money")))) +
            drawing(context, parameters, figures, measure) +
            element("details", element("summary", text("map.table")) + table(context, parameters, figures, money) +
                                   element("p", {{"class", "help"}}, text("map.note"))));
}

}  // namespace hankehaku::server
