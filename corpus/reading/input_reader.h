#pragma once

#include "corpus/containers/archive.h"
#include "corpus/containers/unpack_budget.h"
#include "corpus/formats/byte_source.h"
#include "corpus/formats/office_package.h"
#include "corpus/formats/problem_reporter.h"
#include "corpus/formats/table.h"
#include "corpus/lists/project_list.h"
#include "hankehaku/project_reader.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// The packed bytes of a file that an entry of an archive stands for.
struct PackedStretch {
    std::uintmax_t begin = 0;
    std::uintmax_t size = 0;
    std::uintmax_t unpacked = 0;  ///< how many bytes they became
};

/// Where some bytes come from.
struct InputPlace {
    std::string name;                             ///< for problems: "hankkeet.zip/S20000.txt"
    const std::filesystem::path* path = nullptr;  ///< of a file of its own
    std::size_t depth = 0;                        ///< how many archives and mails it is packed in
    UnpackBudget* budget = nullptr;               ///< of the outermost archive
    std::string charset;                          ///< that a mail or a server declared
    bool mail_body = false;                       ///< the text may follow the sender's own words
    PackedStretch packed = {};                    ///< of an entry of an archive, for its progress
};

/// Reads one input, whatever its format, and what is packed in it.
class InputReader {
public:
    InputReader(const Gazetteer& gazetteer, const ProjectReaderOptions& options, const ProjectSink& sink)
        : gazetteer_(gazetteer), options_(options), sink_(sink) {}

    void read(std::istream& stream, const InputPlace& place) const;
    void read(std::string_view bytes, const InputPlace& place) const;

private:
    void read_source(ByteSource& source, const InputPlace& place) const;
    void read_json(ByteSource& source, const InputPlace& place) const;
    void read_json_object(std::string_view json, std::size_t line, const ProblemReporter& problems,
                          bool packed = false) const;
    [[nodiscard]] bool read_packed_json(std::string_view json, std::size_t line, const ProblemReporter& problems) const;

    void read_archive(std::string_view bytes, const InputPlace& place) const;
    void read_entries(Archive& archive, UnpackBudget& budget, const InputPlace& place) const;
    void read_office(const OfficeParts& parts, const ProblemReporter& problems) const;
    void read_mail(std::string_view bytes, const InputPlace& place) const;
    void read_http(std::string_view bytes, const InputPlace& place) const;
    void read_warc(std::string_view bytes, const InputPlace& place) const;
    void read_pdf(std::string_view bytes, const ProblemReporter& problems) const;

    void read_text_file(std::string_view bytes, const InputPlace& place) const;
    void read_decoded(std::string_view text, bool mail_body, const ProblemReporter& problems) const;
    void read_xml_or_page(std::string_view text, const ProblemReporter& problems) const;
    void read_page(std::string_view page, const ProblemReporter& problems) const;
    void read_template(std::string_view text, bool page, const ProblemReporter& problems) const;

    /// False when none of the tables is a list of projects.
    void read_sheets(const std::vector<Table>& sheets, const ProblemReporter& problems) const;
    bool read_lists(const std::vector<Table>& tables, const ProblemReporter& problems, char unquoted = '\0') const;
    void read_listed(const ListedProject& listed, const ProblemReporter& problems) const;

    void tell_bytes(std::uintmax_t bytes, const InputPlace& place) const;
    void give(Project&& project) const;
    void give_text(Project&& project, const ProblemReporter& problems) const;
    void give_row(Project&& project, const ProblemReporter& problems) const;
    [[nodiscard]] std::size_t largest() const;

    const Gazetteer& gazetteer_;
    const ProjectReaderOptions& options_;
    const ProjectSink& sink_;
};

[[nodiscard]] Message larger_than(std::size_t limit);

}  // namespace hankehaku
