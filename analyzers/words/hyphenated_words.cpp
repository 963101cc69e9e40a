#include "analyzers/words/hyphenated_words.h"

#include "base/ascii.h"

#include <algorithm>
#include <string>
#include <utility>

namespace hankehaku::analysis {
namespace {

/// What has more pieces is no word, and what a query does with parts grows with the square of their number.
constexpr std::size_t most_pieces = 16;

bool has_digit(std::string_view piece) { return std::any_of(piece.begin(), piece.end(), is_digit); }

void add_part(std::vector<CompoundPart>& parts, CompoundPart part) {
    if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(std::move(part));
}

/// Several pieces before the last hyphen are a word of their own: Meri-Lappi of Meri-Lappi-hanke, start-up or startup.
void add_whole_head(std::string_view head, std::vector<CompoundPart>& parts) {
    if (head.find('-') == std::string_view::npos || has_digit(head)) return;
    std::string closed(head);
    std::erase(closed, '-');
    add_part(parts, {std::string(head), 0, head.size()});
    add_part(parts, {std::move(closed), 0, head.size()});
}

/// "covid-19-" gives covid-19 and covid: a number after a hyphen is no part by itself.
std::vector<CompoundPart> head_parts(const WordForm& form, std::size_t head_size, const PieceReader& read_piece) {
    std::vector<CompoundPart> parts;
    const std::string_view head = std::string_view(form.surface).substr(0, head_size);
    const bool same_size = form.cased.size() == form.surface.size();
    std::size_t pieces = 0;
    for (std::size_t begin = 0; begin < head.size() && pieces < most_pieces; ++pieces) {
        const std::size_t end = std::min(head.find('-', begin), head.size());
        const std::string_view piece = head.substr(begin, end - begin);
        const bool trailing_number = begin > 0 && has_digit(piece);
        if (!piece.empty() && !trailing_number) {
            const std::string_view cased = same_size ? std::string_view(form.cased).substr(begin, end - begin) : piece;
            for (std::string& base : read_piece(make_word_form(cased))) parts.push_back({std::move(base), begin, end});
        }
        if (trailing_number) parts.push_back({std::string(head.substr(0, end)), 0, end});
        begin = end + 1;
    }
    add_whole_head(head, parts);
    return parts;
}

}  // namespace

HyphenatedWord split_at_last_hyphen(const WordForm& form) {
    const std::string_view cased = form.cased;
    const std::size_t hyphen = cased.rfind('-');
    if (hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == cased.size()) return {};
    return {cased.substr(0, hyphen), cased.substr(hyphen + 1)};
}

std::vector<Reading> with_hyphenated_head(const WordForm& form, std::vector<Reading> tail_readings,
                                          const PieceReader& read_piece) {
    const std::size_t tail_begin = form.surface.rfind('-') + 1;
    const std::vector<CompoundPart> before = head_parts(form, tail_begin - 1, read_piece);
    for (Reading& reading : tail_readings) {
        std::vector<CompoundPart> parts = before;
        for (CompoundPart& part : reading.parts) {
            part.begin += tail_begin;
            part.end += tail_begin;
        }
        parts.push_back({reading.base, tail_begin, form.surface.size()});
        std::move(reading.parts.begin(), reading.parts.end(), std::back_inserter(parts));
        put_parts_in_order(parts);
        reading.parts = std::move(parts);
        reading.base.insert(0, form.surface, 0, tail_begin);
        if (reading.source == ReadingSource::dictionary) reading.source = ReadingSource::known_tail;
    }
    return tail_readings;
}

void add_pieces(const WordForm& form, Reading& reading, const PieceReader& read_piece) {
    const std::size_t hyphen = form.surface.rfind('-');
    if (hyphen == std::string::npos || reading.parts.empty()) return;
    for (CompoundPart& part : head_parts(form, hyphen, read_piece)) add_part(reading.parts, std::move(part));
    put_parts_in_order(reading.parts);
}

std::vector<Reading> without_needless_hyphen(const WordForm& form, const DictionaryWords& dictionary) {
    const std::size_t hyphen = form.surface.find('-');
    const bool small = form.capitals == 0 || (form.broken && form.capitals == 1 && form.starts_with_capital);
    const bool plain = form.digits == 0 && small && hyphen == form.surface.rfind('-');
    if (hyphen == std::string::npos || !plain || dictionary.knows_as_name(form)) return {};
    std::string closed = form.surface;
    closed.erase(hyphen, 1);
    std::vector<Reading> readings = dictionary.read(make_word_form(closed));
    const auto opens_elsewhere = [hyphen, &form](const Reading& reading) {
        return !form.broken && std::none_of(reading.parts.begin(), reading.parts.end(),
                                            [hyphen](const CompoundPart& part) { return part.begin == hyphen; });
    };
    readings.erase(std::remove_if(readings.begin(), readings.end(), opens_elsewhere), readings.end());
    for (Reading& reading : readings) {
        for (CompoundPart& part : reading.parts) {
            if (part.begin >= hyphen) ++part.begin;
            if (part.end > hyphen) ++part.end;
        }
    }
    return readings;
}

}  // namespace hankehaku::analysis
