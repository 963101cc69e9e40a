#include "searcher/query/error.h"

#include "base/characters.h"

#include <utility>

namespace hankehaku::query {

std::size_t column_of(std::string_view query, std::size_t at) {
    std::size_t column = 1;
    for (std::size_t i = 0; i < at && i < query.size(); i += character_at(query, i).size) ++column;
    return column;
}

void fail(std::string_view query, std::size_t at, ErrorId id, Arguments arguments) {
    arguments.emplace_back("column", column_of(query, at));
    throw Error(id, std::move(arguments));
}

std::string excerpt(std::string_view piece) {
    constexpr std::size_t longest = 40;
    std::string result;
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
    return result;
}

}  // namespace hankehaku::query
