#pragma once

#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::cli {

/// A query of the command line (without id) or of a file.
struct NamedQuery {
    std::optional<std::string> id;
    std::string text;
};

/// Reads lines of id, tab, query; empty lines are passed over.  "-" is standard input.
/// Throws Error(usage) with file and line.
[[nodiscard]] std::vector<NamedQuery> read_query_file(const std::string& file);

/// The same from a stream that messages call `name`.
[[nodiscard]] std::vector<NamedQuery> read_queries(std::istream& lines, std::string_view name);

}  // namespace hankehaku::cli
