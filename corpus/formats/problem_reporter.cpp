#include "corpus/formats/problem_reporter.h"

#include "hankehaku/contact_scrubber.h"

#include <algorithm>

namespace hankehaku {
namespace {

bool has_two_capitalised_words(std::string_view text) {
    int capitalised = 0;
    bool begins_word = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        // Å, Ä and Ö are C3 and one of 85, 84 and 96.
        const bool finnish = text[at] == '\xC3' && at + 1 < text.size() &&
                             std::string_view("\x84\x85\x96").find(text[at + 1]) != std::string_view::npos;
        if (begins_word && (finnish || (text[at] >= 'A' && text[at] <= 'Z'))) ++capitalised;
        begins_word = text[at] == ' ' || text[at] == ',';
    }
    return capitalised > 1;
}

}  // namespace

bool loses_text(const ReadProblem& problem) {
    if (problem.severity != ReadProblem::Severity::warning) return false;
    return problem.id != MessageId("read.period_backwards").text() &&
           problem.id != MessageId("read.dates_backwards").text() &&
           problem.id != MessageId("read.masked_unsure").text();
}

std::string excerpt(std::string_view quoted) {
    constexpr std::size_t longest = 60;
    // In the place of a sum or a day there may be a person's name without any context.
    std::string text = mask_personal_data(quoted);
    if (has_two_capitalised_words(text)) text = mask_labelled_value("Yhteyshenkilö", text);
    std::size_t end = std::min(text.size(), longest);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    std::string result = text.substr(0, end);
    for (char& c : result)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    if (end < text.size()) result += "...";
    return result;
}

}  // namespace hankehaku
