#include "corpus/template/labelled_text.h"

#include "corpus/privacy/contact_labels.h"
#include "corpus/template/field_values.h"
#include "corpus/template/label_synonyms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace hankehaku {
namespace {

constexpr std::size_t longest_label = 120;

/// What a label of the template or of another form asks for.
struct KnownLabel {
    const ProjectField* field = nullptr;
    LabelRole role = LabelRole::value;
};

KnownLabel known_label(std::string_view section, const std::string& form) {
    if (const ProjectField* field = find_template_field(section, form)) return {field, LabelRole::value};
    const auto synonym = find_label_synonym(label_key(form));
    if (!synonym) return {};
    return {find_template_field(synonym->section, synonym->label), synonym->role};
}

bool asks_for_something(const KnownLabel& known, const std::string& form) {
    return known.field != nullptr || is_fund_label(label_key(form));
}

/// A label and the part of its value that is on the same line.
struct LabelRead {
    const ProjectField* field = nullptr;
    bool contact = false;
    std::string label;
    std::string_view value;
    std::size_t line_count = 1;
    LabelRole role = LabelRole::value;
    bool known = false;  ///< also for what has no field of its own
};

/// Whether the words before a colon can be a label that the template lacks, rather than a sentence or an address.
bool reads_like_a_label(std::string_view label, std::string_view after_colon) {
    if (!after_colon.empty() && space_length(after_colon, 0) == 0) return false;
    if (label.find(". ") != std::string_view::npos) return false;
    return matching_form(label).front() != label.front() || label.starts_with('\xC3');
}

std::optional<LabelRead> label_before(std::string_view section, std::string_view label, std::string_view after) {
    label = trimmed(label);
    if (label.empty() || label.size() > longest_label) return std::nullopt;
    const std::string form = matching_form(label);
    const KnownLabel known = known_label(section, form);
    const bool contact = is_contact_label(form), asked = asks_for_something(known, form);
    if (!asked && !contact && !reads_like_a_label(label, after)) return std::nullopt;
    return LabelRead{known.field, contact, std::string(label), trimmed(after), 1, known.role, asked};
}

/// Where the first cell of a table's row ends: at a tab, or at spaces that make a column.
std::size_t cell_end(std::string_view line) { return std::min(line.find('\t'), line.find("   ")); }

/// A label of the template whose colon is missing: alone on its line, or in the first cell of a table's row.
std::optional<LabelRead> label_without_colon(std::string_view section, std::string_view line) {
    const std::size_t tab = cell_end(line);
    const std::string_view label = trimmed(line.substr(0, tab));
    if (label.size() > longest_label) return std::nullopt;
    const std::string form = matching_form(label);
    const KnownLabel known = known_label(section, form);
    if (!asks_for_something(known, form)) return std::nullopt;
    const std::string_view value = tab == std::string_view::npos ? std::string_view{} : trimmed(line.substr(tab));
    return LabelRead{known.field, is_contact_label(form), std::string(label), value, 1, known.role, true};
}

std::optional<LabelRead> label_on_one_line(std::string_view section, std::string_view line) {
    line = trimmed(line);
    const std::size_t colon = line.find(':');
    // A table's row: the value may hold a colon, the label none.
    if (cell_end(line) < colon)
        if (auto label = label_without_colon(section, line)) return label;
    if (colon == std::string_view::npos) return label_without_colon(section, line);
    return label_before(section, line.substr(0, colon), line.substr(colon + 1));
}

/// Whether a line without a colon can be the beginning of a contact's label: "Yhteyshenkilön".
bool begins_contact_label(std::string_view line) {
    constexpr std::ptrdiff_t most_spaces = 2;
    return std::count(line.begin(), line.end(), ' ') <= most_spaces && is_contact_label(matching_form(line));
}

/// A label of a table whose first column is narrow: it continues in the next line, and the value is beside that.
std::optional<LabelRead> folded_without_colon(std::string_view section, std::span<const TextLine> lines) {
    const std::string_view first = trimmed(lines[0].text), second = trimmed(lines[1].text);
    const std::size_t tab = std::min(second.find('\t'), second.size());
    if (first.size() + tab >= longest_label || cell_end(first) != std::string_view::npos) return std::nullopt;
    auto read = label_without_colon(section, std::string(first) + ' ' + std::string(trimmed(second.substr(0, tab))));
    if (!read) return std::nullopt;
    read->value = trimmed(second.substr(tab));
    read->line_count = 2;
    return read;
}

/// A label of the template, or of a contact, that is folded: its colon is on the next line.
std::optional<LabelRead> folded_label(std::string_view section, std::span<const TextLine> lines) {
    if (lines.size() < 2 || lines[1].blank() || lines[0].text.find(':') != std::string_view::npos) return std::nullopt;
    const std::size_t colon = lines[1].text.find(':');
    if (lines[1].text.find('\t') < colon || colon == std::string_view::npos)
        if (auto read = folded_without_colon(section, lines)) return read;
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string label = std::string(lines[0].text) + ' ' + std::string(lines[1].text.substr(0, colon));
    auto read = label_before(section, label, lines[1].text.substr(colon + 1));
    if (!read || (!read->known && !begins_contact_label(lines[0].text))) return std::nullopt;
    read->line_count = 2;
    return read;
}

/// How many lines the heading above the address of the site takes, which may be folded; 0: there is none.
std::size_t site_heading_lines(std::span<const TextLine> lines) {
    if (lines.front().blank()) return 0;
    const std::string first(trimmed(lines.front().text.substr(0, longest_label)));
    const bool folds = lines.size() > 1 && !lines[1].blank();
    if (is_site_heading(matching_form(first)))
        return folds && matching_form(trimmed(lines[1].text)) == "paikassa" ? 2 : 1;
    if (!folds || first.find(':') != std::string::npos) return 0;
    return is_site_heading(matching_form(first + ' ' + std::string(trimmed(lines[1].text)))) ? 2 : 0;
}

bool is_marker(std::string_view line) {
    const std::string form = matching_form(line.substr(0, longest_label));
    return is_partner_heading(form) || is_site_heading(form);
}

std::optional<LabelRead> read_label(std::string_view section, std::span<const TextLine> lines) {
    if (lines.front().blank() || is_marker(lines.front().text)) return std::nullopt;
    if (auto folded = folded_label(section, lines)) return folded;
    return label_on_one_line(section, lines.front().text);
}

class LabelledTextReader {
public:
    LabelledTextReader(std::string_view section, std::span<const TextLine> lines) : section_(section), rest_(lines) {}

    LabelledText read() {
        while (!rest_.empty()) {
            const TextLine line = rest_.front();
            if (is_partner_heading(matching_form(line.text.substr(0, longest_label)))) {
                read_partners();
            } else if (const std::size_t count = site_heading_lines(rest_); count > 0) {
                rest_ = rest_.subspan(count);
            } else if (auto label = read_label(section_, rest_)) {
                if (is_partner_heading(matching_form(label->label))) {
                    text_.partners.push_back(label->value);
                    read_partners();
                } else {
                    read_value(*std::move(label));
                }
            } else {
                text_.rest.push_back(line);
                rest_ = rest_.subspan(1);
            }
        }
        return std::move(text_);
    }

private:
    [[nodiscard]] bool at_plain_text() const {
        return !rest_.empty() && !rest_.front().blank() && !is_marker(rest_.front().text) &&
               site_heading_lines(rest_) == 0 && !read_label(section_, rest_);
    }

    void read_value(LabelRead label) {
        LabelledValue value{label.field, label.contact, std::move(label.label), std::string(label.value),
                            rest_.front().number};
        rest_ = rest_.subspan(label.line_count);
        if (value.value.empty()) skip_blank_lines_before_text();
        const bool one_line = label.field != nullptr && !may_be_folded(*label.field);
        while (at_plain_text() && (!one_line || value.value.empty())) {
            append_line(value.value);
        }
        if (one_line)
            while (at_plain_text() && goes_on(*label.field, value.value, rest_.front().text)) append_line(value.value);
        if (!is_void(value.value)) value.value = as_template_writes(label.role, value.value);
        if (value.contact) add_further_contact_lines(value);
        text_.values.push_back(std::move(value));
    }

    void append_line(std::string& value) {
        const std::string_view next = trimmed(rest_.front().text);
        if (!value.empty() && !is_parted_at_hyphen(value, next)) value += ' ';
        value += next;
        rest_ = rest_.subspan(1);
    }

    /// "työmarkkina-" above "asema" is one word; above "ja" its hyphen replaces a later part.
    static bool is_parted_at_hyphen(std::string_view value, std::string_view next) {
        constexpr std::array<std::string_view, 6> conjunctions{"ja", "tai", "sekä", "eli", "och", "eller"};
        if (value.size() < 2 || value.back() != '-' || value[value.size() - 2] == ' ' || next.empty()) return false;
        const std::string_view word = next.substr(0, next.find_first_of(" ,."));
        const bool small =
            (word.front() >= 'a' && word.front() <= 'z') || word.starts_with("ä") || word.starts_with("ö");
        return small && std::find(conjunctions.begin(), conjunctions.end(), word) == conjunctions.end();
    }

    static bool is_void(std::string_view value) { return value.empty() || value == "-"; }

    /// Whether a sum or a period is folded: "412" and "300", "Alkaa 1.9.2016 ja päättyy" and "31.12.2018".
    static bool goes_on(const ProjectField& field, std::string_view value, std::string_view line) {
        const std::string_view next = trimmed(line);
        if (field.type == FieldType::day) {
            const Period so_far = parse_period(value);
            const Period whole = parse_period(std::string(value) + ' ' + std::string(next));
            return so_far.understood && !so_far.end && whole.understood && whole.end.has_value();
        }
        constexpr std::size_t group = 3;
        const bool digits = next.find_first_not_of("0123456789 ") == std::string_view::npos;
        return digits && next.substr(0, next.find(' ')).size() == group && parse_count(value) &&
               parse_count(std::string(value) + ' ' + std::string(next));
    }

    void skip_blank_lines_before_text() {
        const auto before = rest_;
        while (!rest_.empty() && rest_.front().blank()) rest_ = rest_.subspan(1);
        if (!at_plain_text()) rest_ = before;
    }

    /// A second telephone number below the first belongs to the same person, not to the text.
    void add_further_contact_lines(LabelledValue& value) {
        for (auto ahead = rest_; !ahead.empty(); ahead = ahead.subspan(1)) {
            const std::string_view line = ahead.front().text;
            if (line.empty()) continue;
            if (read_label(section_, ahead) || is_marker(line) || !is_contact_line(line)) return;
            value.value += ' ';
            value.value += trimmed(line);
            rest_ = ahead.subspan(1);
        }
    }

    /// There is one partner on a line.  Below a blank line, only what has a business id is one more: a paragraph that
    /// follows under an unknown heading is not one.
    void read_partners() {
        bool any = false, gap = false;
        for (rest_ = rest_.subspan(1); !rest_.empty(); rest_ = rest_.subspan(1)) {
            const std::string_view line = trimmed(rest_.front().text);
            if (line.empty()) {
                gap = true;
                continue;
            }
            if (is_marker(line) || read_label(section_, rest_) || !reads_like_a_partner(line)) return;
            if (any && gap && parse_partner(line).business_id.empty()) return;
            text_.partners.push_back(line);
            any = true;
            gap = false;
        }
    }

    static bool reads_like_a_partner(std::string_view line) {
        constexpr std::size_t longest_partner = 250;
        const bool sentence = line.ends_with('.') && parse_partner(line).business_id.empty() &&
                              std::count(line.begin(), line.end(), ' ') > 4;
        return line.size() <= longest_partner && !is_contact_line(line) && !sentence;
    }

    std::string_view section_;
    std::span<const TextLine> rest_;
    LabelledText text_;
};

}  // namespace

LabelledText read_labelled_text(std::string_view section, std::span<const TextLine> lines) {
    return LabelledTextReader(section, lines).read();
}

}  // namespace hankehaku
