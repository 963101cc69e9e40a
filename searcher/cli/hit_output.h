#pragma once

#include "result_output.h"

#include "indexer/cli/command.h"

#include <memory>

namespace hankehaku::cli {

/// How a command that finds projects may print them.
enum class HitFormat { text, json, jsonl, csv, tsv, codes, trec };

/// Adds --format.
void add_hit_format(CLI::App& app, HitFormat& format);

[[nodiscard]] bool shows_snippets(HitFormat format);
[[nodiscard]] bool shows_facets(HitFormat format);

/// `many`: of several queries, each with an id.
[[nodiscard]] std::unique_ptr<ResultOutput> make_hit_output(HitFormat format, const Surroundings& surroundings,
                                                            bool many);

}  // namespace hankehaku::cli
