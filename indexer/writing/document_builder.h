#pragma once

#include "hankehaku/project.h"
#include "indexer/format/collation.h"
#include "indexer/format/record_codec.h"
#include "indexer/inversion/document_words.h"

#include <xapian.h>

#include <string>
#include <string_view>

namespace hankehaku {

/// A project on its way into the index, with what is computed once: its stored form and the hash of that.
struct PreparedProject {
    Project project;
    std::string record;        ///< see stored_project.h
    std::string content_hash;  ///< equal for equal content
};

/// Drops contacts and masks personal data in free text unless `with_contacts`, then encodes.
[[nodiscard]] PreparedProject prepare_project(Project project, bool with_contacts);

/// Turns projects into Xapian documents: base forms and the terms that filter, slots, stored record.  All other words
/// are for the word lists.  For one thread.
class DocumentBuilder {
public:
    /// `record_dictionary`: see record_codec.h.
    explicit DocumentBuilder(std::string_view record_dictionary) : compressor_(record_dictionary) {}

    /// `words` are those of the project.
    [[nodiscard]] Xapian::Document build(const PreparedProject& prepared, const DocumentWords& words);

private:
    RecordCompressor compressor_;
    Collation collation_;
};

}  // namespace hankehaku
