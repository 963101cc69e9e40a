#include "hankehaku/token.h"
#include "analyzers/tokens/word_form.h"
#include "base/code_points.h"

#include <unicode/uchar.h>

namespace hankehaku {
namespace {

/// A letter with the marks and soft hyphens after it, which have no place of their own in the surface form.
std::size_t cluster_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    analysis::skip_code_point(text, end);
    while (end < text.size()) {
        std::size_t after = end;
        const std::int32_t code_point = analysis::next_code_point(text, after);
        const bool attached = u_charType(code_point) == U_NON_SPACING_MARK || u_charType(code_point) == U_FORMAT_CHAR;
        if (code_point < 0 || !attached) break;
        end = after;
    }
    return end;
}

}  // namespace

std::string_view reading_source_name(ReadingSource source) {
    switch (source) {
        case ReadingSource::dictionary: return "dictionary";
        case ReadingSource::known_tail: return "known tail";
        case ReadingSource::suspended_hyphen: return "suspended hyphen";
        case ReadingSource::stemmer: return "stemmer";
        case ReadingSource::verbatim: return "verbatim";
    }
    return "";
}

Token locate_in_text(std::string_view text, Token token, std::size_t surface_begin, std::size_t surface_end) {
    const std::string_view word = text.substr(0, token.end);
    Token found{token.end, token.end};
    bool begun = false;
    std::size_t surface = 0;
    for (std::size_t begin = token.begin; begin < word.size();) {
        const std::size_t end = cluster_end(word, begin);
        surface += analysis::clean_form(word.substr(begin, end - begin)).surface.size();
        if (!begun && surface > surface_begin) {
            found.begin = begin;
            begun = true;
        }
        if (surface >= surface_end) {
            found.end = begun ? end : found.begin;
            break;
        }
        begin = end;
    }
    return found;
}

}  // namespace hankehaku
