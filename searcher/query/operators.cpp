#include "searcher/query/operators.h"

#include "base/characters.h"
#include "searcher/query/error.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <system_error>

namespace hankehaku::query {
namespace {

std::optional<Symbol> read_symbol(std::string_view piece) {
    if (piece == "AND" || piece == "JA") return Symbol::conjunction;
    if (piece == "OR" || piece == "TAI") return Symbol::disjunction;
    if (piece == "NOT" || piece == "EI") return Symbol::negation;
    return std::nullopt;
}

std::optional<std::size_t> read_distance(std::string_view digits) {
    std::size_t distance = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, distance);
    if (error != std::errc{} || stopped != end || distance == 0 || distance > max_near_distance) return std::nullopt;
    return distance;
}

}  // namespace

std::optional<Operator> read_operator(std::string_view query, SourceRange piece) {
    // No operator is longer, and a sequence of fields is examined from each of them.
    constexpr std::size_t enough = 64;
    const std::string text = to_nfc(query.substr(piece.begin, std::min(enough, piece.end - piece.begin)));
    if (const auto symbol = read_symbol(text)) return *symbol;
    for (const std::string_view name : {"NEAR", "LÄHELLÄ"}) {
        if (!text.starts_with(name)) continue;
        const std::string_view rest = std::string_view(text).substr(name.size());
        if (rest.empty()) return NearOperator{};
        if (rest.front() != '/') continue;
        if (const auto distance = read_distance(rest.substr(1))) return NearOperator{*distance};
        fail(query, piece.begin, "query.near_distance", {{"limit", std::to_string(max_near_distance)}});
    }
    return std::nullopt;
}

}  // namespace hankehaku::query
