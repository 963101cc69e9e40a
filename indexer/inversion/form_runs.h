#pragma once

#include "hankehaku/token.h"
#include "indexer/inversion/term_interner.h"
#include "indexer/lists/stored_readings.h"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hankehaku {

/// Word forms and their analyses, ascending; see form_readings.h.
class FormSource {
public:
    virtual ~FormSource() = default;
    FormSource(const FormSource&) = delete;
    FormSource& operator=(const FormSource&) = delete;

    /// Moves to the next form, at first to the first; false behind the last.
    virtual bool next() = 0;
    [[nodiscard]] virtual std::string_view form() const = 0;
    [[nodiscard]] virtual std::string_view analysis() const = 0;  ///< encoded

protected:
    FormSource() = default;
};

/// Gathers the word forms that a thread meets, each once, up to a limit; then writes them into a file, ascending, and
/// begins anew.
class FormRuns {
public:
    /// The files are written into `folder`, which must exist.
    FormRuns(std::filesystem::path folder, std::size_t most_bytes)
        : folder_(std::move(folder)), most_bytes_(most_bytes) {}

    /// Throws Error(io).
    void add(std::string_view form, const WordAnalysis& analysis);

    /// All that was added, which must outlive them.
    [[nodiscard]] std::vector<std::unique_ptr<FormSource>> sources() const;

private:
    void flush();

    std::filesystem::path folder_;
    std::size_t most_bytes_;
    std::vector<std::filesystem::path> runs_;
    TermInterner forms_;
    std::string analyses_;
    std::vector<std::size_t> ends_;  ///< in analyses_, by number of form

    class Sorted;
};

/// The forms that an index stores, which must outlive it.
[[nodiscard]] std::unique_ptr<FormSource> stored_forms(lists::StoredReadings& readings);

/// Writes the forms of all sources into a database that has none, each once.
void write_readings(Xapian::WritableDatabase& database, std::vector<std::unique_ptr<FormSource>> sources);

}  // namespace hankehaku
