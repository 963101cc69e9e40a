#include "cli/output/hit_output.h"

#include "cli/messages/messages.h"
#include "cli/output/code_output.h"
#include "cli/output/csv_output.h"
#include "cli/output/json_output.h"
#include "cli/output/text_output.h"
#include "cli/output/workbook_output.h"

#include "hankehaku/error.h"
#include "hankehaku/searcher.h"

#include <algorithm>

namespace hankehaku::cli {

void HitOutputOptions::add_to(CLI::App& app) {
    add_format(app, format_,
               {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv, Format::codes, Format::trec,
                Format::lemmas, Format::xlsx},
               "How to print (default: text); xlsx is a workbook");
    app.add_option("--columns", columns_, "Columns of csv, tsv and xlsx, keys of jsonl: code,name,granted,summary")
        ->option_text("A,B,C")
        ->group("Output");
    csv_.add_to(app);
}

bool HitOutputOptions::shows_snippets() const { return format_ == Format::text || format_ == Format::json; }

bool HitOutputOptions::shows_facets() const { return format_ == Format::text || format_ == Format::json; }

std::vector<HitColumn> HitOutputOptions::columns() const {
    return columns_.empty() ? usual_hit_columns() : parse_hit_columns(columns_);
}

bool HitOutputOptions::needs_full_text() const {
    if (format_ == Format::lemmas) return true;
    if (columns_.empty()) return format_ == Format::jsonl;
    const std::vector<HitColumn> chosen = columns();
    return std::any_of(chosen.begin(), chosen.end(), [](const HitColumn& column) { return column.long_text; });
}

std::unique_ptr<ResultOutput> HitOutputOptions::make(const Surroundings& surroundings, bool many) const {
    std::ostream& out = surroundings.out;
    const bool has_columns =
        format_ == Format::csv || format_ == Format::tsv || format_ == Format::jsonl || format_ == Format::xlsx;
    if (!columns_.empty() && !has_columns) throw failure("usage.columns_without_table");
    csv_.require_use(format_);
    switch (format_) {
        case Format::text:
            return std::make_unique<TextOutput>(out, surroundings.screen, TextOutput::Contents::hits_and_facets);
        case Format::json: return std::make_unique<JsonOutput>(out, JsonOutput::Contents::hits_and_facets);
        case Format::jsonl:
            if (columns_.empty()) return std::make_unique<JsonLinesOutput>(out);
            return std::make_unique<JsonColumnsOutput>(out, columns());
        case Format::csv:
        case Format::tsv: return std::make_unique<HitTableOutput>(out, csv_.style(format_), columns(), many);
        case Format::xlsx: return std::make_unique<HitWorkbookOutput>(surroundings, columns(), many);
        case Format::codes: return std::make_unique<CodeOutput>(out);
        case Format::trec: return std::make_unique<TrecOutput>(out);
        case Format::lemmas: return std::make_unique<LemmaOutput>(out, Searcher(surroundings.index.path()).analyzer());
    }
    return nullptr;
}

}  // namespace hankehaku::cli
