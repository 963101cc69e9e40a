#pragma once

#include "corpus/formats/table.h"
#include "corpus/lists/list_columns.h"
#include "hankehaku/messages.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// A row of a list in the words of the template, so that one reader makes projects of texts and of rows.
struct ListedProject {
    std::string text;
    std::string page;      ///< the project's web page, where the list holds it
    std::size_t line = 0;  ///< of the source
};

/// What is found in a list, in order.
struct ListSink {
    std::function<void(ListedProject&&)> project;
    std::function<void(std::size_t line, const Message& message)> refusal;
};

/// A table of projects: which columns it has, and where its rows begin.
struct ProjectList {
    std::vector<ListColumn> columns;
    std::size_t first_row = 0;
    char unquoted = '\0';  ///< the delimiter, which may also be in texts; none if the cells are known
};

/// The list in `table`, if it is one: a header that names a code and two more known things within the first 30 rows, or
/// rows that begin with a code and hold two days.  `unquoted`: see ProjectList.
[[nodiscard]] std::optional<ProjectList> find_project_list(const Table& table, char unquoted = '\0');

/// The delimiter of a list in `text`, if it is one.
[[nodiscard]] std::optional<char> find_list_delimiter(std::string_view text);

/// Passes on each row of `table`, whose columns are described by `list`.  Rows without a code that say nothing of a
/// project (a footer) are passed over; others are refused.
void read_project_list(const Table& table, const ProjectList& list, const ListSink& sink);

}  // namespace hankehaku
