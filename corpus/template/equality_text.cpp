#include "corpus/template/field_values.h"
#include "corpus/template/principles_text.h"
#include "corpus/template/template_titles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace hankehaku {
namespace {

constexpr std::array<std::string_view, 3> questions{
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
    std::size_t colon = line.rfind(':');
    if (colon == std::string_view::npos) colon = line.rfind('\t');  // a table's row
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view question = trimmed(line.substr(0, colon));
    const auto answer = parse_answer(line.substr(colon + 1));
    const std::string form = matching_form(question);
    const bool of_template = std::find(questions.begin(), questions.end(), form) != questions.end();
    const bool void_answer = is_void_value(line.substr(colon + 1));
    if (!of_template && (only_of_template || !answer || !reads_like_a_question(question))) return std::nullopt;
    if (!answer && !void_answer) return std::nullopt;
    return QuestionRead{std::string(question), answer, 1};
}

bool is_template_question(std::string_view text) {
    return std::find(questions.begin(), questions.end(), matching_form(text)) != questions.end();
}

/// A question of the template with its answer on the next line, maybe below a blank one.
std::optional<QuestionRead> question_above_answer(std::span<const TextLine> lines) {
    std::string_view question = trimmed(lines.front().text);
    if (question.ends_with(':')) question = trimmed(question.substr(0, question.size() - 1));
    if (!is_template_question(question)) return std::nullopt;
    std::size_t next = 1;
    while (next < lines.size() && lines[next].blank()) ++next;
    const auto answer = next < lines.size() ? parse_answer(lines[next].text) : std::nullopt;
    if (!answer) return std::nullopt;
    return QuestionRead{std::string(question), answer, next + 1};
}

std::optional<QuestionRead> read_question(std::span<const TextLine> lines) {
    constexpr std::size_t most_folded_lines = 3;
    if (lines.front().blank()) return std::nullopt;
    if (auto read = question_above_answer(lines)) return read;
    if (auto read = question_in(trimmed(lines.front().text), false)) return read;
    std::string folded(trimmed(lines.front().text));
    for (std::size_t count = 2; count <= std::min(lines.size(), most_folded_lines); ++count) {
        if (lines[count - 1].blank()) break;
        folded += ' ';
        folded += trimmed(lines[count - 1].text);
        auto read = question_in(folded, true);
        if (!read) continue;
        read->line_count = count;
        return read;
    }
    return std::nullopt;
}

}  // namespace

std::span<const std::string_view> template_questions() { return questions; }

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
