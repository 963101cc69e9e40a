#include "corpus/text/printed_pages.h"

#include "base/ascii.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace hankehaku {
namespace {

/// "2/4" or "2 (4)" at the end of a line, and the text before it.
struct PageNumber {
    std::string before;
    int page = 0;
    int pages = 0;
};

std::optional<int> take_number_from_end(std::string_view& text) {
    constexpr std::size_t most_digits = 4;
    std::size_t begin = text.size();
    while (begin > 0 && is_digit(text[begin - 1])) --begin;
    const std::string_view digits = text.substr(begin);
    if (digits.empty() || digits.size() > most_digits) return std::nullopt;
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    text = text.substr(0, begin);
    return number;
}

std::optional<PageNumber> read_page_number(std::string_view line) {
    line = trimmed(line);
    const bool brackets = line.ends_with(')');
    if (brackets) line.remove_suffix(1);
    const auto pages = take_number_from_end(line);
    if (!pages || !line.ends_with(brackets ? '(' : '/')) return std::nullopt;
    line = trimmed(line.substr(0, line.size() - 1));
    const auto page = take_number_from_end(line);
    if (!page || *page < 1 || *page > *pages) return std::nullopt;
    return PageNumber{matching_form(line), *page, *pages};
}

/// Adds the lines above or below bare page numbers that are the same on every page.
void add_neighbours(const std::vector<TextLine>& lines, const std::vector<std::size_t>& pages,
                    std::vector<std::size_t>& dropped) {
    for (const bool above : {true, false}) {
        std::vector<std::size_t> neighbours;
        for (const std::size_t page : pages) {
            std::size_t at = page;
            do {
                if (above ? at == 0 : at + 1 == lines.size()) break;
                at = above ? at - 1 : at + 1;
            } while (lines[at].blank());
            if (at != page && !lines[at].blank()) neighbours.push_back(at);
        }
        const bool alike = neighbours.size() == pages.size() && neighbours.size() > 1 &&
                           std::all_of(neighbours.begin(), neighbours.end(), [&](std::size_t at) {
                               return lines[at].text == lines[neighbours.front()].text;
                           });
        if (alike) dropped.insert(dropped.end(), neighbours.begin(), neighbours.end());
    }
}

/// Removes the lines at `dropped`, and the blank lines around them: a page that ends is no end of a paragraph.
void remove(std::vector<TextLine>& lines, const std::vector<std::size_t>& dropped) {
    std::vector<bool> gone(lines.size(), false);
    for (const std::size_t index : dropped) {
        gone[index] = true;
        for (std::size_t before = index; before > 0 && lines[before - 1].blank(); --before) gone[before - 1] = true;
        for (std::size_t after = index + 1; after < lines.size() && lines[after].blank(); ++after) gone[after] = true;
    }
    std::size_t kept = 0;
    for (std::size_t index = 0; index < lines.size(); ++index)
        if (!gone[index]) lines[kept++] = lines[index];
    lines.resize(kept);
}

}  // namespace

void drop_page_footers(std::vector<TextLine>& lines) {
    // Pages are numbered from 1 on, all with the same words and the same count.
    std::map<std::pair<std::string, int>, std::vector<std::size_t>> footers;
    for (std::size_t index = 0; index < lines.size(); ++index)
        if (const auto number = read_page_number(lines[index].text)) {
            auto& pages = footers[{number->before, number->pages}];
            if (static_cast<std::size_t>(number->page) == pages.size() + 1) pages.push_back(index);
        }
    std::vector<std::size_t> dropped;
    for (const auto& [footer, pages] : footers) {
        const auto all = static_cast<std::size_t>(footer.second);
        const bool counted = pages.size() >= 2 || (all == 1 && !footer.first.empty() && pages.size() == 1);
        if (!counted || pages.size() + 1 < all) continue;
        dropped.insert(dropped.end(), pages.begin(), pages.end());
        if (footer.first.empty()) add_neighbours(lines, pages, dropped);
    }
    remove(lines, dropped);
}

void drop_page_end(std::vector<TextLine>& lines) {
    while (!lines.empty() && lines.back().blank()) lines.pop_back();
    if (lines.empty()) return;
    const std::string form = matching_form(lines.back().text);
    if (form.find("| palaute:") != std::string::npos) lines.pop_back();
}

void drop_link_list(std::vector<TextLine>& lines) {
    const auto is_title = [](const TextLine& line) { return line.text == "References"; };
    const auto title = std::find_if(lines.rbegin(), lines.rend(), is_title);
    if (title == lines.rend()) return;
    const auto begin = std::prev(title.base());
    const bool links = std::all_of(title.base(), lines.end(), [](const TextLine& line) {
        if (line.blank()) return true;
        const std::string_view text = trimmed(line.text);
        const bool heading = text == "Visible links" || text == "Hidden links:";
        return heading || (is_digit(text.front()) && text.find(':') != std::string_view::npos && text.find(". ") < 6);
    });
    if (links) lines.erase(begin, lines.end());
}

}  // namespace hankehaku
