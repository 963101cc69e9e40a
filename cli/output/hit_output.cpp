#include "cli/output/hit_output.h"

#include "cli/messages/messages.h"
#include "cli/output/code_output.h"
#include "cli/output/csv_output.h"
#include "cli/output/json_output.h"
#include "cli/output/text_output.h"

#include "cli/options/option_values.h"

#include "hankehaku/error.h"

#include <algorithm>

namespace hankehaku::cli {

void add_csv_dialect(CLI::App& app, TableSyntax& syntax) {
    add_choice(app, "--csv-dialect", syntax,
               Choices<TableSyntax>{{"rfc4180", TableSyntax::csv}, {"fi", TableSyntax::finnish_csv}},
               "What --format csv is: of RFC 4180 (default), or as a Finnish spreadsheet reads it")
        ->group("Output");
}

void HitOutputOptions::add_to(CLI::App& app) {
    add_format(app, format_,
               {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv, Format::codes, Format::trec},
               "How to print (default: text)");
    app.add_option("--columns", columns_, "Columns of csv and tsv, keys of jsonl: code,name,granted,summary")
        ->option_text("A,B,C")
        ->group("Output");
    add_csv_dialect(app, csv_);
}

bool HitOutputOptions::shows_snippets() const { return format_ == Format::text || format_ == Format::json; }

bool HitOutputOptions::shows_facets() const { return format_ == Format::text || format_ == Format::json; }

std::vector<HitColumn> HitOutputOptions::columns() const {
    return columns_.empty() ? usual_hit_columns() : parse_hit_columns(columns_);
}

bool HitOutputOptions::needs_full_text() const {
    if (columns_.empty()) return format_ == Format::jsonl;
    const std::vector<HitColumn> chosen = columns();
    return std::any_of(chosen.begin(), chosen.end(), [](const HitColumn& column) { return column.long_text; });
}

std::unique_ptr<ResultOutput> HitOutputOptions::make(const Surroundings& surroundings, bool many) const {
    std::ostream& out = surroundings.out;
    const bool has_columns = format_ == Format::csv || format_ == Format::tsv || format_ == Format::jsonl;
    if (!columns_.empty() && !has_columns) throw failure("usage.columns_without_table");
    switch (format_) {
        case Format::text:
            return std::make_unique<TextOutput>(out, surroundings.screen, TextOutput::Contents::hits_and_facets);
        case Format::json: return std::make_unique<JsonOutput>(out, JsonOutput::Contents::hits_and_facets);
        case Format::jsonl:
            if (columns_.empty()) return std::make_unique<JsonLinesOutput>(out);
            return std::make_unique<JsonColumnsOutput>(out, columns());
        case Format::csv: return std::make_unique<HitTableOutput>(out, csv_, columns(), many);
        case Format::tsv: return std::make_unique<HitTableOutput>(out, TableSyntax::tsv, columns(), many);
        case Format::codes: return std::make_unique<CodeOutput>(out);
        case Format::trec: return std::make_unique<TrecOutput>(out);
    }
    return nullptr;
}

}  // namespace hankehaku::cli
