#include "cli/tables/csv_options.h"

#include "cli/messages/messages.h"
#include "cli/options/option_values.h"

namespace hankehaku::cli {

void CsvOptions::add_to(CLI::App& app) {
    add_choice(app, "--csv-dialect", dialect_,
               Choices<TableSyntax>{{"rfc4180", TableSyntax::csv}, {"fi", TableSyntax::finnish_csv}},
               "What --format csv is: of RFC 4180 (default), or as a Finnish spreadsheet reads it")
        ->group("Output");
    app.add_flag("--csv-raw", raw_,
                 "Texts in csv and tsv as they are, for programs: without the apostrophe that keeps a spreadsheet\n"
                 "from running them as formulas")
        ->group("Output");
}

TableStyle CsvOptions::style(Format format) const {
    return {format == Format::tsv ? TableSyntax::tsv : dialect_.value_or(TableSyntax::csv), !raw_};
}

void CsvOptions::require_use(Format format) const {
    if (dialect_ && format != Format::csv) throw failure("usage.option_for_csv", {{"option", "--csv-dialect"}});
    if (raw_ && format != Format::csv && format != Format::tsv)
        throw failure("usage.option_for_tables", {{"option", "--csv-raw"}});
}

}  // namespace hankehaku::cli
