#include "hit_output.h"

#include "code_output.h"
#include "csv_output.h"
#include "json_output.h"
#include "text_output.h"

#include "indexer/cli/option_values.h"

namespace hankehaku::cli {

void add_hit_format(CLI::App& app, HitFormat& format) {
    add_choice(app, "--format", format,
               Choices<HitFormat>{{"text", HitFormat::text},
                                  {"json", HitFormat::json},
                                  {"jsonl", HitFormat::jsonl},
                                  {"csv", HitFormat::csv},
                                  {"tsv", HitFormat::tsv},
                                  {"codes", HitFormat::codes},
                                  {"trec", HitFormat::trec}},
               "How to print (default: text)")
        ->group("Output");
}

bool shows_snippets(HitFormat format) { return format == HitFormat::text || format == HitFormat::json; }

bool shows_facets(HitFormat format) { return format == HitFormat::text || format == HitFormat::json; }

std::unique_ptr<ResultOutput> make_hit_output(HitFormat format, const Surroundings& surroundings, bool many) {
    std::ostream& out = surroundings.out;
    switch (format) {
        case HitFormat::text:
            return std::make_unique<TextOutput>(out, surroundings.screen, TextOutput::Contents::hits_and_facets);
        case HitFormat::json: return std::make_unique<JsonOutput>(out, JsonOutput::Contents::hits_and_facets);
        case HitFormat::jsonl: return std::make_unique<JsonLinesOutput>(out);
        case HitFormat::csv: return std::make_unique<HitTableOutput>(out, TableSyntax::csv, many);
        case HitFormat::tsv: return std::make_unique<HitTableOutput>(out, TableSyntax::tsv, many);
        case HitFormat::codes: return std::make_unique<CodeOutput>(out);
        case HitFormat::trec: return std::make_unique<TrecOutput>(out);
    }
    return nullptr;
}

}  // namespace hankehaku::cli
