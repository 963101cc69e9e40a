#include "corpus/template/one_line_section.h"

#include "base/ascii.h"
#include "corpus/privacy/contact_labels.h"
#include "corpus/template/label_synonyms.h"
#include "corpus/template/template_labels.h"
#include "corpus/template/template_titles.h"
#include "corpus/text/text_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace hankehaku {
namespace {

/// Where the label begins that ends before `colon`: the longest known one, at most eight words.
std::optional<std::size_t> label_begin(std::string_view section, std::string_view text, std::size_t colon) {
    constexpr int most_words = 8;
    std::optional<std::size_t> known, contact;
    std::size_t at = colon;
    for (int word = 0; word < most_words && at > 0; ++word) {
        const std::size_t space = text.rfind(' ', at - 1);
        at = space == std::string_view::npos ? 0 : space;
        const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
        const std::string form = matching_form(text.substr(begin, colon - begin));
        if (find_template_field(section, form) || find_label_synonym(label_key(form))) known = begin;
        if (!contact && is_contact_label(form) && in_small_letters(text.substr(begin, 1)) != text.substr(begin, 1))
            contact = begin;
        if (space == std::string_view::npos) break;
    }
    return known ? known : contact;
}

class SectionSplitter {
public:
    SectionSplitter(std::string_view id, std::string_view text)
        : id_(id), text_(text), lowered_(in_small_letters(text)) {}

    std::vector<std::string_view> split() {
        if (id_ == "8.1")
            cut_questions();
        else if (id_ == "8.2")
            cut_rows();
        else if (id_ == "1" || id_ == "2" || id_ == "5" || id_ == "6" || id_.starts_with('7'))
            cut_labels();
        std::sort(cuts_.begin(), cuts_.end());
        std::vector<std::string_view> parts;
        std::size_t begin = 0;
        for (const std::size_t cut : cuts_) {
            if (cut > begin) parts.push_back(text_.substr(begin, cut - begin));
            begin = std::max(begin, cut);
        }
        parts.push_back(text_.substr(begin));
        return parts;
    }

private:
    void cut_around(std::string_view words) {
        for (std::size_t at = lowered_.find(words); at != std::string::npos; at = lowered_.find(words, at + 1)) {
            if (at != 0 && lowered_[at - 1] != ' ') continue;
            cuts_.push_back(at);
            cuts_.push_back(at + words.size());
        }
    }

    void cut_labels() {
        for (std::size_t colon = text_.find(':'); colon != std::string_view::npos; colon = text_.find(':', colon + 1))
            if (const auto begin = label_begin(id_, text_, colon)) cuts_.push_back(*begin);
        if (id_ == "6") cut_around("toteutuspaikan osoite, jos hanke toteutetaan yhdessä paikassa");
        if (id_ != "2") return;
        const std::size_t partners = lowered_.rfind("osatoteuttajat");
        if (partners == std::string::npos) return;
        cut_around("osatoteuttajat");
        for (std::size_t dash = text_.find('-', partners); dash != std::string_view::npos;
             dash = text_.find('-', dash + 1))
            if (dash >= 7 &&
                std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(dash - 7),
                            text_.begin() + static_cast<std::ptrdiff_t>(dash), is_digit) &&
                dash + 1 < text_.size() && is_digit(text_[dash + 1]))
                cuts_.push_back(dash + 2);
    }

    void cut_questions() {
        for (const std::string_view question : template_questions()) {
            const std::size_t at = lowered_.find(question);
            if (at == std::string::npos) continue;
            cuts_.push_back(at);
            for (const std::string_view answer : {": kyllä", ": ei"})
                if (lowered_.compare(at + question.size(), answer.size(), answer) == 0)
                    cuts_.push_back(at + question.size() + answer.size());
        }
    }

    void cut_rows() {
        for (const std::string_view group : template_groups()) cut_around(group);
        for (const std::string_view row : template_rows()) {
            const std::size_t at = lowered_.find(row);
            if (at == std::string::npos) continue;
            std::size_t end = at + row.size();
            for (int number = 0; number < 2; ++number) {
                while (end < text_.size() && text_[end] == ' ') ++end;
                while (end < text_.size() && is_digit(text_[end])) ++end;
            }
            cuts_.push_back(at);
            cuts_.push_back(end);
        }
    }

    std::string_view id_;
    std::string_view text_;
    std::string lowered_;
    std::vector<std::size_t> cuts_;
};

}  // namespace

std::string in_small_letters(std::string_view text) {
    std::string result(text);
    for (std::size_t at = 0; at < result.size(); ++at) {
        char& c = result[at];
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
        // Å, Ä, Ö and their like are two bytes, as are their small letters.
        const auto next = static_cast<unsigned char>(at + 1 < result.size() ? result[at + 1] : '\0');
        const bool capital_follows = c == '\xC3' && next >= 0x80 && next <= 0x9E;
        if (capital_follows) {
            ++at;
            result[at] = static_cast<char>(result[at] + 0x20);
        }
    }
    return result;
}

bool is_known_label(std::string_view label) {
    constexpr std::array<std::string_view, 6> sections{"1", "2", "5", "6", "7.1", "7.2"};
    const std::string form = matching_form(label);
    if (form.empty()) return false;
    const auto questions = template_questions();
    const std::string key = label_key(form);
    return std::any_of(sections.begin(), sections.end(),
                       [&](std::string_view section) { return !!find_template_field(section, form); }) ||
           find_label_synonym(key) || is_fund_label(key) || is_contact_label(form) ||
           std::find(questions.begin(), questions.end(), form) != questions.end();
}

std::vector<std::string_view> split_section(std::string_view id, std::string_view text) {
    return SectionSplitter(id, text).split();
}

}  // namespace hankehaku
