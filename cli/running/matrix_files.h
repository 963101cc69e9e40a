#pragma once

#include "hankehaku/word_frequencies.h"

#include <string>

namespace hankehaku::cli {

/// Writes NAME.mtx (Matrix Market), and the names of its rows and columns, one on a line, to NAME.documents.txt and
/// NAME.terms.txt; the matrix last, so that it never exists without its names.  Throws Error(io).
void write_matrix_files(const std::string& name, const TermMatrix& matrix);

}  // namespace hankehaku::cli
