#pragma once

#include "hankehaku/messages.h"
#include "hankehaku/project.h"

#include <xapian.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::testing {

/// All that an index holds of one term in one document.
struct Posting {
    Xapian::termcount wdf = 0;
    std::vector<Xapian::termpos> positions;
    bool operator==(const Posting&) const = default;
};

/// All that an index holds of one project.
struct Record {
    std::string data;
    std::map<std::string, Posting> terms;
    std::map<Xapian::valueno, std::string> values;
    bool operator==(const Record&) const = default;
};

/// How often a term occurs in the whole index.
struct TermStatistics {
    Xapian::doccount documents = 0;
    Xapian::termcount occurrences = 0;
    bool operator==(const TermStatistics&) const = default;
};

/// What an index holds, whatever the order it was written in.
struct IndexContent {
    std::map<std::string, Record> records;  ///< by project code
    std::map<std::string, TermStatistics> terms;
    Xapian::totallength total_length = 0;
    bool operator==(const IndexContent&) const = default;

    /// True when `bytes` stands in any stored record, term or value.
    [[nodiscard]] bool holds(const std::string& bytes) const;
};

/// Reads all of the index in `folder`.
[[nodiscard]] IndexContent content_of(const std::filesystem::path& folder);

/// The project as the index in `folder` stores it.
[[nodiscard]] Project stored_project(const std::filesystem::path& folder, const std::string& code);

/// The folder of the database in use.
[[nodiscard]] std::filesystem::path generation_of(const std::filesystem::path& folder);

/// That database, to be changed past everything that keeps an index in order.
[[nodiscard]] Xapian::WritableDatabase database_to_tamper_with(const std::filesystem::path& folder);

/// Whether the English text of one of the messages has `part` in it.
[[nodiscard]] bool mentions(const std::vector<Message>& messages, std::string_view part);

}  // namespace hankehaku::testing
