#include "hankehaku/result_json.h"
#include "searcher/json/search_json.h"

namespace hankehaku {
namespace {

Json json_of(const WordFrequency& word) {
    return {{"word", word.base},
            {"texts", word.texts},
            {"occurrences", word.occurrences},
            {"all_texts", word.all_texts},
            {"all_occurrences", word.all_occurrences},
            {"log_likelihood", word.log_likelihood}};
}

Json json_of(const ConcordanceLine& line) {
    return {{"code", line.code},
            {"section", line.section},
            {"left", line.left},
            {"match", line.match},
            {"right", line.right}};
}

}  // namespace

std::string to_json(const WordFrequencies& frequencies) {
    const SearchResult& found = frequencies.found;
    Json object{{"schema", schema_version},
                {"query", found.query},
                {"corrected", text_or_null(found.corrected_query)},
                {"match", match_mode_name(found.match)},
                {"relaxed", found.relaxed},
                {"filters", filters_json(found.filters)},
                {"total", found.total},
                {"running_words", frequencies.words},
                {"all_running_words", frequencies.all_words},
                {"distinct", frequencies.distinct}};
    object["words"] = array_of(frequencies.list, [](const WordFrequency& word) { return json_of(word); });
    return json_text(object);
}

std::string to_json(const Concordance& concordance) {
    Json object{{"schema", schema_version},
                {"base_forms", concordance.bases},
                {"total", concordance.total},
                {"texts", concordance.texts}};
    object["lines"] = array_of(concordance.lines, [](const ConcordanceLine& line) { return json_of(line); });
    return json_text(object);
}

std::string base_forms_to_json(std::string_view code, const SectionWords& section) {
    return json_text({{"code", code}, {"section", section.section}, {"base_forms", section.bases}});
}

}  // namespace hankehaku
