#include "cli/options/principle_options.h"

#include "cli/messages/messages.h"
#include "cli/options/option_values.h"

#include "hankehaku/error.h"

#include <charconv>
#include <string_view>
#include <utility>

namespace hankehaku::cli {
namespace {

/// The texts before and after the last "=".
std::pair<std::string_view, std::string_view> divided(std::string_view option, std::string_view text,
                                                      std::string_view example) {
    const std::size_t equals = text.rfind('=');
    if (equals == std::string_view::npos || equals == 0)
        throw Error("usage.name_and_value", {{"option", option}, {"value", text}, {"example", example}});
    return {text.substr(0, equals), text.substr(equals + 1)};
}

int score_value(std::string_view option, std::string_view text) {
    int score = -1;
    const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), score);
    if (problem != std::errc{} || stop != text.data() + text.size() || score < 0 || score > highest_score)
        throw Error("usage.no_points", {{"option", option}, {"value", text}, {"limit", highest_score}});
    return score;
}

bool answer_value(std::string_view option, std::string_view text) {
    for (const std::string_view yes : {"kyllä", "Kyllä", "kylla", "yes"})
        if (text == yes) return true;
    for (const std::string_view no : {"ei", "Ei", "no"})
        if (text == no) return false;
    throw Error("usage.no_answer", {{"option", option}, {"value", text}});
}

}  // namespace

ScoreName parse_score_name(std::string_view option, std::string_view text) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos) return {std::string(text), Effect::direct};
    const auto effect = effect_from_name(text.substr(colon + 1));
    if (!effect) throw Error("usage.no_effect", {{"option", option}, {"value", text.substr(colon + 1)}});
    return {std::string(text.substr(0, colon)), *effect};
}

void PrincipleOptions::add_filters(CLI::App& app, const std::string& group) {
    add_repeatable(app, "--min-score", lowest_,
                   "At least this score of 8.2: hyvinvointi=7, \"Tasa-arvon edistäminen:indirect=5\"")
        ->option_text("ROW[:EFFECT]=N")
        ->group(group);
    add_repeatable(app, "--max-score", highest_, "At most this score of 8.2")
        ->option_text("ROW[:EFFECT]=N")
        ->group(group);
    add_repeatable(app, "--answer", answers_, "This answer to a question of 8.1: päätavoite=kyllä")
        ->option_text("QUESTION=kyllä|ei")
        ->group(group);
}

void PrincipleOptions::add_order(CLI::App& app, const std::string& group) {
    app.add_option("--sort-score", sort_score_, "Order by a score of 8.2, projects without it last")
        ->option_text("ROW[:EFFECT]")
        ->group(group)
        ->excludes("--sort");
}

void PrincipleOptions::apply_to(SearchRequest& request) const {
    constexpr std::string_view example = "hyvinvointi:direct=7";
    for (const std::string& text : lowest_) {
        const auto [name, value] = divided("--min-score", text, example);
        request.scores.push_back(
            {parse_score_name("--min-score", name), score_value("--min-score", value), highest_score});
    }
    for (const std::string& text : highest_) {
        const auto [name, value] = divided("--max-score", text, example);
        request.scores.push_back({parse_score_name("--max-score", name), 0, score_value("--max-score", value)});
    }
    for (const std::string& text : answers_) {
        const auto [question, value] = divided("--answer", text, "päätavoite=kyllä");
        request.answers.push_back({std::string(question), answer_value("--answer", value)});
    }
    if (!sort_score_) return;
    request.sort = SortKey::score;
    request.sort_score = parse_score_name("--sort-score", *sort_score_);
}

}  // namespace hankehaku::cli
