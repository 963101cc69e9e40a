#include "searcher/query/error.h"

#include "base/characters.h"
#include "hankehaku/error.h"

namespace hankehaku::query {
namespace {

constexpr std::string_view column_label = "query column ";

}  // namespace

void fail(std::string_view query, std::size_t at, const std::string& message) {
    std::size_t column = 1;
    for (std::size_t i = 0; i < at && i < query.size(); i += character_at(query, i).size) ++column;
    throw Error(ErrorCode::query, std::string(column_label) + std::to_string(column) + ": " + message);
}

bool has_column(std::string_view message) { return message.starts_with(column_label); }

std::string shown(std::string_view piece) {
    constexpr std::size_t longest = 40;
    std::string result = "\"";
    std::size_t count = 0;
    for (std::size_t at = 0; at < piece.size(); ++count) {
        const Character c = character_at(piece, at);
        if (count == longest) {
            result += "...";
            break;
        }
        if (is_space(c.code))
            result += ' ';
        else
            result += piece.substr(at, c.size);
        at += c.size;
    }
    return result + '"';
}

}  // namespace hankehaku::query
