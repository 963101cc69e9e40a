#pragma once

#include "cli/context/surroundings.h"
#include "cli/options/output_format.h"
#include "cli/tables/csv_options.h"

#include "hankehaku/concordance.h"
#include "hankehaku/word_frequencies.h"

#include <CLI/CLI.hpp>

#include <cstddef>
#include <string>

namespace hankehaku::cli {

/// How a list of words or of their occurrences is printed: as JSON, as text with a summary, as csv or tsv.
class WordListOptions {
public:
    /// Adds --limit, --all, --format and those of csv; `rows` is what the help calls the rows of the list.
    void add_to(CLI::App& app, const std::string& group, const std::string& rows);

    [[nodiscard]] std::size_t limit() const { return all_ ? no_limit : limit_; }

    /// Throws Error(usage) for options that exclude each other.
    void check() const { csv_.require_use(format_); }

    /// Prints the list.  If rows were left out and the format has no place to say so, a note goes to standard error.
    [[nodiscard]] ExitCode print(const WordFrequencies& frequencies, const Surroundings& surroundings) const;
    [[nodiscard]] ExitCode print(const Concordance& concordance, const Surroundings& surroundings) const;

private:
    template <class Found>
    void print_as(const Found& found, const Surroundings& surroundings) const;
    [[nodiscard]] ExitCode ended(const Surroundings& surroundings, MessageId left_out, std::size_t shown,
                                 std::size_t count) const;

    std::size_t limit_ = 50;
    bool all_ = false;
    Format format_ = Format::text;
    CsvOptions csv_;
};

}  // namespace hankehaku::cli
