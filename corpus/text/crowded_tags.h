#pragma once

#include <string>
#include <string_view>

namespace hankehaku {

// libxml2 2.9 compares each attribute with all others of its tag: a megabyte of them takes five seconds, and sixteen
// megabytes half an hour.  No document has thousands of attributes in one tag for a purpose.  A tag is crowded that has
// over 2 000 names of attributes, and values without quotes.  For UTF-8; linear.

/// Whether a tag of this XML is crowded.
[[nodiscard]] bool has_crowded_tag(std::string_view xml);

/// Blanks the crowded tags of an HTML page.
void blank_crowded_tags(std::string& page);

}  // namespace hankehaku
