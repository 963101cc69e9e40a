#pragma once

#include "cli/messages/messages.h"

#include "hankehaku/index_files.h"

#include <chrono>
#include <cstddef>
#include <ostream>
#include <string>

namespace hankehaku::cli {

/// "[####......]  40 %  1 200 of 3 000 files, 310 texts/s, 0:06 left" in at most `columns` columns.
[[nodiscard]] std::string progress_line(const IndexProgress& progress, std::chrono::duration<double> elapsed,
                                        std::size_t columns, const Wording& say);

/// One line of a terminal that is written over and over.
class ProgressBar {
public:
    ProgressBar(std::ostream& terminal, std::size_t columns, const Wording& say)
        : terminal_(terminal), columns_(columns), say_(say) {}
    ~ProgressBar() { clear(); }
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// Redraws when a tenth of a second has passed.
    void update(const IndexProgress& progress);

    /// Makes room for other lines.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    std::ostream& terminal_;
    std::size_t columns_;
    Wording say_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point drawn_{};
    bool visible_ = false;
};

}  // namespace hankehaku::cli
