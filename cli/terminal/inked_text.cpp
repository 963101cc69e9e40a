#include "cli/terminal/inked_text.h"

#include "cli/terminal/terminal_text.h"

#include <algorithm>

namespace hankehaku::cli {
namespace {

constexpr std::size_t narrowest_line = 10;

}  // namespace

InkedText& InkedText::add(std::string_view text, Ink ink) {
    stretches_.push_back({text_.size(), ink});
    text_ += text;
    return *this;
}

std::string InkedText::painted(std::size_t begin, std::size_t end, const Painter& painter) const {
    std::string line;
    for (std::size_t number = 0; number < stretches_.size(); ++number) {
        const std::size_t next = number + 1 < stretches_.size() ? stretches_[number + 1].begin : text_.size();
        const std::size_t from = std::max(begin, stretches_[number].begin);
        const std::size_t to = std::min(end, next);
        if (from >= to) continue;
        line += painter(stretches_[number].ink, printable(std::string_view(text_).substr(from, to - from)));
    }
    return line;
}

void InkedText::print(std::ostream& out, const Painter& painter, std::size_t columns, std::size_t first,
                      std::size_t rest) const {
    const std::size_t widest_indentation = std::max(first, rest);
    const std::size_t room =
        columns > widest_indentation + narrowest_line ? columns - widest_indentation : narrowest_line;
    std::size_t indentation = first;
    for (const TextRange line : wrap_to_width(text_, room)) {
        out << std::string(indentation, ' ') << painted(line.begin, line.end, painter) << '\n';
        indentation = rest;
    }
}

}  // namespace hankehaku::cli
