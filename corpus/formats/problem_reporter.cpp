#include "corpus/formats/problem_reporter.h"

#include "hankehaku/contact_scrubber.h"

#include <algorithm>

namespace hankehaku {

bool loses_text(const ReadProblem& problem) {
    if (problem.severity != ReadProblem::Severity::warning) return false;
    return problem.id != MessageId("read.period_backwards").text() &&
           problem.id != MessageId("read.dates_backwards").text();
}

std::string excerpt(std::string_view quoted) {
    constexpr std::size_t longest = 60;
    // Whoever stands where a sum or a day belongs may stand there by his name alone.
    const std::string text = mask_labelled_value("Yhteyshenkilö", mask_personal_data(quoted));
    std::size_t end = std::min(text.size(), longest);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    std::string result = text.substr(0, end);
    for (char& c : result)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    if (end < text.size()) result += "...";
    return result;
}

}  // namespace hankehaku
