#include "corpus/gazetteer/place_table.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace hankehaku {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    if (text.empty()) return pieces;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find(separator, begin);
        pieces.push_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
        if (end == std::string_view::npos) return pieces;
        begin = end + 1;
    }
}

PlaceTable::PlaceTable(std::string_view text) {
    for (const std::string_view line : split(text, '\n')) {
        if (line.empty() || line.starts_with('#')) continue;
        if (columns_.empty())
            columns_ = split(line, '\t');
        else
            rows_.emplace_back(*this, split(line, '\t'));
    }
}

std::string_view PlaceTable::Row::operator[](std::string_view column) const {
    const auto& columns = table_->columns_;
    const auto known = std::find(columns.begin(), columns.end(), column);
    if (known == columns.end()) throw std::logic_error("gazetteer table without column " + std::string{column});
    const auto at = static_cast<std::size_t>(known - columns.begin());
    return at < cells_.size() ? cells_[at] : std::string_view{};
}

}  // namespace hankehaku
