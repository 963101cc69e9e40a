#include "base/json_text.h"
#include "hankehaku/result_json.h"

namespace hankehaku {

std::string to_json(const Suggestions& suggestions, std::string_view beginning) {
    const auto word_json = [](const WordSuggestion& word) {
        return Json{{"text", word.text}, {"projects", word.projects}};
    };
    const auto name_json = [](const NameSuggestion& project) {
        return Json{{"code", project.code}, {"name", project.name}};
    };
    return json_text({{"schema", schema_version},
                      {"prefix", beginning},
                      {"words", array_of(suggestions.words, word_json)},
                      {"names", array_of(suggestions.names, name_json)}});
}

std::string to_json(const IndexInfo& info, const std::filesystem::path& index) {
    const auto part_json = [](const IndexPart& part) { return Json{{"name", part.name}, {"bytes", part.bytes}}; };
    return json_text({{"schema", schema_version},
                      {"index", index.string()},
                      {"projects", info.projects},
                      {"bytes", info.bytes},
                      {"parts", array_of(info.parts, part_json)},
                      {"free_bytes", info.free_bytes ? Json(*info.free_bytes) : Json()},
                      {"updated", info.updated},
                      {"format_version", info.format_version},
                      {"analyzer", chain_name(info.chain)},
                      {"analysis", info.analysis},
                      {"with_contacts", info.with_contacts},
                      {"fingerprint", info.fingerprint}});
}

}  // namespace hankehaku
