#include "cli/files/file_replacement.h"

#include "cli/files/output_file.h"

namespace hankehaku::cli {

void replace_file(const std::filesystem::path& file, std::string_view bytes) {
    OutputFile fresh(file, OutputFile::Readers::owner);
    fresh.stream() << bytes;
    fresh.finish();
}

}  // namespace hankehaku::cli
