#include "corpus/template/template_headings.h"

#include "corpus/template/template_titles.h"

#include <algorithm>
#include <array>
#include <optional>

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

bool is_digit(char c) { return c >= '0' && c <= '9'; }

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
    if (rest.starts_with('.')) rest.remove_prefix(1);
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
    SectionNumber number;
    std::string title;
    bool in_template = true;
    std::size_t rank = 0;
};

std::optional<Heading> template_heading_at(std::span<const TextLine> lines, std::size_t index) {
    auto numbered = read_numbered_line(lines[index].text);
    if (!numbered || !is_template_number(numbered->number)) return std::nullopt;
    std::size_t line_count = 1;
    auto rank = template_rank(id_of(numbered->number), numbered->title);
    if (!rank && index + 1 < lines.size() && !lines[index + 1].blank()) {
        const std::string title = std::string(numbered->title) + ' ' + std::string(lines[index + 1].text);
        rank = template_rank(id_of(numbered->number), title);
        line_count = 2;
    }
    if (!rank) return std::nullopt;
    const std::string id = id_of(numbered->number);
    return Heading{index, line_count, numbered->number, std::string(template_title(id)), true, *rank};
}

/// The longest run of candidates in the template's order; of equally long ones, the earliest.
std::vector<Heading> longest_run(const std::vector<Heading>& candidates) {
    constexpr auto none = static_cast<std::size_t>(-1);
    struct Run {
        std::size_t length = 0;
        std::size_t last = none;
    };
    std::array<Run, template_rank_count> best_ending_at{};
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
            headings.push_back({index, 1, number, std::string(numbered->title), false, 0});
        } else {
            listed = numbered->number;
        }
    }
}

std::vector<Heading> find_headings(std::span<const TextLine> lines) {
    std::vector<Heading> candidates;
    for (std::size_t index = 0; index < lines.size(); ++index)
        if (auto heading = template_heading_at(lines, index)) candidates.push_back(*std::move(heading));
    const std::vector<Heading> known = longest_run(candidates);
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

std::vector<TextBlock> split_at_headings(std::span<const TextLine> lines) {
    const std::vector<Heading> headings = find_headings(lines);
    std::vector<TextBlock> blocks;
    blocks.push_back({{}, {}, false, lines.first(headings.empty() ? lines.size() : headings.front().first_line)});
    for (std::size_t index = 0; index < headings.size(); ++index) {
        const Heading& heading = headings[index];
        const std::size_t begin = heading.first_line + heading.line_count;
        const std::size_t end = index + 1 < headings.size() ? headings[index + 1].first_line : lines.size();
        blocks.push_back(
            {id_of(heading.number), heading.title, heading.in_template, lines.subspan(begin, end - begin)});
    }
    return blocks;
}

}  // namespace hankehaku
