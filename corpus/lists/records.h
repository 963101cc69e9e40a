#pragma once

#include "corpus/lists/project_list.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// A project as names and values: a JSON object, or an element of a list in XML.
struct Record {
    std::vector<std::string> names;
    std::vector<std::string> values;
    std::size_t line = 0;
};

/// Whether one of its names asks for a project's code.
[[nodiscard]] bool names_a_code(const Record& record);

/// The record in the words of the template; nothing when its code is none.
[[nodiscard]] std::optional<ListedProject> listed_project(Record record);

/// The records of a JSON object with Finnish or other known names: one, or as many as its columns are long
/// ({"Hankekoodi": {"0": "S20000"}, ...}), or as it has rows ({"0": {"Hankekoodi": "S20000", ...}, ...}).  None when no
/// name asks for a code.  Throws Unreadable.
[[nodiscard]] std::vector<Record> records_of_json(std::string_view json, std::size_t line);

/// The objects in the lists of a JSON object that is not a project itself ({"hits": [{...}, ...]}), each as JSON; and
/// the rows of a table that names its columns apart from its rows ({"columns": [...], "data": [[...], ...]}).  Throws
/// Unreadable.
[[nodiscard]] std::vector<std::string> objects_inside(std::string_view json);

/// The elements of `xml` (UTF-8) that hold a project's code and other values, each of them in an element or attribute.
[[nodiscard]] std::vector<Record> records_of_xml(std::string_view xml);

}  // namespace hankehaku
