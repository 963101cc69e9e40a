#pragma once

#include <string>
#include <string_view>

namespace hankehaku {

// libxml2 2.9 compares each attribute with all others of its tag: a megabyte of them takes five seconds, and sixteen
// megabytes half an hour.  No document has a thousand attributes in one tag for a purpose.  For UTF-8; linear.

/// Whether a tag of this XML has over a thousand attributes.
[[nodiscard]] bool has_crowded_tag(std::string_view xml);

/// Blanks the tags of an HTML page that have over a thousand attributes.
void blank_crowded_tags(std::string& page);

}  // namespace hankehaku
