#include "server/http/parameters.h"

#include "base/ascii.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace hankehaku::server {
namespace {

constexpr std::string_view hexadecimal = "0123456789ABCDEF";

bool stays(char byte) {
    return is_ascii_alphanumeric(byte) || std::string_view("-._~").find(byte) != std::string_view::npos;
}

int hex_value(char digit) {
    if (is_digit(digit)) return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

/// The byte of "%E4" at `position`, which is that of "%".
char escaped_byte(std::string_view text, std::size_t position) {
    if (position + 2 < text.size()) {
        const int high = hex_value(text[position + 1]);
        const int low = hex_value(text[position + 2]);
        if (high >= 0 && low >= 0) return static_cast<char>(high * 16 + low);
    }
    throw BadRequest("http.bad_escape");
}

bool is_utf8(std::string_view text) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());  // NOLINT(*-reinterpret-cast)
    for (std::size_t position = 0; position < text.size();) {
        std::int32_t code_point = 0;
        U8_NEXT(bytes, position, text.size(), code_point);
        if (code_point < 0) return false;
    }
    return true;
}

}  // namespace

std::string percent_encoded(std::string_view text) {
    std::string encoded;
    for (const char byte : text) {
        if (stays(byte)) {
            encoded += byte;
            continue;
        }
        const auto value = static_cast<unsigned char>(byte);
        encoded += {'%', hexadecimal[value / 16], hexadecimal[value % 16]};
    }
    return encoded;
}

std::string percent_decoded(std::string_view text, bool plus_is_space) {
    std::string decoded;
    for (std::size_t position = 0; position < text.size(); ++position) {
        char byte = text[position];
        if (byte == '%') {
            byte = escaped_byte(text, position);
            position += 2;
        } else if (byte == '+' && plus_is_space) {
            byte = ' ';
        }
        if (byte == '\0') throw BadRequest("http.nul");
        decoded += byte;
    }
    if (!is_utf8(decoded)) throw BadRequest("http.not_utf8");
    return decoded;
}

Parameters Parameters::parse(std::string_view query) {
    Parameters parameters;
    while (!query.empty()) {
        const std::string_view part = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(part.size() + 1, query.size()));
        if (part.empty()) continue;
        const std::size_t equals = std::min(part.find('='), part.size());
        parameters.entries_.emplace_back(percent_decoded(part.substr(0, equals), true),
                                         percent_decoded(part.substr(std::min(equals + 1, part.size())), true));
    }
    return parameters;
}

std::optional<std::string> Parameters::first(std::string_view name) const {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [name](const Entry& entry) { return entry.first == name; });
    if (found == entries_.end()) return std::nullopt;
    return found->second;
}

std::vector<std::string> Parameters::all(std::string_view name) const {
    std::vector<std::string> values;
    for (const auto& [entry_name, value] : entries_)
        if (entry_name == name) values.push_back(value);
    return values;
}

Parameters Parameters::with(std::string_view name, std::string_view value) const {
    Parameters more = *this;
    more.entries_.emplace_back(name, value);
    return more;
}

Parameters Parameters::without(std::string_view name) const {
    Parameters less;
    std::copy_if(entries_.begin(), entries_.end(), std::back_inserter(less.entries_),
                 [name](const Entry& entry) { return entry.first != name; });
    return less;
}

Parameters Parameters::without(std::string_view name, std::string_view value) const {
    Parameters less;
    std::copy_if(entries_.begin(), entries_.end(), std::back_inserter(less.entries_),
                 [&](const Entry& entry) { return entry.first != name || entry.second != value; });
    return less;
}

std::string Parameters::text() const {
    std::string text;
    for (const auto& [name, value] : entries_) {
        if (value.empty()) continue;
        text.append(text.empty() ? "" : "&").append(percent_encoded(name)).append("=").append(percent_encoded(value));
    }
    return text;
}

}  // namespace hankehaku::server
