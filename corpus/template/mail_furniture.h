#pragma once

#include "corpus/text/text_lines.h"

#include <vector>

namespace hankehaku {

/// Removes the header lines of a mail that was copied with its text ("Lähettäjä: ...", "Aihe: ..."), and what its
/// sender wrote above the banner or the first heading.  They hold persons, and nothing of the project.
void drop_mail_header(std::vector<TextLine>& lines);

/// Removes the signature at the end: a few lines below "Terveisin" or "-- ".
void drop_signature(std::vector<TextLine>& lines);

}  // namespace hankehaku
