#pragma once

#include "hankehaku/project.h"

#include <string>
#include <string_view>

namespace hankehaku {

/// The record that the index stores for a project: first the summary, which is all that a list of hits shows, then the
/// rest: sections, equality answers, sustainability scores and fields that the template does not know.  The summary is
/// also kept by itself (schema::summary_slot), because reading the record means to decompress all of it.
///
/// Layout: a version byte; strings as length and UTF-8 bytes, lists as count and elements, optional values as a
/// presence byte and the value; all numbers as LEB128, signed ones in zigzag form.
[[nodiscard]] std::string encode_project(const Project& project);
[[nodiscard]] std::string encode_summary(const Project& project);

/// Hash of a record, 16 hexadecimal digits (FNV-1a).
[[nodiscard]] std::string content_hash(std::string_view record);

/// Both throw Error(index_damaged) when the record cannot be read.  `record` of a summary may be a whole one.
[[nodiscard]] Project decode_project(std::string_view record);
[[nodiscard]] Project decode_summary(std::string_view record);

}  // namespace hankehaku
