#pragma once

#include <filesystem>
#include <utility>

namespace hankehaku {

/// To be called while an exception is handled: throws what it means to the user of the index in `folder`, as Error.
/// Exceptions of other kinds are thrown on as they are.
[[noreturn]] void rethrow_translated(const std::filesystem::path& folder);

/// Runs `action`; nothing of Xapian and no filesystem error leaves it.
template <class Action>
decltype(auto) translating_errors(const std::filesystem::path& folder, Action&& action) {
    try {
        return std::forward<Action>(action)();
    } catch (...) {
        rethrow_translated(folder);
    }
}

}  // namespace hankehaku
