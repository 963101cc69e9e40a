#include "corpus/reading/input_reader.h"

#include "corpus/formats/delimited_text.h"
#include "corpus/formats/document.h"
#include "corpus/formats/json_documents.h"
#include "corpus/formats/json_values.h"
#include "corpus/formats/project_html.h"
#include "corpus/formats/workbook.h"
#include "corpus/json/project_json_reader.h"
#include "corpus/lists/records.h"
#include "corpus/reading/file_kind.h"
#include "corpus/reading/memory_stream.h"
#include "corpus/reading/xml_kind.h"
#include "corpus/template/label_synonyms.h"
#include "corpus/template/project_text.h"
#include "corpus/template/template_headings.h"
#include "corpus/text/text_encoding.h"
#include "corpus/text/text_lines.h"
#include "corpus/text/utf8_text.h"
#include "hankehaku/project_code.h"

#include <algorithm>
#include <array>
#include <istream>
#include <utility>

namespace hankehaku {
namespace {

/// Without its folders: an index does not depend on where the files lay.
std::string file_name(const std::string& source) { return source.substr(source.rfind('/') + 1); }

/// Whether a page has sections of the template: then what looks like a list of one row is a part of it.
bool holds_sections(std::string_view text) {
    constexpr int fewest = 3;
    const std::vector<TextLine> lines = split_lines(text);
    return std::count_if(lines.begin(), lines.end(),
                         [](const TextLine& line) { return is_template_heading(line.text); }) >= fewest;
}

/// The sheets of a workbook as text, a row a line: a form has its labels in one column and its values in the next.
std::string text_of(const std::vector<Table>& sheets) {
    std::string text;
    for (const Table& sheet : sheets) {
        for (const TableRow& row : sheet) {
            std::string_view gap;
            for (const std::string& cell : row.cells) {
                if (cell.empty()) continue;
                (text += gap) += cell;
                gap = "\t";
            }
            text += '\n';
        }
        text += '\n';
    }
    return cleaned_text(text);
}

/// Whether a row says what the code of a project is.
bool is_form(const std::vector<Table>& sheets) {
    const auto tells_code = [](const TableRow& row) {
        const auto label =
            std::find_if(row.cells.begin(), row.cells.end(), [](const std::string& cell) { return !cell.empty(); });
        return label != row.cells.end() && is_code_label(label_key(*label)) &&
               std::any_of(std::next(label), row.cells.end(),
                           [](const std::string& cell) { return find_register_code(cell).has_value(); });
    };
    return std::any_of(sheets.begin(), sheets.end(),
                       [&](const Table& sheet) { return std::any_of(sheet.begin(), sheet.end(), tells_code); });
}

}  // namespace

Message larger_than(std::size_t limit) { return {"read.larger_than", {{"limit", limit}}}; }

std::size_t InputReader::largest() const { return std::min(options_.max_project_bytes, options_.max_file_bytes); }

void InputReader::give(Project&& project) const {
    if (sink_.project) sink_.project(std::move(project));
}

void InputReader::give_text(Project&& project, const ProblemReporter& problems) const {
    project.sources.texts = {file_name(problems.source())};
    give(std::move(project));
}

/// Of a file of its own; of what is packed in one, the share of its packed bytes.
void InputReader::tell_bytes(std::uintmax_t bytes, const InputPlace& place) const {
    if (!sink_.bytes_read) return;
    const PackedStretch& packed = place.packed;
    if (place.path != nullptr)
        sink_.bytes_read(bytes);
    else if (packed.unpacked > 0)
        sink_.bytes_read(packed.begin + packed.size * std::min(bytes, packed.unpacked) / packed.unpacked);
}

/// Fields that came from a list are marked as such, in the order of the table of fields, as in merged().
void InputReader::give_row(Project&& project, const ProblemReporter& problems) const {
    for (OtherField& field : project.other_fields) field.section = "list";
    project.sources.lists = {file_name(problems.source())};
    give(std::move(project));
}

void InputReader::read(std::string_view bytes, const InputPlace& place) const {
    MemoryBuffer buffer(bytes);
    std::istream stream(&buffer);
    read(stream, place);
}

void InputReader::read(std::istream& stream, const InputPlace& place) const {
    ByteSource source(stream);
    read_source(source, place);
}

void InputReader::read_source(ByteSource& source, const InputPlace& place) const {
    constexpr std::size_t enough_to_tell = std::size_t{64} << 10U;
    const ProblemReporter problems(place.name, sink_);
    const std::string_view front = source.peek(enough_to_tell);
    if (front.empty())
        return problems.refuse(0, source.broken() ? Message("read.unreadable") : Message("read.empty_file"));
    const KnownFile known = tell_file(front);
    if (known.kind == FileKind::other) return problems.refuse(0, *known.refusal);
    if (known.kind == FileKind::json) return read_json(source, place);
    if (known.kind == FileKind::archive && place.path != nullptr) return read_archive({}, place);
    const std::size_t limit = known.kind == FileKind::text ? largest() : options_.max_file_bytes;
    std::string bytes;
    if (!source.take_rest(bytes, limit)) return problems.refuse(0, larger_than(limit));
    if (source.broken()) return problems.refuse(0, "read.unreadable");
    switch (known.kind) {
        case FileKind::archive: return read_archive(bytes, place);
        case FileKind::pdf: return read_pdf(bytes, problems);
        case FileKind::mail: return read_mail(bytes, place);
        case FileKind::http: return read_http(bytes, place);
        case FileKind::warc: return read_warc(bytes, place);
        default: return read_text_file(bytes, place);
    }
}

void InputReader::read_json(ByteSource& source, const InputPlace& place) const {
    const ProblemReporter problems(place.name, sink_);
    for_each_json(
        source, options_.max_file_bytes,
        [&](std::string_view json, std::size_t line) {
            read_json_object(json, line, problems);
            tell_bytes(source.taken(), place);
        },
        problems);
}

/// A list of projects inside an object, as a search or a table is exported; false when it is no such thing.
bool InputReader::read_packed_json(std::string_view json, std::size_t line, const ProblemReporter& problems) const {
    constexpr std::array<std::string_view, 5> lists{"\"hits\"", "\"data\"", "\"results\"", "\"projects\"",
                                                    "\"hankkeet\""};
    const std::string_view front = json.substr(0, 4096);
    const bool named = std::any_of(lists.begin(), lists.end(),
                                   [&](std::string_view name) { return front.find(name) != std::string_view::npos; });
    const bool own = front.find("\"sections\"") < front.find('[');
    if (!named || own || front.find("\"code\"") < front.find('[')) return false;
    std::vector<std::string> objects;
    try {
        objects = objects_inside(json);
    } catch (const Unreadable&) {
        return false;
    }
    for (const std::string& object : objects) read_json_object(object, line, problems, true);
    return !objects.empty();
}

void InputReader::read_json_object(std::string_view json, std::size_t line, const ProblemReporter& problems,
                                   bool packed) const {
    if (!packed && read_packed_json(json, line, problems)) return;

    // The project's own JSON says "code"; only other JSON is parsed here, and then perhaps a second time.
    if (json.find("\"code\"") == std::string_view::npos) {
        std::vector<Record> records;
        try {
            records = records_of_json(json, line);
        } catch (const Unreadable&) {
            records.clear();  // reported below
        }
        for (Record& record : records) {
            if (const auto listed = listed_project(std::move(record)))
                read_listed(*listed, problems);
            else
                problems.refuse(line, "read.record_without_code");
        }
        if (!records.empty()) return;
    }
    if (json.size() > largest()) return problems.refuse(line, larger_than(largest()));
    if (auto project = read_project_json(json, line, gazetteer_, options_.keep_contacts, problems))
        give(*std::move(project));
}

void InputReader::read_text_file(std::string_view bytes, const InputPlace& place) const {
    const ProblemReporter problems(place.name, sink_);
    const bool page = looks_like_html(without_utf8_mark(bytes));
    const std::string_view declared = page ? declared_charset(bytes) : std::string_view{};
    const auto decoded = decode_text(bytes, declared.empty() ? std::string_view(place.charset) : declared);
    if (!decoded) return problems.refuse(0, "read.binary_file");
    if (decoded->text.find_first_not_of(" \t\n") == std::string::npos) return problems.refuse(0, "read.empty_file");
    if (decoded->damaged != 0)
        problems.warn(decoded->first_damaged_line, {"read.not_utf8_places", {{"count", decoded->damaged}}});
    read_decoded(decoded->text, place.mail_body, problems);
}

void InputReader::read_decoded(std::string_view text, bool mail_body, const ProblemReporter& problems) const {
    if (looks_like_json(text))
        return for_each_json(
            text, [&](std::string_view json, std::size_t line) { read_json_object(json, line, problems); }, problems);
    if (looks_like_html(text)) return read_xml_or_page(text, problems);
    if (const auto delimiter = find_list_delimiter(text))
        if (read_lists({read_delimited(text, *delimiter)}, problems, *delimiter == ',' ? ',' : '\0')) return;
    read_template(text, mail_body, problems);
}

void InputReader::read_xml_or_page(std::string_view text, const ProblemReporter& problems) const {
    switch (xml_kind(text)) {
        case XmlKind::page: return read_page(text, problems);
        case XmlKind::document: {
            const DocumentText document = read_flat_document(text);
            if (document.outcome == XmlOutcome::entities) return problems.refuse(0, "read.xml_entities");
            return read_template(cleaned_text(document.text), false, problems);
        }
        case XmlKind::workbook: {
            const WorkbookText workbook = read_flat_workbook(text);
            return read_sheets(workbook.sheets, problems);
        }
        case XmlKind::other: break;
    }
    std::vector<Record> records = records_of_xml(text);
    if (records.empty()) return read_page(text, problems);
    for (Record& record : records) {
        const std::size_t line = record.line;
        if (const auto listed = listed_project(std::move(record)))
            read_listed(*listed, problems);
        else
            problems.refuse(line, "read.record_without_code");
    }
}

void InputReader::read_page(std::string_view page, const ProblemReporter& problems) const {
    const PageText read = page_text(page);
    const ProblemReporter of_lines = problems.with_lines(read.source_lines);
    if (read.cut_off) problems.warn(0, "read.nested_elements");
    // Cleaned again: references such as &shy; have become characters only now.
    const std::string text = cleaned_text(read.text);
    if (!holds_sections(text) && read_lists(read.tables, problems)) return;
    read_template(text, true, of_lines);
}

void InputReader::read_template(std::string_view text, bool page, const ProblemReporter& problems) const {
    for (Project& project : read_project_texts(text, gazetteer_, {options_.keep_contacts, page}, problems))
        give_text(std::move(project), problems);
}

void InputReader::read_sheets(const std::vector<Table>& sheets, const ProblemReporter& problems) const {
    if (read_lists(sheets, problems)) return;
    if (!is_form(sheets)) return problems.refuse(0, "read.workbook_without_codes");
    read_template(text_of(sheets), false, problems);
}

bool InputReader::read_lists(const std::vector<Table>& tables, const ProblemReporter& problems, char unquoted) const {
    bool any = false;
    std::size_t rows = 0;
    for (const Table& table : tables) {
        const auto list = find_project_list(table, unquoted);
        if (!list) continue;
        any = true;
        read_project_list(table, *list,
                          {[&](ListedProject&& listed) {
                               ++rows;
                               read_listed(listed, problems);
                           },
                           [&](std::size_t line, const Message& message) {
                               ++rows;
                               problems.refuse(line, message);
                           }});
    }
    if (any && rows == 0) problems.refuse(0, "read.list_without_projects");
    return any;
}

void InputReader::read_listed(const ListedProject& listed, const ProblemReporter& problems) const {
    if (!listed.page.empty()) read_page(cleaned_text(listed.page), problems);
    const auto lines = static_cast<std::size_t>(std::count(listed.text.begin(), listed.text.end(), '\n')) + 1;
    const ProblemReporter of_row = problems.with_lines(std::vector<std::size_t>(lines, listed.line));
    for (Project& row : read_project_texts(listed.text, gazetteer_, {options_.keep_contacts, false}, of_row))
        give_row(std::move(row), problems);
}

}  // namespace hankehaku
