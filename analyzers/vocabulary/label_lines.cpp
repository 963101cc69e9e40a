#include "analyzers/vocabulary/labels.h"

#include "base/code_points.h"
#include "base/lines.h"
#include "hankehaku/error.h"

#include <algorithm>
#include <string>

namespace hankehaku::vocabulary {
namespace {

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

/// "fi", "smn", "en-GB".
bool is_language(std::string_view text) {
    const std::string_view code = text.substr(0, text.find('-'));
    return (code.size() == 2 || code.size() == 3) && std::all_of(code.begin(), code.end(), is_small_letter);
}

/// What ends the name of a file: "sv" of terms-sv.tsv.
std::string language_in_name(const std::filesystem::path& file) {
    const std::string name = file.stem().string();
    const std::size_t sign = name.find_last_of("-_.");
    const std::string end = sign == std::string::npos ? "" : name.substr(sign + 1);
    return is_language(end) ? end : "";
}

std::string_view trimmed(std::string_view cell) {
    const std::size_t begin = std::min(cell.find_first_not_of(' '), cell.size());
    return cell.substr(begin, cell.find_last_not_of(' ') + 1 - begin);
}

/// The cell before the next tab, which goes with it.
std::string_view take_cell(std::string_view& line) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    const std::string_view cell = trimmed(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
    return cell;
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (analysis::next_code_point(text, at) < 0) return false;
    return true;
}

}  // namespace

void read_label_lines(std::string_view bytes, const std::filesystem::path& file, const LabelAction& action) {
    const std::string usual_language = language_in_name(file);
    for (std::size_t number = 1; !bytes.empty(); ++number) {
        std::string_view line = take_line(bytes);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;

        const auto refuse = [&](ErrorId id) {
            throw Error(id, {{"file", file.string()}, {"line", std::to_string(number)}});
        };
        if (!is_utf8(line)) refuse("usage.vocabulary_not_utf8");
        std::string_view uri = take_cell(line);
        const std::string_view text = take_cell(line);
        const std::string_view last = take_cell(line);
        if (uri.starts_with('<') && uri.ends_with('>')) uri = uri.substr(1, uri.size() - 2);
        if (uri.empty() || text.empty()) refuse("usage.vocabulary_line");
        const std::string_view language = is_language(last) ? last : std::string_view(usual_language);
        if (language.empty()) refuse("usage.vocabulary_no_language");
        action({.uri = uri, .text = text, .language = language});
    }
}

}  // namespace hankehaku::vocabulary
