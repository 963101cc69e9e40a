#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace hankehaku::cli {

/// Every way in which a command prints; a command takes some of them.
enum class Format { text, json, jsonl, csv, tsv, codes, trec, xlsx, lemmas };

/// Adds --format to the group "Output"; it takes one of `formats`, by their names.
CLI::Option* add_format(CLI::App& app, Format& format, const std::vector<Format>& formats,
                        const std::string& description);

}  // namespace hankehaku::cli
