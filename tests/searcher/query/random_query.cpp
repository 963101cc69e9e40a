#include "searcher/query/random_query.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace hankehaku::testing {
namespace {

using Kind = QuerySketch::Kind;

/// A plain word of letters, perhaps with hyphens inside, which no sign or operator of the language is.
bool is_plain_word(std::string_view text) {
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U;
    };
    const bool lower = std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool letters = std::all_of(text.begin(), text.end(), [&](char c) { return letter(c) || c == '-'; });
    // Dashes and quotes of three bytes are no letters.
    const bool marks = text.find('\xE2') != std::string_view::npos || text.find('\xC2') != std::string_view::npos;
    return text.size() > 1 && lower && letters && !marks && text.front() != '-' && text.back() != '-';
}

/// The first letters of a word, at least four bytes and never half a letter.
std::string beginning(const std::string& word, std::size_t bytes) {
    std::size_t end = std::min(std::max<std::size_t>(bytes, 4), word.size());
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) ++end;
    return word.substr(0, end);
}

QuerySketch word_sketch(std::string text) { return {.kind = Kind::word, .text = std::move(text)}; }

}  // namespace

RandomQueries::RandomQueries(const std::vector<Project>& projects, Analyzer& analyzer)
    : projects_(&projects), words_(projects.size()), phrases_(projects.size()) {
    for (std::size_t project = 0; project < projects.size(); ++project) {
        for (const FieldText& text : searchable_texts(projects[project])) {
            Words row;  // words side by side
            for (const Token& token : analyzer.tokenize(text.text)) {
                std::string word(text.text.substr(token.begin, token.end - token.begin));
                if (!is_plain_word(word)) {
                    row.clear();
                    continue;
                }
                words_[project].push_back(word);
                row.push_back(std::move(word));
                if (row.size() > 3) row.erase(row.begin());
                if (row.size() > 1) phrases_[project].push_back(row);
            }
        }
    }
}

QuerySketch RandomQueries::word(Chooser& choose, std::size_t project) const {
    // Mostly of one project, so that all words are often found together.
    const std::size_t of = choose.once_in(6) ? choose.below(words_.size()) : project;
    return word_sketch(choose.one_of(words_[of]));
}

QuerySketch RandomQueries::words_in_order(Chooser& choose, std::size_t project, Kind kind) const {
    QuerySketch result{.kind = kind};
    for (const std::string& text : choose.one_of(phrases_[project])) result.children.push_back(word_sketch(text));
    QuerySketch& last = result.children.back();
    if (kind == Kind::phrase && choose.once_in(4) && last.text.size() > 4)
        last = {.kind = Kind::prefix, .text = beginning(last.text, last.text.size() - 2)};
    return result;
}

QuerySketch RandomQueries::near(Chooser& choose, std::size_t project) const {
    QuerySketch result{.kind = Kind::near};
    result.distance = 1 + choose.below(30);
    for (std::size_t operands = 2 + choose.below(2); operands > 0; --operands)
        result.children.push_back(choose.once_in(4) ? words_in_order(choose, project, Kind::phrase)
                                                    : word(choose, project));
    return result;
}

QuerySketch RandomQueries::scoped(Chooser& choose, std::size_t project) const {
    QuerySketch result{.kind = Kind::scoped};
    result.field = choose.one_of(all_text_fields);
    const auto child = [&]() -> QuerySketch {
        switch (choose.below(6)) {
            case 0: return words_in_order(choose, project, Kind::phrase);
            case 1: return {.kind = Kind::prefix, .text = beginning(word(choose, project).text, 5)};
            case 2:
                return {.kind = choose.once_in(2) ? Kind::any : Kind::beside,
                        .children = {word(choose, project), word(choose, project)}};
            case 3: return {.kind = Kind::exact, .children = {word(choose, project)}};
            default: return word(choose, project);
        }
    };
    result.children.push_back(child());
    return result;
}

QuerySketch RandomQueries::facet(Chooser& choose, std::size_t project) const {
    constexpr std::array facets{
        Facet::ely,  Facet::province,      Facet::subregion,          Facet::municipality,     Facet::status,
        Facet::fund, Facet::priority_axis, Facet::specific_objective, Facet::organisation_type};
    QuerySketch result{.kind = Kind::facet};
    for (int attempt = 0; attempt < 10; ++attempt) {
        result.facet = choose.one_of(facets);
        const auto values = facet_values((*projects_)[project], result.facet);
        if (values.empty()) continue;
        result.text = choose.one_of(values);
        if (result.text.find('"') == std::string::npos) return result;
    }
    result.facet = Facet::fund;
    result.text = "ESR";
    return result;
}

QuerySketch RandomQueries::condition(Chooser& choose, std::size_t project) const {
    const std::size_t kind = choose.below(6);
    if (kind < 3) return facet(choose, project);
    constexpr std::array dates{Kind::years, Kind::start, Kind::end};
    constexpr std::array sums{Kind::granted, Kind::realised};
    QuerySketch result{.kind = kind < 5 ? choose.one_of(dates) : choose.one_of(sums)};
    const bool money = kind == 5;
    result.low = money ? static_cast<std::int64_t>(choose.below(6)) * 100'000
                       : 2014 + static_cast<std::int64_t>(choose.below(7));
    result.high = *result.low + (money ? 50'000 * static_cast<std::int64_t>(1 + choose.below(10))
                                       : static_cast<std::int64_t>(choose.below(4)));
    if (result.kind != Kind::years && choose.once_in(3)) (choose.once_in(2) ? result.low : result.high).reset();
    return result;
}

QuerySketch RandomQueries::item(Chooser& choose, std::size_t project, std::size_t depth) const {
    const std::size_t kind = choose.below(20);
    if (kind < 9) return word(choose, project);
    if (kind < 11) return {.kind = Kind::prefix, .text = beginning(word(choose, project).text, 4 + choose.below(4))};
    if (kind == 11) return words_in_order(choose, project, Kind::phrase);
    if (kind == 12) return {.kind = Kind::exact, .children = {word(choose, project)}};
    if (kind == 13) return words_in_order(choose, project, choose.once_in(3) ? Kind::exact : Kind::phrase);
    if (kind == 14) return near(choose, project);
    if (kind == 15) return scoped(choose, project);
    if (kind == 16) return condition(choose, project);
    if (kind == 17 || depth == 0)
        return {.kind = Kind::without,
                .children = {depth == 0 || choose.once_in(2) ? word(choose, choose.below(words_.size()))
                                                             : item(choose, project, 0)}};
    return group(choose, project, depth - 1);
}

QuerySketch RandomQueries::group(Chooser& choose, std::size_t project, std::size_t depth) const {
    constexpr std::array kinds{Kind::beside, Kind::beside, Kind::all, Kind::any};
    QuerySketch result{.kind = choose.one_of(kinds)};
    for (std::size_t children = 2 + choose.below(3); children > 0; --children) {
        QuerySketch child = item(choose, project, depth);
        // "--x" is refused, and what is left out twice means nothing.
        while (child.kind == Kind::without && child.children.front().kind == Kind::without)
            child = QuerySketch(child.children.front());
        result.children.push_back(std::move(child));
    }
    return result;
}

QuerySketch RandomQueries::next(Chooser& choose) const {
    const std::size_t project = choose.below(words_.size());
    QuerySketch sketch = choose.once_in(4) ? item(choose, project, 2) : group(choose, project, 2);
    while (sketch.kind == Kind::without && sketch.children.front().kind == Kind::without)
        sketch = QuerySketch(sketch.children.front());
    return sketch;
}

}  // namespace hankehaku::testing
