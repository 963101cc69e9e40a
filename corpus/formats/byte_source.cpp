#include "corpus/formats/byte_source.h"

#include <algorithm>

namespace hankehaku {

bool ByteSource::fill() {
    constexpr std::size_t block = 64U << 10U;
    buffer_.erase(0, position_);
    position_ = 0;
    const std::size_t held = buffer_.size();
    buffer_.resize(held + block);
    stream_.read(buffer_.data() + held, static_cast<std::streamsize>(block));
    buffer_.resize(held + static_cast<std::size_t>(stream_.gcount()));
    filled_ += static_cast<std::uint64_t>(stream_.gcount());
    return buffer_.size() > held;
}

std::string_view ByteSource::peek(std::size_t count) {
    while (buffer_.size() - position_ < count && fill()) {
    }
    return std::string_view(buffer_).substr(position_);
}

ByteSource::Line ByteSource::take_line(std::string& line, std::size_t limit) {
    line.clear();
    bool any = false, too_long = false;
    while (position_ < buffer_.size() || fill()) {
        any = true;
        const std::size_t end = std::min(buffer_.find('\n', position_), buffer_.size());
        const std::size_t length = end - position_;
        too_long = too_long || line.size() + length > limit;
        if (too_long)
            line.clear();
        else
            line.append(buffer_, position_, length);
        const bool ended = end < buffer_.size();
        position_ = ended ? end + 1 : end;
        if (ended) break;
    }
    if (!any) return Line::end;
    return too_long ? Line::too_long : Line::read;
}

bool ByteSource::take_rest(std::string& bytes, std::size_t limit) {
    while (position_ < buffer_.size() || fill()) {
        const std::size_t length = buffer_.size() - position_;
        if (bytes.size() + length > limit) return false;
        bytes.append(buffer_, position_, length);
        position_ = buffer_.size();
    }
    return true;
}

}  // namespace hankehaku
