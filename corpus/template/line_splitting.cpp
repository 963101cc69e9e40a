#include "corpus/template/line_splitting.h"

#include "corpus/template/one_line_section.h"
#include "corpus/template/template_headings.h"
#include "corpus/template/template_labels.h"
#include "corpus/template/template_titles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace hankehaku {
namespace {

/// "4.1 Varsinaiset kohderyhmät" in small letters, longer titles first.
struct NumberedTitle {
    std::string text;
    std::string_view id;
};

std::vector<NumberedTitle> numbered_titles() {
    std::vector<NumberedTitle> titles;
    for (const TemplateHeading& heading : template_forms().front().headings)
        if (!heading.short_form)
            titles.push_back(
                {in_small_letters(std::string(heading.id) + ' ' + std::string(heading.title)), heading.id});
    std::stable_sort(titles.begin(), titles.end(),
                     [](const auto& a, const auto& b) { return a.text.size() > b.text.size(); });
    return titles;
}

struct HeadingPlace {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view id;
};

class LineSplitter {
public:
    explicit LineSplitter(const std::vector<TextLine>& lines) : lines_(lines), titles_(numbered_titles()) {
        for (const TextLine& line : lines) {
            if (is_template_heading(line.text)) alone_.insert(in_small_letters(first_word(line.text)));
            filled_ += line.blank() ? 0 : 1;
        }
    }

    std::vector<TextLine> split() {
        for (std::size_t at = 0; at < lines_.size(); ++at)
            if (at + 1 < lines_.size() && add_beside_labels(lines_[at], lines_[at + 1]))
                ++at;
            else
                split(lines_[at]);
        return std::move(result_);
    }

private:
    static std::string_view first_word(std::string_view line) {
        line = trimmed(line);
        return line.substr(0, line.find_first_of(" \t"));
    }

    static std::vector<std::string_view> cells_of(std::string_view line) {
        std::vector<std::string_view> cells;
        for (std::size_t begin = 0; begin <= line.size();) {
            const std::size_t end = std::min(line.find('\t', begin), line.size());
            cells.push_back(trimmed(line.substr(begin, end - begin)));
            begin = end + 1;
        }
        return cells;
    }

    /// A row of labels above a row of their values: each label with its value becomes a line.
    bool add_beside_labels(const TextLine& labels, const TextLine& values) {
        if (labels.text.find('\t') == std::string_view::npos) return false;
        const auto names = cells_of(labels.text), words = cells_of(values.text);
        if (names.size() < 3 || names.size() != words.size() ||
            !std::all_of(names.begin(), names.end(), [](std::string_view name) { return is_known_label(name); }) ||
            std::any_of(words.begin(), words.end(), [](std::string_view word) { return is_known_label(word); }))
            return false;
        for (std::size_t at = 0; at < names.size(); ++at) {
            // As a value below its label is read.
            result_.push_back({labels.number, names[at]});
            result_.push_back({values.number, words[at]});
        }
        return true;
    }

    void split(const TextLine& line) {
        constexpr std::size_t fewest_lines = 10, long_line = 500;
        const bool whole_text = filled_ < fewest_lines && line.text.size() > long_line;
        const std::vector<HeadingPlace> places = whole_text ? headings_in(line.text) : heading_at_front(line.text);
        if (places.empty()) return result_.push_back({line.number, without_bullet(line.text)});
        add(line.number, line.text.substr(0, places.front().begin));
        for (std::size_t index = 0; index < places.size(); ++index) {
            const HeadingPlace& place = places[index];
            const std::size_t end = index + 1 < places.size() ? places[index + 1].begin : line.text.size();
            add(line.number, line.text.substr(place.begin, place.end - place.begin));
            const std::string_view body = trimmed(line.text.substr(place.end, end - place.end));
            if (!whole_text) {
                add(line.number, body);
                continue;
            }
            for (const std::string_view part : split_section(place.id, body)) add(line.number, part);
        }
    }

    void add(std::size_t number, std::string_view text) {
        text = trimmed(text);
        if (!text.empty()) result_.push_back({number, text});
    }

    /// The heading that begins the line and is followed by text.
    [[nodiscard]] std::vector<HeadingPlace> heading_at_front(std::string_view line) const {
        constexpr std::size_t longest_heading = 100;
        const std::size_t begin = line.size() - trimmed_front(line).size();
        if (begin >= line.size() || line[begin] < '1' || line[begin] > '9') return {};
        if (alone_.contains(in_small_letters(first_word(line)))) return {};
        const std::string lowered = in_small_letters(line.substr(begin, longest_heading));
        for (const NumberedTitle& title : titles_) {
            if (!lowered.starts_with(title.text) || lowered.size() == title.text.size()) continue;
            // "4 Hankkeen kohderyhmät ovat ..." is a sentence.
            const std::string_view rest = line.substr(begin + title.text.size());
            if (!begins_anew(rest)) continue;
            return {{begin, begin + title.text.size(), title.id}};
        }
        return {};
    }

    /// Whether what follows a heading is a text of its own: after white space, with a capital or a digit.
    static bool begins_anew(std::string_view rest) {
        if (space_length(rest, 0) == 0) return false;
        rest = trimmed(rest);
        return !rest.empty() && in_small_letters(rest.substr(0, 2)) != rest.substr(0, 2);
    }

    static std::string_view trimmed_front(std::string_view line) {
        std::size_t at = 0;
        while (at < line.size() && space_length(line, at) != 0) at += space_length(line, at);
        return line.substr(at);
    }

    [[nodiscard]] std::vector<HeadingPlace> headings_in(std::string_view line) const {
        const std::string lowered = in_small_letters(line);
        std::vector<HeadingPlace> places;
        std::size_t from = 0;
        std::string_view last_id;
        for (const TemplateHeading& heading : template_forms().front().headings) {
            if (heading.id == last_id) continue;
            std::optional<HeadingPlace> found;
            for (const NumberedTitle& title : titles_) {
                if (title.id != heading.id) continue;
                const std::size_t at = find_word(lowered, title.text, from);
                if (at != std::string::npos && (!found || at < found->begin))
                    found = HeadingPlace{at, at + title.text.size(), title.id};
            }
            if (!found) continue;
            places.push_back(*found);
            from = found->end;
            last_id = heading.id;
        }
        return places;
    }

    static std::size_t find_word(const std::string& text, const std::string& wanted, std::size_t from) {
        for (std::size_t at = text.find(wanted, from); at != std::string::npos; at = text.find(wanted, at + 1)) {
            const bool begins = at == 0 || text[at - 1] == ' ';
            const std::size_t end = at + wanted.size();
            if (begins && (end == text.size() || text[end] == ' ')) return at;
        }
        return std::string::npos;
    }

    /// A label in a list of bullets.
    static std::string_view without_bullet(std::string_view line) {
        constexpr std::array<std::string_view, 6> bullets{"* ", "- ", "• ", "– ", "· ", "*\t"};
        const std::string_view text = trimmed(line);
        const auto* const bullet =
            std::find_if(bullets.begin(), bullets.end(), [&](std::string_view mark) { return text.starts_with(mark); });
        if (bullet == bullets.end()) return line;
        const std::string_view rest = trimmed(text.substr(bullet->size()));
        const std::size_t colon = rest.find(':');
        return colon != std::string_view::npos && is_known_label(rest.substr(0, colon)) ? rest : line;
    }

    const std::vector<TextLine>& lines_;
    std::vector<NumberedTitle> titles_;
    std::set<std::string> alone_;  ///< numbers of the headings that are on lines of their own
    std::size_t filled_ = 0;
    std::vector<TextLine> result_;
};

}  // namespace

std::vector<TextLine> split_headings_and_labels(const std::vector<TextLine>& lines) {
    return LineSplitter(lines).split();
}

}  // namespace hankehaku
