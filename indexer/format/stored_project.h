#pragma once

#include "hankehaku/project.h"

#include <string>
#include <string_view>

namespace hankehaku {

/// The record that the index stores for a project: first the summary, which is all that a list of hits shows, then the
/// rest: sections, equality answers, sustainability scores and fields that the template does not know, and last the
/// fields that the table of fields got later.  The summary is also kept by itself (schema::summary_slot), because
/// reading the record means to decompress all of it.
///
/// Layout: a version byte; strings as length and UTF-8 bytes, lists as count and elements, optional values as a
/// presence byte and the value; all numbers as in base/varint.h.  A later field is its number in the table, the length
/// of its value and the value, so that a program that lacks it passes over it.
[[nodiscard]] std::string encode_project(const Project& project);
[[nodiscard]] std::string encode_summary(const Project& project);

/// Hash of a record, 16 hexadecimal digits (FNV-1a).
[[nodiscard]] std::string content_hash(std::string_view record);

/// Both throw Error(index_damaged) when the record cannot be read.
[[nodiscard]] Project decode_project(std::string_view record);
[[nodiscard]] Project decode_summary(std::string_view record);

}  // namespace hankehaku
