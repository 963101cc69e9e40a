#include "cli/commands/served_table.h"

#include "cli/output/csv_output.h"

#include <memory>
#include <sstream>

namespace hankehaku::cli {

server::HitTable make_served_table(bool finnish) {
    struct Table {
        std::ostringstream text;
        HitTableOutput output;
        explicit Table(TableSyntax syntax) : output(text, syntax, usual_hit_columns(), false) {}
    };
    const auto table = std::make_shared<Table>(finnish ? TableSyntax::finnish_csv : TableSyntax::csv);
    return [table](const SearchResult& page) {
        table->output.print({}, page);
        std::string rows = table->text.str();
        table->text.str({});
        return rows;
    };
}

}  // namespace hankehaku::cli
