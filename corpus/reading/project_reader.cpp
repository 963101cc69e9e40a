#include "hankehaku/project_reader.h"

#include "corpus/formats/byte_source.h"
#include "corpus/formats/json_documents.h"
#include "corpus/formats/problem_reporter.h"
#include "corpus/formats/project_html.h"
#include "corpus/formats/source_name.h"
#include "corpus/json/project_json_reader.h"
#include "corpus/template/project_text.h"
#include "corpus/text/text_encoding.h"
#include "corpus/text/utf8_text.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <istream>
#include <streambuf>
#include <system_error>
#include <utility>

namespace hankehaku {
namespace {

constexpr std::string_view unreadable = "cannot be read";

/// Reads from memory without copying it.
class MemoryBuffer : public std::streambuf {
public:
    explicit MemoryBuffer(std::string_view bytes) {
        // A streambuf's get area is char*; nothing is ever put back into it.
        char* const begin = const_cast<char*>(bytes.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
        setg(begin, begin, begin + bytes.size());
    }
};

/// Reads one input, whatever its format.
class InputReader {
public:
    InputReader(const Gazetteer& gazetteer, const ProjectReaderOptions& options, std::string_view source,
                const ProjectSink& sink)
        : gazetteer_(gazetteer), options_(options), sink_(sink), problems_(source, sink) {}

    void read(std::istream& stream) {
        ByteSource source(stream);
        constexpr std::size_t enough_to_tell = 4096;
        const std::string_view front = source.peek(enough_to_tell);
        if (front.empty()) {
            problems_.refuse(0, source.broken() ? std::string(unreadable) : "empty file");
        } else if (looks_like_json(without_utf8_mark(front))) {
            for_each_json(source, options_.max_file_bytes, json_consumer(), problems_);
        } else {
            read_whole(source);
        }
    }

private:
    void read_whole(ByteSource& source) {
        std::string bytes;
        if (!source.take_rest(bytes, largest())) return problems_.refuse(0, larger_than(largest()));
        if (source.broken()) return problems_.refuse(0, std::string(unreadable));
        const bool page = looks_like_html(without_utf8_mark(bytes));
        const auto decoded = decode_text(bytes, page ? declared_charset(bytes) : std::string_view{});
        if (!decoded) return problems_.refuse(0, "binary file");
        if (decoded->text.find_first_not_of(" \t\n") == std::string::npos) return problems_.refuse(0, "empty file");
        if (decoded->damaged != 0)
            problems_.warn(decoded->first_damaged_line,
                           std::to_string(decoded->damaged) + " place(s) that are not UTF-8, the first in this line");
        read_decoded(decoded->text);
    }

    void read_decoded(std::string_view text) {
        if (looks_like_json(text)) return for_each_json(text, json_consumer(), problems_);
        if (!looks_like_html(text)) return read_text(text, false, problems_);
        const PageText page = page_text(text);
        // Cleaned again: references such as &shy; have become characters only now.
        read_text(cleaned_text(page.text), true, problems_.with_lines(page.source_lines));
    }

    void read_text(std::string_view text, bool page, const ProblemReporter& problems) {
        auto project = read_project_text(text, gazetteer_, {options_.keep_contacts, page}, problems);
        if (project && sink_.project) sink_.project(*std::move(project));
    }

    JsonConsumer json_consumer() {
        return [this](std::string_view json, std::size_t line) {
            if (json.size() > largest()) return problems_.refuse(line, larger_than(largest()));
            auto project = read_project_json(json, line, gazetteer_, options_.keep_contacts, problems_);
            if (project && sink_.project) sink_.project(*std::move(project));
        };
    }

    [[nodiscard]] std::size_t largest() const { return std::min(options_.max_project_bytes, options_.max_file_bytes); }

    static std::string larger_than(std::size_t limit) { return "larger than " + std::to_string(limit) + " bytes"; }

    const Gazetteer& gazetteer_;
    const ProjectReaderOptions& options_;
    const ProjectSink& sink_;
    ProblemReporter problems_;
};

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
    InputReader(*gazetteer_, options_, name, sink).read(stream);
}

void ProjectReader::read_bytes(std::string_view bytes, std::string_view source, const ProjectSink& sink) const {
    MemoryBuffer buffer(bytes);
    std::istream stream(&buffer);
    InputReader(*gazetteer_, options_, source, sink).read(stream);
}

}  // namespace hankehaku
