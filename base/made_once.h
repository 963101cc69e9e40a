#pragma once

#include <mutex>
#include <optional>
#include <utility>

namespace hankehaku {

/// A value made by the first caller and read by all others.  Thread-safe; if making it throws, the next caller tries
/// again.
template <class Value>
class MadeOnce {
public:
    template <class Make>
    const Value& get(Make&& make) {
        std::call_once(made_, [&] { value_.emplace(std::forward<Make>(make)()); });
        return *value_;
    }

private:
    std::once_flag made_;
    std::optional<Value> value_;
};

}  // namespace hankehaku
