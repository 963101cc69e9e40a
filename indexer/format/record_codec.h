#pragma once

#include "hankehaku/project.h"

#include <xapian.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// How the record of a project (stored_project.h) is stored in its document: compressed with zstd and a dictionary that
/// was trained on records of the same index, since they have most of their words and all of their headings in common.
/// A record that was compressed without a dictionary, or not at all (formats 1 and 2), is marked as such.
namespace hankehaku {

/// The metadata key of the dictionary; none: there is no dictionary.
inline constexpr const char* record_dictionary_key = "record_dictionary";

/// A dictionary for records like these; empty when they are too few to learn from.
[[nodiscard]] std::string train_record_dictionary(const std::vector<std::string_view>& records);

[[nodiscard]] std::string read_record_dictionary(const Xapian::Database& database);
/// An empty dictionary is none.
void write_record_dictionary(Xapian::WritableDatabase& database, const std::string& dictionary);

/// For one thread.
class RecordCompressor {
public:
    explicit RecordCompressor(std::string_view dictionary);
    ~RecordCompressor();
    RecordCompressor(RecordCompressor&&) noexcept;
    RecordCompressor& operator=(RecordCompressor&&) noexcept;

    [[nodiscard]] std::string compress(std::string_view record);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Reads records of one state of an index.  For one thread.  Its functions throw Error(index_damaged).
class RecordReader {
public:
    explicit RecordReader(Xapian::Database database);
    ~RecordReader();
    RecordReader(RecordReader&&) noexcept;
    RecordReader& operator=(RecordReader&&) noexcept;

    /// The record in a document's data.
    [[nodiscard]] std::string record(std::string_view data) const;
    [[nodiscard]] Project project(const Xapian::Document& document) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace hankehaku
