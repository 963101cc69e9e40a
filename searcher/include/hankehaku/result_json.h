#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/base_forms.h"
#include "hankehaku/concordance.h"
#include "hankehaku/error.h"
#include "hankehaku/explanation.h"
#include "hankehaku/export.h"
#include "hankehaku/index_info.h"
#include "hankehaku/organisations.h"
#include "hankehaku/search_result.h"
#include "hankehaku/stats.h"
#include "hankehaku/suggestions.h"
#include "hankehaku/word_frequencies.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

// The versioned JSON of results, for the program, the C interface and other programs: each function writes one object
// on one line, without a line end.  docs/command-line.md describes the keys.  Bytes that are not UTF-8 become U+FFFD.
// Threads: all are free functions of values.  Cost: linear.

namespace HANKEHAKU_EXPORT hankehaku {

/// Which keys are written.
struct ResultJsonOptions {
    bool hits = true;                     ///< false: the counts only, without the key "hits"
    bool whole = false;                   ///< hits are whole projects, for a request with full_text
    std::optional<std::string> query_id;  ///< the key "query_id", which identifies one of several queries
};

/// A page of hits with all counts.
[[nodiscard]] std::string to_json(const SearchResult& result, const ResultJsonOptions& options = {});

/// A hit with the whole project, in the form that ProjectReader reads; the request must have had full_text.
[[nodiscard]] std::string to_json(const Hit& hit, const std::optional<std::string>& query_id = std::nullopt);

/// docs/words.md describes the keys.
[[nodiscard]] std::string to_json(const WordFrequencies& frequencies);
[[nodiscard]] std::string to_json(const Concordance& concordance);

/// `{"code", "section", "base_forms": []}`: a section's words in the order of its text.
[[nodiscard]] std::string base_forms_to_json(std::string_view code, const SectionWords& section);

/// Rows, columns and the total; docs/stats.md describes the keys.
[[nodiscard]] std::string to_json(const StatsResult& result);

/// Organisations with their roles in the projects found; docs/organisations.md describes the keys.
[[nodiscard]] std::string to_json(const OrganisationsResult& result);

/// docs/explain.md describes the keys.
[[nodiscard]] std::string to_json(const Explanation& explanation);

/// `beginning` is the text that they complete.
[[nodiscard]] std::string to_json(const Suggestions& suggestions, std::string_view beginning);

/// `index` is the folder of the index.
[[nodiscard]] std::string to_json(const IndexInfo& info, const std::filesystem::path& index);

/// Analyses `text` and writes each word with its byte range, readings, stem and terms by kind.
[[nodiscard]] std::string analysis_to_json(std::string_view text, Analyzer& analyzer);

/// `{"schema", "error": {"code", "kind", "arguments": {}, "text", "texts": {"fi", "sv", "en"}}}`: docs/json.md.
[[nodiscard]] std::string to_json(const Error& error);

}  // namespace hankehaku
