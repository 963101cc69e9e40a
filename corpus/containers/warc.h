#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// A record of a web archive: what a server answered.
struct WarcRecord {
    std::string name;          ///< its address
    std::string_view content;  ///< of `bytes`
};

/// The answers in a WARC file.  By hand, since libarchive refuses records without a date, which not every program
/// writes.
[[nodiscard]] std::vector<WarcRecord> warc_answers(std::string_view bytes);

}  // namespace hankehaku
