#include "corpus/lists/unquoted_row.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace hankehaku {
namespace {

constexpr int impossible = std::numeric_limits<int>::max() / 4, mismatch = 20, starts_with_space = 6,
              joined_without_space = 3;

/// Finds the cheapest way to give each column one piece or several, in order.
class PieceJoiner {
public:
    PieceJoiner(const std::vector<ListColumn>& columns, const std::vector<std::string>& pieces, char delimiter)
        : columns_(columns),
          pieces_(pieces),
          delimiter_(delimiter),
          width_(pieces.size() + 1),
          cost_((columns.size() + 1) * width_, impossible),
          taken_(cost_.size(), 0) {}

    std::vector<std::string> join() {
        cost_[0] = 0;
        for (std::size_t column = 0; column < columns_.size(); ++column) extend(column);
        return collect();
    }

private:
    void extend(std::size_t column) {
        const bool text = holds_any_text(columns_[column]);
        const std::size_t spare = pieces_.size() - columns_.size();
        for (std::size_t first = column; first <= column + spare; ++first) {
            const int so_far = cost_[column * width_ + first];
            if (so_far >= impossible) continue;
            const std::size_t most = text ? spare + 1 : 1;
            int joins = 0;
            for (std::size_t count = 1; count <= most && first + count <= pieces_.size(); ++count) {
                if (count > 1 && !begins_with_space(first + count - 1)) joins += joined_without_space;
                relax(column, first, count, so_far + joins + own_cost(column, first, count));
            }
        }
    }

    void relax(std::size_t column, std::size_t first, std::size_t count, int cost) {
        const std::size_t next = (column + 1) * width_ + first + count;
        if (cost >= cost_[next]) return;
        cost_[next] = cost;
        taken_[next] = count;
    }

    [[nodiscard]] int own_cost(std::size_t column, std::size_t first, std::size_t count) const {
        const int misfit = count == 1 && !fits_column(columns_[column], pieces_[first]) ? mismatch : 0;
        return misfit + (begins_with_space(first) ? starts_with_space : 0);
    }

    [[nodiscard]] bool begins_with_space(std::size_t piece) const { return pieces_[piece].starts_with(' '); }

    [[nodiscard]] std::vector<std::string> collect() const {
        std::vector<std::string> cells(columns_.size());
        std::size_t end = pieces_.size();
        for (std::size_t column = columns_.size(); column > 0; --column) {
            const std::size_t count = taken_[column * width_ + end];
            for (std::size_t piece = end - count; piece < end; ++piece) {
                if (piece > end - count) cells[column - 1] += delimiter_;
                cells[column - 1] += pieces_[piece];
            }
            end -= count;
        }
        return cells;
    }

    const std::vector<ListColumn>& columns_;
    const std::vector<std::string>& pieces_;
    char delimiter_;
    std::size_t width_;
    std::vector<int> cost_;           ///< of having given the first pieces to the first columns
    std::vector<std::size_t> taken_;  ///< how many the last of these columns took
};

}  // namespace

std::vector<std::string> with_spaced_pieces_joined(const std::vector<std::string>& pieces, char delimiter) {
    std::vector<std::string> cells;
    for (const std::string& piece : pieces)
        if (!cells.empty() && piece.starts_with(' '))
            (cells.back() += delimiter) += piece;
        else
            cells.push_back(piece);
    return cells;
}

std::vector<std::string> joined_pieces(const std::vector<ListColumn>& columns, const std::vector<std::string>& pieces,
                                       char delimiter) {
    constexpr std::size_t most_pieces = 400;
    if (pieces.size() <= columns.size() || pieces.size() > most_pieces) return pieces;
    return PieceJoiner(columns, pieces, delimiter).join();
}

}  // namespace hankehaku
