#include "cli/options/query_file.h"

#include "cli/messages/messages.h"
#include "hankehaku/error.h"
#include "hankehaku/system_error.h"

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
        throw failure("usage.query_line", {{"file", name}, {"line", std::to_string(number)}});
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
    if (lines.bad()) throw failure("io.cannot_read", {{"file", name}});
    return queries;
}

std::vector<NamedQuery> read_query_file(const std::string& file) {
    if (file == "-") return read_queries(std::cin, "standard input");
    std::ifstream stream(file);
    // Opening a folder succeeds; only reading from it fails.
    if (!stream || stream.peek() == std::ifstream::traits_type::eof()) {
        if (stream.is_open() && !stream.bad()) return {};
        throw failure("usage.queries_unreadable", {{"file", file}, system_argument(errno)});
    }
    return read_queries(stream, file);
}

}  // namespace hankehaku::cli
