#pragma once

#include "hankehaku/messages.h"

#include <stdexcept>
#include <utility>

namespace hankehaku {

/// Why a piece of input cannot be read (further).  Thrown by the readers of formats, caught where it is reported.
class Unreadable : public std::runtime_error {
public:
    explicit Unreadable(Message message)
        : std::runtime_error(message.text(Language::english)), message_(std::move(message)) {}
    [[nodiscard]] const Message& message() const { return message_; }

private:
    Message message_;
};

}  // namespace hankehaku
