#include "base/ascii.h"
#include "corpus/template/principles_text.h"
#include "corpus/template/template_titles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace hankehaku {
namespace {

constexpr std::array<std::string_view, 3> groups{
    "ekologinen kestävyys",
    "taloudellinen kestävyys",
    "sosiaalinen ja kulttuurinen kestävyys sekä yhdenvertaisuus",
};

constexpr std::array<std::string_view, 15> rows{
    "luonnonvarojen käytön kestävyys",
    "ilmastonmuutoksen aiheuttamien riskien vähentäminen",
    "kasvillisuus, eliöt ja luonnon monimuotoisuus",
    "pinta- ja pohjavedet, maaperä sekä ilma (ja kasvihuonekaasujen väheneminen)",
    "natura 2000 -ohjelman kohteet",
    "materiaalit ja jätteet",
    "uusiutuvien energialähteiden käyttö",
    "paikallisen elinkeinorakenteen kestävä kehittäminen",
    "aineettomien tuotteiden ja palvelujen kehittäminen",
    "liikkuminen ja logistiikka",
    "hyvinvoinnin edistäminen",
    "tasa-arvon edistäminen",
    "yhteiskunnallinen ja kulttuurinen yhdenvertaisuus",
    "kulttuuriympäristö",
    "ympäristöosaaminen",
};

// A sentence whose last words are these goes on to its numbers; a label does not.
constexpr std::array<std::string_view, 14> words_before_counts{
    " on",      " oli",    " ovat",       " olivat", " ja",      " tai",      " noin",
    " vuosina", " vuonna", " asteikolla", " vain",   " ainakin", " yhteensä", " pistettä"};

constexpr int highest_score = 10;

struct RowRead {
    std::string label;
    int direct = 0;
    int indirect = 0;
    std::size_t line_count = 1;
    bool in_range = true;
};

/// Takes the number at the end of `text`, and the space before it.
std::optional<int> take_last_number(std::string_view& text) {
    std::size_t begin = text.size();
    while (begin > 0 && is_digit(text[begin - 1])) --begin;
    const std::string_view digits = text.substr(begin);
    const std::string_view before = trimmed(text.substr(0, begin));
    if (digits.empty() || digits.size() > 4 || before.size() == begin || before.empty()) return std::nullopt;
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    text = before;
    return value;
}

bool is_template_row(std::string_view label) {
    return std::find(rows.begin(), rows.end(), matching_form(label)) != rows.end();
}

/// Whether words before two numbers are a label that the template lacks, not the end of a sentence.
bool reads_like_a_row(std::string_view label) {
    constexpr std::size_t longest_label = 90;
    if (label.size() > longest_label || label.find_first_of(".!?:,;%") != std::string_view::npos) return false;
    if (is_digit(label.back())) return false;
    const std::string form = matching_form(label);
    if (std::any_of(words_before_counts.begin(), words_before_counts.end(),
                    [&](auto word) { return form.ends_with(word); }))
        return false;
    return form.front() != label.front() || label.starts_with('\xC3');
}

std::optional<RowRead> row_in(std::string_view line, bool only_of_template) {
    std::string_view label = trimmed(line);
    const auto indirect = take_last_number(label);
    const auto direct = indirect ? take_last_number(label) : std::nullopt;
    if (!direct) return std::nullopt;
    const bool in_range = *direct <= highest_score && *indirect <= highest_score;
    if (!is_template_row(label) && (only_of_template || !in_range || !reads_like_a_row(label))) return std::nullopt;
    return RowRead{std::string(label), *direct, *indirect, 1, in_range};
}

std::optional<RowRead> read_row(std::span<const TextLine> lines) {
    constexpr std::size_t most_folded_lines = 3;
    if (auto read = row_in(lines.front().text, false)) return read;
    std::string folded(trimmed(lines.front().text));
    for (std::size_t count = 2; count <= std::min(lines.size(), most_folded_lines); ++count) {
        if (lines[count - 1].blank()) break;
        folded += ' ';
        folded += trimmed(lines[count - 1].text);
        if (auto read = row_in(folded, true)) {
            read->line_count = count;
            return read;
        }
    }
    return std::nullopt;
}

bool is_group(std::string_view line) {
    return std::find(groups.begin(), groups.end(), matching_form(line)) != groups.end();
}

bool is_column_heading(std::string_view line) {
    std::string form = matching_form(line);
    std::erase(form, ' ');
    return form == "välitönvälillinen";
}

class SustainabilityReader {
public:
    SustainabilityText read(std::span<const TextLine> lines) {
        while (!lines.empty()) {
            const TextLine line = lines.front();
            std::size_t line_count = 1;
            if (line.blank()) {
                text_.push_back(line);
            } else if (is_group(line.text)) {
                finish_text();
                group_ = trimmed(line.text);
                open_row_ = false;
            } else if (auto row = read_row(lines)) {
                line_count = row->line_count;
                add_row(*std::move(row), lines.first(line_count));
            } else if (!is_column_heading(line.text)) {
                add_text(line);
            }
            lines = lines.subspan(line_count);
        }
        finish_text();
        return std::move(result_);
    }

private:
    void add_row(RowRead row, std::span<const TextLine> lines) {
        finish_text();
        open_row_ = row.in_range;
        if (row.in_range) {
            result_.scores.push_back({std::string(group_), std::move(row.label), row.direct, row.indirect, {}});
        } else {
            warn(lines.front(), "read.points_out_of_range");
            text_.assign(lines.begin(), lines.end());
        }
    }

    void add_text(TextLine line) {
        if (is_template_row(line.text)) {
            finish_text();
            open_row_ = false;
            warn(line, "read.row_without_points");
        }
        text_.push_back(line);
    }

    void finish_text() {
        if (open_row_)
            result_.scores.back().text = joined_lines(text_);
        else
            result_.rest.insert(result_.rest.end(), text_.begin(), text_.end());
        text_.clear();
    }

    void warn(TextLine line, MessageId reason) { result_.warnings.push_back({line.number, reason}); }

    SustainabilityText result_;
    std::vector<TextLine> text_;
    std::string_view group_;
    bool open_row_ = false;
};

}  // namespace

std::span<const std::string_view> template_rows() { return rows; }

std::span<const std::string_view> template_groups() { return groups; }

SustainabilityText read_sustainability_text(std::span<const TextLine> lines) {
    return SustainabilityReader().read(lines);
}

}  // namespace hankehaku
