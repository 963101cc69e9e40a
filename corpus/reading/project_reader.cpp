#include "hankehaku/project_reader.h"

#include "corpus/formats/problem_reporter.h"
#include "corpus/formats/project_html.h"
#include "corpus/lists/project_list.h"
#include "corpus/reading/file_kind.h"
#include "corpus/reading/input_reader.h"
#include "corpus/reading/source_name.h"
#include "corpus/text/text_encoding.h"
#include "hankehaku/project_code.h"
#include "hankehaku/system_error.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>

namespace hankehaku {
namespace {

/// Whether a page names several projects: the page of one project is not read for rows.
bool names_two_codes(std::string_view page) {
    constexpr std::size_t longest_code = 10;
    std::optional<std::string> first;
    for (std::size_t at = page.find_first_of("SAJ"); at != std::string_view::npos;
         at = page.find_first_of("SAJ", at + 1)) {
        const std::string_view rest = page.substr(at, longest_code);
        const auto code = find_register_code(rest.substr(0, rest.find_first_not_of("SAJ0123456789")));
        if (!code) continue;
        if (first && *first != *code) return true;
        first = code;
    }
    return false;
}

}  // namespace

ProjectReader::ProjectReader(const Gazetteer& gazetteer, ProjectReaderOptions options)
    : gazetteer_(&gazetteer), options_(options) {
    constexpr std::size_t most_that_icu_counts = std::size_t{1} << 30U;
    options_.max_file_bytes = std::min(options_.max_file_bytes, most_that_icu_counts);
}

void ProjectReader::read_file(const std::filesystem::path& file, const ProjectSink& sink) const {
    const std::string name = source_name(file);
    std::error_code error;
    if (std::filesystem::is_directory(file, error)) return ProblemReporter(name, sink).refuse(0, "read.a_folder");
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        const ProblemReporter problems(name, sink);
        if (errno == 0) return problems.refuse(0, "read.unreadable");
        return problems.refuse(0, {"read.unreadable_why", {system_argument(errno)}});
    }
    InputReader(*gazetteer_, options_, sink).read(stream, {name, &file, 0, nullptr, {}, false});
}

bool ProjectReader::may_hold_lists(const std::filesystem::path& file) const {
    constexpr std::size_t enough = std::size_t{64} << 10U;
    std::ifstream stream(file, std::ios::binary);
    std::string front(enough, '\0');
    stream.read(front.data(), static_cast<std::streamsize>(front.size()));
    front.resize(static_cast<std::size_t>(stream.gcount()));
    switch (tell_file(front).kind) {
        case FileKind::archive:
        case FileKind::warc:
        case FileKind::mail:
        case FileKind::http: return true;
        case FileKind::json: return front.find("\"code\"") == std::string::npos;
        case FileKind::pdf:
        case FileKind::other: return false;
        case FileKind::text: break;
    }
    const auto decoded = decode_text(front);
    if (!decoded) return false;
    if (looks_like_html(decoded->text)) return decoded->text.starts_with("<?xml") || names_two_codes(decoded->text);
    return find_list_delimiter(decoded->text).has_value();
}

void ProjectReader::read_bytes(std::string_view bytes, std::string_view source, const ProjectSink& sink) const {
    InputReader(*gazetteer_, options_, sink).read(bytes, {std::string(source), nullptr, 0, nullptr, {}, false});
}

}  // namespace hankehaku
