#pragma once

#include "hankehaku/language.h"
#include "hankehaku/search_result.h"
#include "hankehaku/workbook.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hankehaku::cli {

/// The value of a hit in one column, by its kind; how it is written is the affair of the format.
using ColumnValue =
    std::variant<std::monostate, std::string, std::vector<std::string>, std::int64_t, double, Money, Date>;

/// One column that a hit can be exported in: a field of the project, a section, or what the search says of the hit.
struct HitColumn {
    std::string name;
    std::function<ColumnValue(const Hit& hit)> value;
    Translated label;                    ///< for people
    CellStyle style = CellStyle::plain;  ///< in a workbook
    bool long_text = false;              ///< only there when hits carry the whole project
};

/// The columns of a table unless they are named, in their order.
[[nodiscard]] std::vector<HitColumn> usual_hit_columns();

/// The columns of a list such as "code,name,granted".  Throws Error(usage) that names the columns there are.
[[nodiscard]] std::vector<HitColumn> parse_hit_columns(std::string_view list);

}  // namespace hankehaku::cli
