#include "corpus/formats/json_documents.h"

#include "corpus/text/text_encoding.h"
#include "corpus/text/text_lines.h"

#include <algorithm>
#include <optional>
#include <string>

namespace hankehaku {
namespace {

bool is_json_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t skip_space(std::string_view text, std::size_t at) {
    while (at < text.size() && is_json_space(text[at])) ++at;
    return at;
}

/// End of the string whose opening quote is at `at`.
std::optional<std::size_t> string_end(std::string_view text, std::size_t at) {
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return std::nullopt;
}

/// End of the value that begins at `at`, found by its brackets; nothing when they are not closed.
std::optional<std::size_t> value_end(std::string_view text, std::size_t at) {
    std::size_t depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            const auto end = string_end(text, at);
            if (!end) return std::nullopt;
            at = *end;
        } else {
            if (depth == 0 && (c == ',' || c == ']' || is_json_space(c))) return at;
            if (c == '{' || c == '[') ++depth;
            if (c == '}' || c == ']') depth -= std::min<std::size_t>(depth, 1);
            ++at;
        }
        if (depth == 0 && (c == '}' || c == ']' || c == '"')) return at;
    }
    return depth == 0 ? std::optional{at} : std::nullopt;
}

bool is_whole_object(std::string_view line) {
    const auto end = value_end(line, 0);
    return end && trimmed(line.substr(*end)).empty();
}

/// Walks over the values of a text, counting lines.
class JsonCutter {
public:
    JsonCutter(std::string_view text, const JsonConsumer& consume, const ProblemReporter& problems)
        : text_(text), consume_(consume), problems_(problems) {}

    void cut() {
        go_to(skip_space(text_, 0));
        if (at_ < text_.size() && text_[at_] == '[') {
            cut_array();
        } else {
            while (at_ < text_.size() && cut_value()) {
            }
        }
    }

private:
    bool cut_value() {
        const auto end = value_end(text_, at_);
        if (!end || *end == at_) {
            problems_.refuse(line_, end ? Message("read.json_invalid") : Message("read.json_cut_off"));
            return false;
        }
        consume_(text_.substr(at_, *end - at_), line_);
        go_to(skip_space(text_, *end));
        return true;
    }

    void cut_array() {
        go_to(skip_space(text_, at_ + 1));
        if (at_ < text_.size() && text_[at_] == ']') return problems_.refuse(line_, "read.json_empty_array");
        bool more = at_ < text_.size();
        while (more) {
            if (!cut_value()) return;
            more = at_ < text_.size() && text_[at_] == ',';
            if (more) go_to(skip_space(text_, at_ + 1));
        }
        const bool closed = at_ < text_.size() && text_[at_] == ']';
        if (!closed || skip_space(text_, at_ + 1) < text_.size())
            problems_.refuse(line_, closed ? Message("read.json_after_array") : Message("read.json_array_cut_off"));
    }

    void go_to(std::size_t at) {
        line_ += static_cast<std::size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                     text_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        at_ = at;
    }

    std::string_view text_;
    const JsonConsumer& consume_;
    const ProblemReporter& problems_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

/// Whether the line after a first line that is no whole object begins an object: then the first line is broken, and
/// the source is still JSON Lines.
bool next_line_begins_object(ByteSource& source) {
    constexpr std::size_t enough = 256;
    const std::string_view next = source.peek(enough);
    const std::size_t at = skip_space(next, 0);
    return at < next.size() && next[at] == '{';
}

}  // namespace

bool looks_like_json(std::string_view bytes) {
    const std::size_t at = skip_space(bytes, 0);
    if (at == bytes.size()) return false;
    if (bytes[at] == '{') return true;
    const std::size_t inner = skip_space(bytes, at + 1);
    return bytes[at] == '[' && inner < bytes.size() && (bytes[inner] == '{' || bytes[inner] == ']');
}

void for_each_json(ByteSource& source, std::size_t limit, const JsonConsumer& consume,
                   const ProblemReporter& problems) {
    std::string line;
    std::size_t number = 0;
    bool format_known = false;
    for (auto read = source.take_line(line, limit); read != ByteSource::Line::end;
         read = source.take_line(line, limit)) {
        ++number;
        if (read == ByteSource::Line::too_long) {
            problems.refuse(number, {"read.longer_line", {{"limit", limit}}});
            format_known = true;
            continue;
        }
        const std::string_view value = trimmed(number == 1 ? without_utf8_mark(line) : line);
        if (value.empty()) continue;
        if (!format_known && (value.front() == '[' || (!is_whole_object(value) && !next_line_begins_object(source)))) {
            std::string text = std::string(number - 1, '\n') + line;
            if (!source.peek(1).empty()) text += '\n';
            if (!source.take_rest(text, limit)) return problems.refuse(0, {"read.larger_than", {{"limit", limit}}});
            return for_each_json(without_utf8_mark(text), consume, problems);
        }
        format_known = true;
        consume(value, number);
    }
}

void for_each_json(std::string_view text, const JsonConsumer& consume, const ProblemReporter& problems) {
    JsonCutter(text, consume, problems).cut();
}

}  // namespace hankehaku
