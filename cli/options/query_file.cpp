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

/// Far beyond what a query may have.  A device that never ends its line must not fill the memory.
constexpr std::size_t longest_line = std::size_t{1} << 20U;
constexpr std::size_t most_bytes = std::size_t{64} << 20U;

/// Reads up to a line end, which is left out; false at the end.  Throws Error(usage).
bool read_line(std::istream& lines, std::string_view name, std::size_t number, std::string& line) {
    line.clear();
    std::streambuf& bytes = *lines.rdbuf();
    constexpr auto end = std::istream::traits_type::eof();
    for (auto byte = bytes.sbumpc(); byte != end; byte = bytes.sbumpc()) {
        if (byte == '\n') return true;
        if (line.size() == longest_line)
            throw failure("usage.query_line_too_long", {{"file", name}, {"line", number}, {"limit", longest_line}});
        line += std::istream::traits_type::to_char_type(byte);
    }
    return !line.empty();
}

bool next_line(std::istream& lines, std::string_view name, std::size_t number, std::string& line) {
    try {
        return read_line(lines, name, number, line);
    } catch (const std::ios_base::failure&) {
        throw failure("io.cannot_read", {{"file", name}});
    }
}

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
    std::size_t bytes = 0;
    for (std::size_t number = 1; next_line(lines, name, number, line); ++number) {
        bytes += line.size() + 1;
        if (bytes > most_bytes) throw failure("usage.queries_too_large", {{"file", name}, {"limit", most_bytes}});
        if (number == 1 && line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
        if (line.ends_with('\r')) line.pop_back();
        if (!line.empty()) queries.push_back(parse_line(line, name, number));
    }
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
