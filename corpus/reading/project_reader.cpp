#include "hankehaku/project_reader.h"

#include "corpus/formats/problem_reporter.h"
#include "corpus/reading/input_reader.h"
#include "corpus/reading/source_name.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

namespace hankehaku {
namespace {

constexpr std::string_view unreadable = "cannot be read";

}  // namespace

ProjectReader::ProjectReader(const Gazetteer& gazetteer, ProjectReaderOptions options)
    : gazetteer_(&gazetteer), options_(options) {
    constexpr std::size_t most_that_icu_counts = std::size_t{1} << 30U;
    options_.max_file_bytes = std::min(options_.max_file_bytes, most_that_icu_counts);
}

void ProjectReader::read_file(const std::filesystem::path& file, const ProjectSink& sink) const {
    const std::string name = source_name(file);
    std::error_code error;
    if (std::filesystem::is_directory(file, error))
        return ProblemReporter(name, sink).refuse(0, "a folder, not a file");
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        const std::string why = errno == 0 ? std::string{} : ": " + std::generic_category().message(errno);
        return ProblemReporter(name, sink).refuse(0, std::string(unreadable) + why);
    }
    InputReader(*gazetteer_, options_, sink).read(stream, {name, &file, 0, nullptr, {}, false});
}

void ProjectReader::read_bytes(std::string_view bytes, std::string_view source, const ProjectSink& sink) const {
    InputReader(*gazetteer_, options_, sink).read(bytes, {std::string(source), nullptr, 0, nullptr, {}, false});
}

}  // namespace hankehaku
