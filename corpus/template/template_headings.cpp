#include "corpus/template/template_headings.h"

#include "base/ascii.h"
#include "corpus/template/label_synonyms.h"
#include "corpus/template/template_titles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace hankehaku {
namespace {

struct SectionNumber {
    int major = 0;
    int minor = 0;  ///< 0 when there is none
    auto operator<=>(const SectionNumber&) const = default;
};

struct NumberedLine {
    SectionNumber number;
    std::string_view title;
};

std::optional<int> take_small_number(std::string_view& text) {
    int value = 0;
    std::size_t length = 0;
    for (; length < text.size() && length < 3 && is_digit(text[length]); ++length)
        value = value * 10 + (text[length] - '0');
    if (length == 0 || length > 2 || value == 0) return std::nullopt;
    text.remove_prefix(length);
    return value;
}

std::optional<NumberedLine> read_numbered_line(std::string_view line) {
    std::string_view rest = trimmed(line);
    NumberedLine read;
    const auto major = take_small_number(rest);
    if (!major) return std::nullopt;
    read.number.major = *major;
    if (rest.size() > 1 && rest[0] == '.' && is_digit(rest[1])) {
        rest.remove_prefix(1);
        const auto minor = take_small_number(rest);
        if (!minor) return std::nullopt;
        read.number.minor = *minor;
    }
    if (rest.starts_with('.') || rest.starts_with(')')) rest.remove_prefix(1);
    if (space_length(rest, 0) == 0) return std::nullopt;
    read.title = trimmed(rest);
    if (read.title.ends_with(':')) read.title = trimmed(read.title.substr(0, read.title.size() - 1));
    return read;
}

std::string id_of(SectionNumber number) {
    const std::string major = std::to_string(number.major);
    return number.minor == 0 ? major : major + '.' + std::to_string(number.minor);
}

bool is_template_number(SectionNumber number) { return !template_title(id_of(number)).empty(); }

struct Heading {
    std::size_t first_line = 0;  ///< index into the lines
    std::size_t line_count = 1;
    SectionNumber number;  ///< as written
    std::string id;        ///< of the description of 2014
    std::string title;
    bool in_template = true;
    std::size_t rank = 0;
};

/// The longest run of candidates in the template's order; of equally long ones, the earliest.
std::vector<Heading> longest_run(const std::vector<Heading>& candidates) {
    constexpr auto none = static_cast<std::size_t>(-1);
    struct Run {
        std::size_t length = 0;
        std::size_t last = none;
    };
    constexpr std::size_t rank_count = 32;
    std::array<Run, rank_count> best_ending_at{};
    std::vector<std::size_t> previous(candidates.size(), none);
    Run longest;
    for (std::size_t index = 0; index < candidates.size(); ++index) {
        const std::size_t rank = candidates[index].rank;
        Run run{1, index};
        for (std::size_t lower = 0; lower < rank; ++lower) {
            if (best_ending_at[lower].length < run.length) continue;
            run.length = best_ending_at[lower].length + 1;
            previous[index] = best_ending_at[lower].last;
        }
        if (run.length > best_ending_at[rank].length) best_ending_at[rank] = run;
        if (run.length > longest.length) longest = run;
    }
    std::vector<Heading> headings;
    for (std::size_t index = longest.last; index != none; index = previous[index])
        headings.push_back(candidates[index]);
    std::reverse(headings.begin(), headings.end());
    return headings;
}

/// A title of one form, prepared for comparing.
struct KnownTitle {
    std::string matched;
    std::string_view id;
    std::size_t rank = 0;  ///< headings of the same section, one after another, share one
    bool short_form = false;
};

std::vector<KnownTitle> prepared(const TemplateForm& form) {
    std::vector<KnownTitle> titles;
    std::size_t rank = 0;
    for (const TemplateHeading& heading : form.headings) {
        // Where the form's numbers are its own, two titles of one section may follow one another.
        if (!titles.empty() && (titles.back().id != heading.id || !form.numbers_as_ids)) ++rank;
        titles.push_back({matching_form(heading.title), heading.id, rank, heading.short_form});
    }
    return titles;
}

const std::vector<std::vector<KnownTitle>>& known_titles() {
    static const std::vector<std::vector<KnownTitle>> titles = [] {
        std::vector<std::vector<KnownTitle>> made;
        for (const TemplateForm& form : template_forms()) made.push_back(prepared(form));
        return made;
    }();
    return titles;
}

/// Finds the headings of one form in a text.
class FormHeadings {
public:
    FormHeadings(std::span<const TextLine> lines, std::size_t form)
        : lines_(lines), titles_(known_titles()[form]), numbers_as_ids_(template_forms()[form].numbers_as_ids) {}

    /// Headings without a number are looked for only above the first with one: below, they are sub-headings of a body.
    [[nodiscard]] std::vector<Heading> find() const {
        std::vector<Heading> numbered;
        for (std::size_t index = 0; index < lines_.size(); ++index)
            if (auto heading = numbered_at(index)) numbered.push_back(*std::move(heading));
        const std::vector<Heading> run = longest_run(numbered);
        const std::size_t end = run.empty() ? lines_.size() : run.front().first_line;
        std::vector<Heading> all;
        for (std::size_t index = 0; index < end; ++index)
            if (auto heading = bare_at(index)) all.push_back(*std::move(heading));
        if (all.empty()) return run;
        all.insert(all.end(), run.begin(), run.end());
        std::vector<Heading> longer = longest_run(all);
        return longer.size() > run.size() ? longer : run;
    }

private:
    [[nodiscard]] std::optional<Heading> numbered_at(std::size_t index) const {
        const auto numbered = read_numbered_line(lines_[index].text);
        if (!numbered) return std::nullopt;
        const std::string id = id_of(numbered->number);
        if (numbers_as_ids_ && !is_template_number(numbered->number)) return std::nullopt;
        std::size_t line_count = 1;
        const KnownTitle* title = find_title(matching_form(numbered->title), id);
        if (title == nullptr && index + 1 < lines_.size() && !lines_[index + 1].blank()) {
            const std::string folded = std::string(numbered->title) + ' ' + std::string(lines_[index + 1].text);
            title = find_title(matching_form(folded), id);
            line_count = 2;
        }
        if (title == nullptr) return std::nullopt;
        return heading_of(index, line_count, numbered->number, *title);
    }

    [[nodiscard]] std::optional<Heading> bare_at(std::size_t index) const {
        constexpr std::size_t longest_title = 120;
        std::string_view line = trimmed(lines_[index].text);
        if (line.ends_with(':')) line = trimmed(line.substr(0, line.size() - 1));
        if (line.empty() || line.size() > longest_title) return std::nullopt;
        const std::string form = matching_form(line);
        const auto title = std::find_if(titles_.begin(), titles_.end(),
                                        [&](const KnownTitle& known) { return known.matched == form; });
        if (title == titles_.end() || (is_label_too(form) && !label_follows(index))) return std::nullopt;
        return heading_of(index, 1, number_of(title->id), *title);
    }

    /// "Hakija" is a heading above labels, and the label of the value below it.
    static bool is_label_too(const std::string& form) { return find_label_synonym(label_key(form)).has_value(); }

    [[nodiscard]] bool label_follows(std::size_t index) const {
        while (++index < lines_.size() && lines_[index].blank()) {
        }
        return index < lines_.size() && lines_[index].text.find_first_of(":\t") != std::string_view::npos;
    }

    [[nodiscard]] const KnownTitle* find_title(const std::string& form, std::string_view id) const {
        for (const KnownTitle& title : titles_)
            if (title.matched == form && !title.short_form && (!numbers_as_ids_ || title.id == id)) return &title;
        return nullptr;
    }

    static Heading heading_of(std::size_t index, std::size_t line_count, SectionNumber number,
                              const KnownTitle& title) {
        return {index, line_count, number, std::string(title.id), std::string(template_title(title.id)),
                true,  title.rank};
    }

    static SectionNumber number_of(std::string_view id) {
        const std::string line = std::string(id) + " x";
        const auto read = read_numbered_line(line);
        return read ? read->number : SectionNumber{};
    }

    std::span<const TextLine> lines_;
    const std::vector<KnownTitle>& titles_;
    bool numbers_as_ids_;
};

bool reads_like_a_title(std::string_view title) {
    constexpr std::size_t longest_title = 90;
    if (title.empty() || title.size() > longest_title || title.find_first_of(".!?;:") != std::string_view::npos)
        return false;
    return matching_form(title).front() != title.front() || title.starts_with('\xC3');
}

bool goes_on_from(SectionNumber previous, SectionNumber number) {
    if (is_template_number(number)) return false;
    if (number.minor == 0) return previous.major >= 9 && number.major == previous.major + 1;
    if (number.major != previous.major) return false;
    return number.minor == previous.minor + 1 && (previous.minor != 0 || number.major > 9);
}

bool stands_alone(std::span<const TextLine> lines, std::size_t index) {
    return (index == 0 || lines[index - 1].blank()) && (index + 1 == lines.size() || lines[index + 1].blank());
}

/// Adds the headings that the template lacks, among `lines` [first, last), which follow a heading with `number`.
void add_further_headings(std::span<const TextLine> lines, std::size_t first, std::size_t last, SectionNumber number,
                          std::vector<Heading>& headings) {
    SectionNumber listed;  // the last numbered line of the body: "9 ...", "10 ..." is a list and no heading
    for (std::size_t index = first; index < last; ++index) {
        const auto numbered = read_numbered_line(lines[index].text);
        if (!numbered) continue;
        if (listed == SectionNumber{} && goes_on_from(number, numbered->number) && stands_alone(lines, index) &&
            reads_like_a_title(numbered->title)) {
            number = numbered->number;
            headings.push_back({index, 1, number, id_of(number), std::string(numbered->title), false, 0});
        } else {
            listed = numbered->number;
        }
    }
}

std::vector<Heading> find_headings(std::span<const TextLine> lines) {
    std::vector<Heading> known;
    for (std::size_t form = 0; form < template_forms().size(); ++form) {
        std::vector<Heading> found = FormHeadings(lines, form).find();
        if (found.size() > known.size()) known = std::move(found);
    }
    std::vector<Heading> headings;
    for (std::size_t index = 0; index < known.size(); ++index) {
        const Heading& heading = known[index];
        const std::size_t end = index + 1 < known.size() ? known[index + 1].first_line : lines.size();
        headings.push_back(heading);
        add_further_headings(lines, heading.first_line + heading.line_count, end, heading.number, headings);
    }
    return headings;
}

}  // namespace

bool is_template_heading(std::string_view line) {
    const auto numbered = read_numbered_line(line);
    if (!numbered) return false;
    const std::string id = id_of(numbered->number), form = matching_form(numbered->title);
    const auto& titles = known_titles().front();
    return std::any_of(titles.begin(), titles.end(), [&](const KnownTitle& title) {
        return title.id == id && title.matched == form && !title.short_form;
    });
}

std::vector<TextBlock> split_at_headings(std::span<const TextLine> lines) {
    const std::vector<Heading> headings = find_headings(lines);
    std::vector<TextBlock> blocks;
    blocks.push_back({.id = {},
                      .title = {},
                      .in_template = false,
                      .lines = lines.first(headings.empty() ? lines.size() : headings.front().first_line)});
    for (std::size_t index = 0; index < headings.size(); ++index) {
        const Heading& heading = headings[index];
        const std::size_t begin = heading.first_line + heading.line_count;
        const std::size_t end = index + 1 < headings.size() ? headings[index + 1].first_line : lines.size();
        blocks.push_back({heading.id, heading.title, heading.in_template, lines.subspan(begin, end - begin)});
    }
    return blocks;
}

}  // namespace hankehaku
