#include "base/code_points.h"

#include <algorithm>
#include <array>

namespace hankehaku::analysis {
namespace {

std::uint32_t byte_at(std::string_view text, std::size_t offset) { return static_cast<unsigned char>(text[offset]); }

bool is_continuation(std::uint32_t byte) { return (byte & 0xC0U) == 0x80U; }

/// Bytes of the sequence that `lead` opens; 0 when it opens none.
std::size_t sequence_size(std::uint32_t lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

bool is_scalar_of_size(std::uint32_t value, std::size_t size) {
    constexpr std::array<std::uint32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
    return value >= smallest.at(size) && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

}  // namespace

std::int32_t next_code_point(std::string_view text, std::size_t& offset) {
    const std::uint32_t lead = byte_at(text, offset);
    if (lead < 0x80) {
        ++offset;
        return static_cast<std::int32_t>(lead);
    }
    const std::size_t size = sequence_size(lead);
    std::uint32_t value = size == 0 ? 0 : lead & (0xFFU >> (size + 1));
    bool whole = size != 0 && size <= text.size() - offset;
    for (std::size_t i = 1; whole && i < size; ++i) {
        const std::uint32_t byte = byte_at(text, offset + i);
        whole = is_continuation(byte);
        value = (value << 6U) | (byte & 0x3FU);
    }
    if (!whole || !is_scalar_of_size(value, size)) {
        ++offset;
        return -1;
    }
    offset += size;
    return static_cast<std::int32_t>(value);
}

std::int32_t previous_code_point(std::string_view text, std::size_t& offset) {
    constexpr std::size_t longest = 4;
    const std::size_t end = offset;
    for (std::size_t size = 1; size <= std::min(longest, end); ++size) {
        std::size_t begin = end - size;
        if (is_continuation(byte_at(text, begin))) continue;
        const std::int32_t code_point = next_code_point(text.substr(0, end), begin);
        if (code_point < 0 || begin != end) break;
        offset = end - size;
        return code_point;
    }
    --offset;
    return -1;
}

void skip_code_point(std::string_view text, std::size_t& offset) { static_cast<void>(next_code_point(text, offset)); }

void append_code_point(std::string& text, std::int32_t code_point) {
    const auto value = static_cast<std::uint32_t>(code_point);
    const auto append = [&text](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
    const auto append_rest = [&](unsigned shift) { append(0x80U | ((value >> shift) & 0x3FU)); };
    if (value < 0x80) {
        append(value);
    } else if (value < 0x800) {
        append(0xC0U | (value >> 6U));
        append_rest(0);
    } else if (value < 0x10000) {
        append(0xE0U | (value >> 12U));
        append_rest(6);
        append_rest(0);
    } else {
        append(0xF0U | (value >> 18U));
        append_rest(12);
        append_rest(6);
        append_rest(0);
    }
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

}  // namespace hankehaku::analysis
