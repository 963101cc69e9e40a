#include "corpus/formats/xml_events.h"
#include "corpus/lists/records.h"
#include "corpus/text/text_lines.h"

#include <utility>

namespace hankehaku {
namespace {

/// Holds the open elements only; an element whose children are values is a record when it has a code.
class RecordCollector : public XmlHandler {
public:
    void start(const XmlElement& element, std::size_t line) override {
        open_.push_back({std::string(element.name), {}, {.names = {}, .values = {}, .line = line}});
        for (const XmlAttribute& attribute : element.attributes)
            add(open_.back().record, attribute.name, attribute.value);
    }

    void end(std::string_view /*name*/) override {
        if (open_.empty()) return;
        Element element = std::move(open_.back());
        open_.pop_back();
        if (names_a_code(element.record) && element.record.names.size() > 1)
            records.push_back(std::move(element.record));
        else if (!open_.empty())
            add(open_.back().record, element.name, element.text);
    }

    void text(std::string_view text) override {
        if (!open_.empty()) open_.back().text += text;
    }

    std::vector<Record> records;

private:
    struct Element {
        std::string name;
        std::string text;
        Record record;
    };

    static void add(Record& record, std::string_view name, std::string_view value) {
        if (trimmed(value).empty()) return;
        record.names.emplace_back(name);
        record.values.emplace_back(trimmed(value));
    }

    std::vector<Element> open_;
};

}  // namespace

std::vector<Record> records_of_xml(std::string_view xml) {
    RecordCollector collector;
    if (read_xml(xml, collector, true) == XmlOutcome::entities) return {};
    return std::move(collector.records);
}

}  // namespace hankehaku
