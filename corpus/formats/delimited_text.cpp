#include "corpus/formats/delimited_text.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hankehaku {
namespace {

constexpr std::size_t longest_quoted = std::size_t{1} << 20U;

class DelimitedReader {
public:
    DelimitedReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

    TableRow row() {
        TableRow row{{}, line_};
        for (;;) {
            row.cells.push_back(cell());
            if (at_end() || text_[at_] == '\n') break;
            ++at_;  // the delimiter
        }
        if (!at_end()) {
            ++at_;
            ++line_;
        }
        return row;
    }

private:
    std::string cell() {
        if (at_ < text_.size() && text_[at_] == '"' && at_ >= unquoted_before_)
            if (auto quoted = quoted_cell()) return *std::move(quoted);
        const std::size_t end = std::min(cell_end(at_), text_.size());
        std::string value(text_.substr(at_, end - at_));
        at_ = end;
        return value;
    }

    [[nodiscard]] std::size_t cell_end(std::size_t from) const {
        std::size_t at = from;
        while (at < text_.size() && text_[at] != delimiter_ && text_[at] != '\n') ++at;
        return at;
    }

    /// Nothing if the quote here is not closed before a delimiter or a line end.
    std::optional<std::string> quoted_cell() {
        std::string value;
        const std::size_t last = std::min(text_.size(), at_ + longest_quoted);
        for (std::size_t at = at_ + 1; at < last; ++at) {
            if (text_[at] != '"') {
                value += text_[at];
                continue;
            }
            const bool doubled = at + 1 < text_.size() && text_[at + 1] == '"';
            if (doubled) {
                value += text_[at++];
                continue;
            }
            if (at + 1 < text_.size() && text_[at + 1] != delimiter_ && text_[at + 1] != '\n') {
                unquoted_before_ = at;
                return std::nullopt;
            }
            line_ += static_cast<std::size_t>(std::count(value.begin(), value.end(), '\n'));
            at_ = at + 1;
            return value;
        }
        unquoted_before_ = last;
        return std::nullopt;
    }

    std::string_view text_;
    char delimiter_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t unquoted_before_ = 0;  ///< a quote before this has already been examined, and closes nothing
};

}  // namespace

Table read_delimited(std::string_view text, char delimiter) {
    Table table;
    for (DelimitedReader reader(text, delimiter); !reader.at_end();) table.push_back(reader.row());
    return table;
}

TableRow first_delimited_row(std::string_view text, char delimiter) {
    DelimitedReader reader(text, delimiter);
    return reader.at_end() ? TableRow{} : reader.row();
}

}  // namespace hankehaku
