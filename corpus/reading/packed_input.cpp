#include "corpus/containers/mail.h"
#include "corpus/containers/warc.h"
#include "corpus/formats/document.h"
#include "corpus/formats/pdf.h"
#include "corpus/formats/project_html.h"
#include "corpus/formats/workbook.h"
#include "corpus/reading/input_reader.h"
#include "corpus/reading/source_name.h"
#include "corpus/text/text_encoding.h"
#include "corpus/text/utf8_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

// Archives, office documents, mails and PDF: files in which texts are packed.  Each is opened once; an office document
// is an archive that has certain parts.

namespace hankehaku {
namespace {

/// What systems put into archives beside what people do.
bool is_noise(std::string_view name) {
    const std::string_view last = name.substr(name.rfind('/') + 1);
    return last.starts_with('.') || last.starts_with("~$") || last == "Thumbs.db" || last == "desktop.ini" ||
           name.starts_with("__MACOSX/");
}

std::string inside(const std::string& archive, const std::string& name) {
    if (name.empty()) return archive;
    return archive + '/' + source_name(name);
}

std::uint64_t packed_size(std::string_view bytes, const InputPlace& place) {
    if (place.path == nullptr) return bytes.size();
    std::error_code error;
    const auto size = std::filesystem::file_size(*place.path, error);
    return error ? 0 : size;
}

bool is_zip(std::string_view bytes, const InputPlace& place) {
    if (place.path == nullptr) return bytes.starts_with("PK");
    std::array<char, 2> front{};
    std::ifstream(*place.path, std::ios::binary).read(front.data(), front.size());
    return std::string_view(front.data(), front.size()) == "PK";
}

/// Opens the archive at `place` from its start.
std::unique_ptr<Archive> open(std::string_view bytes, const InputPlace& place, UnpackBudget& budget) {
    return place.path != nullptr ? std::make_unique<Archive>(*place.path, budget)
                                 : std::make_unique<Archive>(bytes, budget);
}

}  // namespace

void InputReader::read_archive(std::string_view bytes, const InputPlace& place) const {
    const ProblemReporter problems(place.name, sink_);
    const UnpackLimits limits;
    if (place.depth >= limits.depth) return problems.refuse(0, "read.nested_archives");
    UnpackBudget own(limits, packed_size(bytes, place));
    UnpackBudget& budget = place.budget != nullptr ? *place.budget : own;
    try {
        if (is_zip(bytes, place)) {
            // Its directory shows whether it is an office document, and its size.
            UnpackBudget office_budget(limits, packed_size(bytes, place));
            const auto archive = open(bytes, place, office_budget);
            const OfficeParts parts = read_office_parts(*archive, options_.max_file_bytes * 4);
            if (office_kind(parts) != OfficeKind::none) return read_office(parts, problems);
            require_budget(*archive, budget);
        }
        read_entries(*open(bytes, place, budget), budget, place);
    } catch (const Unreadable& trouble) {
        problems.refuse(0, trouble.message());
    }
}

void InputReader::read_entries(Archive& archive, UnpackBudget& budget, const InputPlace& place) const {
    bool any = false;
    std::string bytes;
    std::uintmax_t packed_before = 0;
    while (archive.next()) {
        if (is_noise(archive.name())) continue;
        any = true;
        InputPlace entry{inside(place.name, archive.name()), nullptr, place.depth + 1, &budget, {}, false};
        if (archive.read(bytes, options_.max_file_bytes)) {
            const std::uintmax_t end = archive.packed_bytes_read();
            if (place.path != nullptr) entry.packed = {packed_before, end - packed_before, bytes.size()};
            packed_before = end;
            read(bytes, entry);
        } else
            ProblemReporter(entry.name, sink_).refuse(0, larger_than(options_.max_file_bytes));
        tell_bytes(archive.packed_bytes_read(), place);
    }
    if (!any) ProblemReporter(place.name, sink_).refuse(0, "read.empty_archive");
}

void InputReader::read_office(const OfficeParts& parts, const ProblemReporter& problems) const {
    if (office_kind(parts) == OfficeKind::workbook) {
        const WorkbookText workbook = read_workbook(parts);
        if (workbook.outcome == XmlOutcome::entities) return problems.refuse(0, "read.workbook_entities");
        if (workbook.outcome != XmlOutcome::whole) problems.warn(0, "read.damaged_workbook");
        return read_sheets(workbook.sheets, problems);
    }
    const DocumentText document = read_document(parts);
    if (document.outcome == XmlOutcome::entities) return problems.refuse(0, "read.document_entities");
    if (document.outcome != XmlOutcome::whole) problems.warn(0, "read.damaged_document");
    read_template(cleaned_text(document.text), false, problems);
}

void InputReader::read_mail(std::string_view bytes, const InputPlace& place) const {
    const ProblemReporter problems(place.name, sink_);
    const UnpackLimits limits;
    if (place.depth >= limits.depth) return problems.refuse(0, "read.nested_mails");
    if (!mail_is_read()) return problems.refuse(0, "read.mails_left_out");
    const auto texts = mail_texts(bytes);
    if (!texts) return problems.refuse(0, "read.damaged_mail");
    // The mail's own text is no project text when the project is attached: only the whole mail is refused.
    std::size_t projects = 0;
    std::vector<ReadProblem> refusals;
    const ProjectSink counting{[&](Project&& project) {
                                   ++projects;
                                   give(std::move(project));
                               },
                               [&](const ReadProblem& problem) {
                                   if (problem.severity == ReadProblem::Severity::refusal)
                                       refusals.push_back(problem);
                                   else if (sink_.problem)
                                       sink_.problem(problem);
                               }};
    const InputReader reader(gazetteer_, options_, counting);
    for (const MailText& text : *texts)
        reader.read(text.bytes, {inside(place.name, text.name), nullptr, place.depth + 1, place.budget, text.charset,
                                 text.name.empty()});
    if (projects == 0) return problems.refuse(0, "read.mail_without_project");
    for (const ReadProblem& refusal : refusals)
        if (refusal.file != place.name && sink_.problem) sink_.problem(refusal);
}

void InputReader::read_http(std::string_view bytes, const InputPlace& place) const {
    std::size_t end = std::string_view::npos, length = 0;
    for (const std::string_view gap : {"\r\n\r\n", "\n\n"})
        if (const std::size_t found = bytes.find(gap); found < end) {
            end = found;
            length = gap.size();
        }
    const ProblemReporter problems(place.name, sink_);
    if (end == std::string_view::npos || bytes.size() == end + length)
        return problems.refuse(0, "read.http_without_page");
    InputPlace page = place;
    page.path = nullptr;
    page.charset = std::string(declared_charset(bytes.substr(0, end)));
    const std::string_view body = bytes.substr(end + length);
    if (body.starts_with("HTTP/")) return problems.refuse(0, "read.nested_http");
    read(body, page);
}

void InputReader::read_warc(std::string_view bytes, const InputPlace& place) const {
    const auto records = warc_answers(bytes);
    const ProblemReporter problems(place.name, sink_);
    if (records.empty()) return problems.refuse(0, "read.warc_without_pages");
    if (place.depth >= UnpackLimits{}.depth) return problems.refuse(0, "read.nested_archives");
    for (const WarcRecord& record : records)
        read(record.content, {inside(place.name, record.name), nullptr, place.depth + 1, place.budget, {}, false});
}

void InputReader::read_pdf(std::string_view bytes, const ProblemReporter& problems) const {
    try {
        const std::string text = pdf_text(bytes, largest());
        if (text.find_first_not_of(" \t\n\f") == std::string::npos) return problems.refuse(0, "read.scanned_pdf");
        const auto decoded = decode_text(text);
        if (!decoded) return problems.refuse(0, "read.pdf_text");
        read_template(decoded->text, false, problems);
    } catch (const Unreadable& trouble) {
        problems.refuse(0, trouble.message());
    }
}

}  // namespace hankehaku
