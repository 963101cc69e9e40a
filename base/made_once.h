#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

namespace hankehaku {

/// A value made by the first caller and read by all others.  Thread-safe; if making it throws, the next caller tries
/// again, which std::call_once does not promise with every library (GCC's bug 66146).
template <class Value>
class MadeOnce {
public:
    template <class Make>
    const Value& get(Make&& make) {
        if (!is_made_.load(std::memory_order_acquire)) {
            const std::lock_guard making(mutex_);
            if (!value_) value_.emplace(std::forward<Make>(make)());
            is_made_.store(true, std::memory_order_release);
        }
        return *value_;
    }

private:
    std::atomic<bool> is_made_ = false;
    std::mutex mutex_;
    std::optional<Value> value_;
};

}  // namespace hankehaku
