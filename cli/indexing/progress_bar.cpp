#include "cli/indexing/progress_bar.h"

#include "cli/messages/messages.h"
#include "cli/terminal/terminal_text.h"

#include <algorithm>
#include <cmath>

namespace hankehaku::cli {
namespace {

constexpr std::size_t bar_columns = 24;
constexpr std::chrono::milliseconds between_drawings{100};

std::string clock_time(double seconds) {
    const auto whole = static_cast<std::size_t>(std::ceil(seconds));
    const std::size_t rest = whole % 60;
    return std::to_string(whole / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

/// Bytes show progress better than files if one file holds thousands of texts.
double share_done(const IndexProgress& progress) {
    if (progress.total_bytes > 0) {
        return std::min(1.0, static_cast<double>(progress.bytes) / static_cast<double>(progress.total_bytes));
    }
    return progress.total_files == 0 ? 0.0
                                     : static_cast<double>(progress.files) / static_cast<double>(progress.total_files);
}

}  // namespace

std::string progress_line(const IndexProgress& progress, std::chrono::duration<double> elapsed, std::size_t columns,
                          const Wording& say) {
    const double share = share_done(progress);
    const auto filled = static_cast<std::size_t>(share * static_cast<double>(bar_columns));
    std::string line = "[" + std::string(filled, '#') + std::string(bar_columns - filled, '.') + "] " +
                       std::to_string(static_cast<int>(share * 100)) + " %  " +
                       say("index.progress", {{"done", progress.files}, {"total", progress.total_files}});
    const double seconds = elapsed.count();
    if (seconds > 0 && progress.projects > 0) {
        const double rate = static_cast<double>(progress.projects) / seconds;
        line += ", " + say("index.rate", {{"count", std::lround(rate)}});
    }
    if (share > 0 && seconds > 0)
        line += ", " + say("index.left", {{"time", clock_time(seconds * (1 - share) / share)}});
    return cut_to_width(line, columns);
}

void ProgressBar::update(const IndexProgress& progress) {
    const Clock::time_point now = Clock::now();
    if (visible_ && now - drawn_ < between_drawings) return;
    terminal_ << '\r' << pad_to_width(progress_line(progress, now - start_, columns_ - 1, say_), columns_ - 1)
              << std::flush;
    drawn_ = now;
    visible_ = true;
}

void ProgressBar::clear() {
    if (!visible_) return;
    terminal_ << '\r' << std::string(columns_ - 1, ' ') << '\r' << std::flush;
    visible_ = false;
}

}  // namespace hankehaku::cli
