#pragma once

#include "hankehaku/error.h"

#include <xapian.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <system_error>

namespace hankehaku {

/// A reader whose state of the index is replaced by a writer reads blocks that have been changed, or files that have
/// been removed: that looks like damage, but is not.  So it starts again if the index has changed meanwhile.

/// Names the state of the index in `folder` for the one purpose of telling whether it changes.
[[nodiscard]] std::string state_of_index(const std::filesystem::path& folder);

/// Whether what went wrong at the `attempt`th time may have been a change of the index: it is not in `state` any more,
/// or it is too early to say.  Waits a few milliseconds.  False when the first attempt began too long ago.
[[nodiscard]] bool may_have_changed(const std::filesystem::path& folder, const std::string& state, int attempt,
                                    std::chrono::steady_clock::time_point begun);

/// Damage, or a missing file.
[[nodiscard]] bool looks_like_change(const Error& error);

/// Runs `action`; repeats it, for some seconds at most, if it finds damage while the index is being changed.
template <class Action>
auto on_steady_index(const std::filesystem::path& folder, Action action) {
    const auto begun = std::chrono::steady_clock::now();
    for (int attempt = 1;; ++attempt) {
        const std::string state = state_of_index(folder);
        try {
            return action();
        } catch (const Xapian::DatabaseError&) {
            if (!may_have_changed(folder, state, attempt, begun)) throw;
        } catch (const std::filesystem::filesystem_error& error) {
            if (error.code() != std::errc::no_such_file_or_directory ||
                !may_have_changed(folder, state, attempt, begun))
                throw;
        } catch (const Error& error) {
            if (!looks_like_change(error) || !may_have_changed(folder, state, attempt, begun)) throw;
        }
    }
}

}  // namespace hankehaku
