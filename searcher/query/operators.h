#pragma once

#include "searcher/query/ast.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <variant>

namespace hankehaku::query {

enum class Symbol { open, close, minus, conjunction, disjunction, negation, end };

struct NearOperator {
    std::size_t distance = 10;
};

using Operator = std::variant<Symbol, NearOperator>;

/// AND, OR, NOT, JA, TAI, EI, NEAR, NEAR/5, LÄHELLÄ, LÄHELLÄ/5: in capitals only.  Nothing for words.  Throws
/// Error(query) for a NEAR whose distance is not a number from 1 to max_near_distance.
[[nodiscard]] std::optional<Operator> read_operator(std::string_view query, SourceRange piece);

}  // namespace hankehaku::query
