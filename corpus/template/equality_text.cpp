#include "corpus/template/field_values.h"
#include "corpus/template/principles_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace hankehaku {
namespace {

constexpr std::array<std::string_view, 3> template_questions{
    "hankkeessa on tehty toimintaympäristön analyysi sukupuolinäkökulmasta",
    "sukupuolinäkökulma on huomioitu hankkeen toiminnassa (valtavirtaistaminen)",
    "hankkeen päätavoite on sukupuolten tasa-arvon edistäminen",
};

struct QuestionRead {
    std::string question;
    std::optional<bool> answer;
    std::size_t line_count = 1;
};

/// Whether a line that ends in Kyllä or Ei is a question that the template lacks, not a sentence of an explanation.
bool reads_like_a_question(std::string_view question) {
    constexpr std::size_t longest_question = 200;
    if (question.empty() || question.size() > longest_question) return false;
    if (question.find_first_of(".!?:") != std::string_view::npos) return false;
    return matching_form(question).front() != question.front() || question.starts_with('\xC3');
}

std::optional<QuestionRead> question_in(std::string_view line, bool only_of_template) {
    const std::size_t colon = line.rfind(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view question = trimmed(line.substr(0, colon));
    const auto answer = parse_answer(line.substr(colon + 1));
    const std::string form = matching_form(question);
    const bool of_template =
        std::find(template_questions.begin(), template_questions.end(), form) != template_questions.end();
    const bool void_answer = is_void_value(line.substr(colon + 1));
    if (!of_template && (only_of_template || !answer || !reads_like_a_question(question))) return std::nullopt;
    if (!answer && !void_answer) return std::nullopt;
    return QuestionRead{std::string(question), answer, 1};
}

std::optional<QuestionRead> read_question(std::span<const TextLine> lines) {
    if (lines.front().blank()) return std::nullopt;
    if (auto read = question_in(trimmed(lines.front().text), false)) return read;
    if (lines.size() < 2 || lines[1].blank()) return std::nullopt;
    const std::string folded = std::string(trimmed(lines[0].text)) + ' ' + std::string(trimmed(lines[1].text));
    auto read = question_in(folded, true);
    if (read) read->line_count = 2;
    return read;
}

}  // namespace

EqualityText read_equality_text(std::span<const TextLine> lines) {
    EqualityText result;
    std::vector<TextLine> text;
    const auto finish_text = [&] {
        if (result.answers.empty())
            result.rest = std::move(text);
        else
            result.answers.back().text = joined_lines(text);
        text.clear();
    };
    while (!lines.empty()) {
        if (auto read = read_question(lines)) {
            finish_text();
            result.answers.push_back({std::move(read->question), read->answer, {}});
            lines = lines.subspan(read->line_count);
        } else {
            text.push_back(lines.front());
            lines = lines.subspan(1);
        }
    }
    finish_text();
    return result;
}

}  // namespace hankehaku
