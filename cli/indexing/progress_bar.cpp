#include "cli/indexing/progress_bar.h"

#include "cli/terminal/terminal_text.h"

#include <algorithm>
#include <cmath>

namespace hankehaku::cli {
namespace {

constexpr std::size_t bar_columns = 24;
constexpr std::chrono::milliseconds between_drawings{100};

std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t position = digits.size(); position > 3;) digits.insert(position -= 3, 1, ' ');
    return digits;
}

std::string clock_time(double seconds) {
    const auto whole = static_cast<std::size_t>(std::ceil(seconds));
    const std::size_t rest = whole % 60;
    return std::to_string(whole / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

/// Bytes tell more than files when one file holds thousands of texts.
double share_done(const IndexProgress& progress) {
    if (progress.total_bytes > 0) {
        return std::min(1.0, static_cast<double>(progress.bytes) / static_cast<double>(progress.total_bytes));
    }
    return progress.total_files == 0 ? 0.0
                                     : static_cast<double>(progress.files) / static_cast<double>(progress.total_files);
}

}  // namespace

std::string progress_line(const IndexProgress& progress, std::chrono::duration<double> elapsed, std::size_t columns) {
    const double share = share_done(progress);
    const auto filled = static_cast<std::size_t>(share * static_cast<double>(bar_columns));
    std::string line = "[" + std::string(filled, '#') + std::string(bar_columns - filled, '.') + "] " +
                       std::to_string(static_cast<int>(share * 100)) + " %  " + grouped(progress.files) + " of " +
                       grouped(progress.total_files) + " files";
    const double seconds = elapsed.count();
    if (seconds > 0 && progress.projects > 0) {
        const double rate = static_cast<double>(progress.projects) / seconds;
        line += ", " + grouped(static_cast<std::size_t>(std::lround(rate))) + " texts/s";
    }
    if (share > 0 && seconds > 0) line += ", " + clock_time(seconds * (1 - share) / share) + " left";
    return cut_to_width(line, columns);
}

void ProgressBar::update(const IndexProgress& progress) {
    const Clock::time_point now = Clock::now();
    if (visible_ && now - drawn_ < between_drawings) return;
    terminal_ << '\r' << pad_to_width(progress_line(progress, now - start_, columns_ - 1), columns_ - 1) << std::flush;
    drawn_ = now;
    visible_ = true;
}

void ProgressBar::clear() {
    if (!visible_) return;
    terminal_ << '\r' << std::string(columns_ - 1, ' ') << '\r' << std::flush;
    visible_ = false;
}

}  // namespace hankehaku::cli
