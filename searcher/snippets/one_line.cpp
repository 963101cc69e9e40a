#include "searcher/snippets/one_line.h"

namespace hankehaku {

void append_on_one_line(std::string& line, std::string_view text) {
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
}

}  // namespace hankehaku
