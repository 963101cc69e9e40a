#pragma once

#include "hankehaku/messages.h"

#include <stdexcept>
#include <utility>

namespace hankehaku {

/// Thrown while a piece of input is taken apart, and caught where it is reported: why it cannot be read (further).
class Unreadable : public std::runtime_error {
public:
    explicit Unreadable(Message message)
        : std::runtime_error(message.text(Language::english)), message_(std::move(message)) {}
    [[nodiscard]] const Message& message() const { return message_; }

private:
    Message message_;
};

}  // namespace hankehaku
