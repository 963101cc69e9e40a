#include "cli/running/matrix_files.h"

#include "cli/files/output_file.h"

#include <sstream>
#include <vector>

namespace hankehaku::cli {
namespace {

std::string lines_of(const std::vector<std::string>& names) {
    std::string lines;
    for (const std::string& name : names) lines.append(name).append("\n");
    return lines;
}

}  // namespace

void write_matrix_files(const std::string& name, const TermMatrix& matrix) {
    replace_file(name + ".documents.txt", lines_of(matrix.documents));
    replace_file(name + ".terms.txt", lines_of(matrix.terms));
    std::ostringstream market;
    write_matrix_market(market, matrix);
    replace_file(name + ".mtx", market.str());
}

}  // namespace hankehaku::cli
