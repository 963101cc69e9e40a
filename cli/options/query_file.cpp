#include "cli/options/query_file.h"

#include "hankehaku/error.h"

#include <cerrno>
#include <fstream>
#include <iostream>
#include <system_error>

namespace hankehaku::cli {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

NamedQuery parse_line(std::string_view line, std::string_view name, std::size_t number) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || tab == 0) {
        const std::string place = std::string(name) + ":" + std::to_string(number);
        throw Error(ErrorCode::usage, place + ": write an id, a tab and the query on each line");
    }
    return {std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))};
}

}  // namespace

std::vector<NamedQuery> read_queries(std::istream& lines, std::string_view name) {
    std::vector<NamedQuery> queries;
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (number == 1 && line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
        if (line.ends_with('\r')) line.pop_back();
        if (!line.empty()) queries.push_back(parse_line(line, name, number));
    }
    if (lines.bad()) throw Error(ErrorCode::io, "cannot read " + std::string(name));
    return queries;
}

std::vector<NamedQuery> read_query_file(const std::string& file) {
    if (file == "-") return read_queries(std::cin, "standard input");
    std::ifstream stream(file);
    // Opening a folder succeeds; only reading from it fails.
    if (!stream || stream.peek() == std::ifstream::traits_type::eof()) {
        if (stream.is_open() && !stream.bad()) return {};
        throw Error(ErrorCode::usage,
                    "cannot read the queries " + file + ": " + std::generic_category().message(errno));
    }
    return read_queries(stream, file);
}

}  // namespace hankehaku::cli
