#include "cli/commands/served_table.h"

#include "cli/messages/messages.h"
#include "cli/output/csv_output.h"
#include "cli/output/hit_columns.h"
#include "cli/output/workbook_about.h"
#include "cli/output/workbook_output.h"
#include "cli/statistics/stats_workbook.h"

#include "hankehaku/workbook.h"

#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace hankehaku::cli {
namespace {

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

/// A workbook of hits that is being written, and the search for its last sheet.
struct ServedBook {
    explicit ServedBook(Language language) : say(language) {
        book.begin_sheet(say("workbook.hits"), workbook_columns(columns, language));
    }

    void add(const SearchResult& page) {
        if (asked.empty()) asked.push_back(AskedFor::of(page.query, page));
        for (const Hit& hit : page.hits) book.add_row(workbook_cells(columns, hit));
    }

    Wording say;
    std::vector<HitColumn> columns = usual_hit_columns();
    Workbook book;
    std::vector<AskedFor> asked;
};

}  // namespace

server::LentTables tables_to_serve(const std::filesystem::path& index) {
    server::LentTables tables;
    tables.hits = &make_served_table;
    if (!workbooks_are_written()) return tables;
    tables.hit_book = [index](Language language) -> server::HitBook {
        const auto book = std::make_shared<ServedBook>(language);
        return {.add = [book](const SearchResult& page) { book->add(page); },
                .finish =
                    [book, index] {
                        return finished_workbook(std::move(book->book), book->asked, index, book->say, false);
                    }};
    };
    tables.sums_book = [index](const StatsResult& result, Language language) {
        std::ostringstream bytes;
        print_stats_workbook(bytes, result, index, Wording(language), false);
        return std::move(bytes).str();
    };
    return tables;
}

}  // namespace hankehaku::cli
