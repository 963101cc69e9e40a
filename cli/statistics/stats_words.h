#pragma once

#include "cli/messages/messages.h"
#include "cli/tables/table_row.h"

#include "hankehaku/stats.h"
#include "hankehaku/workbook.h"

#include <cstddef>
#include <string>
#include <vector>

namespace hankehaku::cli {

/// What the column is about, for people: "myönnetty", "Hyvinvoinnin edistäminen".
[[nodiscard]] std::string subject_title(const StatsColumn& column, const Wording& say);

/// "sum", "mean direct".
[[nodiscard]] std::string over_title(const StatsColumn& column, const Wording& say);

/// "sum", in the language of the user.
[[nodiscard]] std::string measure_label(Measure measure, const Wording& say);

/// "sum granted", "mean direct Hyvinvoinnin edistäminen".
[[nodiscard]] std::string column_title(const StatsColumn& column, const Wording& say);

/// What a row is about: its value, "(several)", "(no province)".
[[nodiscard]] std::string key_label(const StatsKey& key, Facet facet, const Wording& say);

/// The number as people read it: "1 234 €", "12,50 %", "–" where there is none.
[[nodiscard]] std::string number_text(const StatsCell& cell, const StatsColumn& column);

/// The number as a cell of a table and of a workbook: whole, with its cents, or a decimal; nothing where there is none.
void add_number(TableRow& row, const StatsCell& cell, Measure measure);
[[nodiscard]] WorkbookCell workbook_cell(const StatsCell& cell, Measure measure);

/// How a workbook shows the numbers of a column.
[[nodiscard]] CellStyle cell_style(const StatsColumn& column);

/// The columns with a subject that no column before them has.
[[nodiscard]] std::vector<std::size_t> first_of_each_subject(const std::vector<StatsColumn>& columns);

}  // namespace hankehaku::cli
