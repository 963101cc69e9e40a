#pragma once

#include <mutex>
#include <optional>
#include <utility>

namespace hankehaku {

/// A value that the first who asks makes and all others read.  Thread-safe; when making it throws, the next one tries.
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
