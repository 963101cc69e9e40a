#include "corpus/containers/warc.h"

#include "base/lines.h"
#include "corpus/text/text_lines.h"
#include "corpus/text/utf8_text.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace hankehaku {
namespace {

struct WarcHeader {
    std::string type;
    std::string address;
    std::size_t length = 0;
};

/// Takes the header lines at the front of `bytes`.
WarcHeader take_header(std::string_view& bytes) {
    WarcHeader header;
    while (!bytes.empty()) {
        const std::string_view line = trimmed(take_line(bytes));
        if (line.empty()) break;
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string name = matching_form(line.substr(0, colon));
        const std::string_view value = trimmed(line.substr(std::min(colon + 1, line.size())));
        if (name == "warc-type") header.type = matching_form(value);
        if (name == "warc-target-uri") header.address = with_damage_replaced(value);
        if (name == "content-length") std::from_chars(value.data(), value.data() + value.size(), header.length);
    }
    return header;
}

}  // namespace

std::vector<WarcRecord> warc_answers(std::string_view bytes) {
    constexpr std::size_t most_records = 100'000;
    std::vector<WarcRecord> records;
    while (bytes.starts_with("WARC/") && records.size() < most_records) {
        WarcHeader header = take_header(bytes);
        const std::string_view content = bytes.substr(0, header.length);
        if (header.type == "response" || header.type == "resource")
            records.push_back({std::move(header.address), content});
        bytes.remove_prefix(content.size());
        bytes.remove_prefix(std::min(bytes.find("WARC/"), bytes.size()));
    }
    return records;
}

}  // namespace hankehaku
