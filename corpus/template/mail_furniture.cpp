#include "corpus/template/mail_furniture.h"

#include "corpus/template/project_borders.h"
#include "corpus/template/template_headings.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace hankehaku {
namespace {

bool is_header_line(std::string_view line) {
    constexpr std::array<std::string_view, 17> names{
        "lähettäjä", "lähetetty", "vastaanottaja", "vast.ott.", "kopio", "aihe",    "päivämäärä", "from", "sent",
        "to",        "cc",        "subject",       "date",      "från",  "skickat", "till",       "ämne"};
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return false;
    return std::find(names.begin(), names.end(), matching_form(line.substr(0, colon))) != names.end();
}

bool begins_description(const TextLine& line) {
    return fund_of_banner(line.text).has_value() || is_template_heading(line.text) || !code_on(line.text).empty();
}

bool is_closing(std::string_view line) {
    constexpr std::array<std::string_view, 12> closings{"terveisin",
                                                        "t.",
                                                        "t:",
                                                        "terv.",
                                                        "yst. terv.",
                                                        "terveisin,",
                                                        "ystävällisin terveisin",
                                                        "ystävällisin terveisin,",
                                                        "parhain terveisin",
                                                        "med vänlig hälsning",
                                                        "best regards",
                                                        "--"};
    return std::find(closings.begin(), closings.end(), matching_form(line)) != closings.end();
}

}  // namespace

void drop_mail_header(std::vector<TextLine>& lines) {
    constexpr std::size_t first_lines = 12, fewest_headers = 2;
    const auto front_end = lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), first_lines));
    const auto headers =
        std::count_if(lines.begin(), front_end, [](const TextLine& line) { return is_header_line(line.text); });
    if (static_cast<std::size_t>(headers) < fewest_headers) return;
    const auto begin = std::find_if(lines.begin(), lines.end(), begins_description);
    if (begin != lines.end()) lines.erase(lines.begin(), begin);
}

void drop_signature(std::vector<TextLine>& lines) {
    constexpr std::size_t longest_signature = 14;
    const std::size_t earliest = lines.size() > longest_signature ? lines.size() - longest_signature : 0;
    for (std::size_t index = earliest; index < lines.size(); ++index) {
        if (!is_closing(lines[index].text)) continue;
        lines.resize(index);
        return;
    }
}

}  // namespace hankehaku
