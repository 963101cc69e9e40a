#include "base/messages/message_text.h"

#include "base/joined.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace hankehaku {
namespace {

/// {name}, or {name?one|more}.
struct Placeholder {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view name;
    std::optional<std::pair<std::string_view, std::string_view>> numbers;
};

bool is_name(std::string_view name) {
    return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

std::optional<Placeholder> next_placeholder(std::string_view pattern, std::size_t from) {
    for (std::size_t begin = pattern.find('{', from); begin != std::string_view::npos;
         begin = pattern.find('{', begin + 1)) {
        const std::size_t end = pattern.find('}', begin);
        if (end == std::string_view::npos) return std::nullopt;
        const std::string_view inside = pattern.substr(begin + 1, end - begin - 1);
        Placeholder found{begin, end + 1, inside.substr(0, inside.find('?')), std::nullopt};
        if (!is_name(found.name)) continue;
        if (found.name.size() == inside.size()) return found;
        const std::string_view words = inside.substr(found.name.size() + 1);
        const std::size_t bar = words.find('|');
        if (bar == std::string_view::npos) continue;
        found.numbers = {words.substr(0, bar), words.substr(bar + 1)};
        return found;
    }
    return std::nullopt;
}

std::string in_groups(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::size_t sign = number < 0 ? 1 : 0;
    for (std::size_t position = digits.size(); position > sign + 3;) digits.insert(position -= 3, 1, ' ');
    return digits;
}

/// Items that hold a comma are put in quotes.
std::string listed(const std::vector<std::string>& items) {
    return joined(items, ", ", [](const std::string& item) {
        const bool ambiguous = item.find(',') != std::string::npos;
        return ambiguous ? '"' + item + '"' : item;
    });
}

/// "maakunta" of the label "Maakunta"; abbreviations such as "ELY-keskus" stay.
std::string inside_sentence(std::string_view label) {
    std::string text(label);
    const auto is_capital = [&](std::size_t at) { return at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; };
    if (is_capital(0) && !is_capital(1)) text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

/// A message is read by people: of what somebody typed or piped in it shows the beginning.
std::string shortened(const std::string& text) {
    constexpr std::size_t longest = 1000, shown = 200;
    if (text.size() <= longest) return text;
    std::size_t end = shown;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U && end > 0) --end;
    return text.substr(0, end) + "...";
}

std::string written(const ArgumentValue& value, Language language) {
    if (const auto* const text = std::get_if<std::string>(&value)) return shortened(*text);
    if (const auto* const number = std::get_if<std::int64_t>(&value)) return in_groups(*number);
    if (const auto* const list = std::get_if<std::vector<std::string>>(&value)) return listed(*list);
    if (const auto* const messages = std::get_if<std::vector<Message>>(&value))
        return joined(*messages, "; ", [language](const Message& message) { return message.text(language); });
    return inside_sentence(std::get<Term>(value).names(language));
}

bool is_one(const ArgumentValue& value) {
    const auto* const number = std::get_if<std::int64_t>(&value);
    return number != nullptr && *number == 1;
}

}  // namespace

std::string filled(std::string_view pattern, const Arguments& arguments, Language language) {
    std::string text;
    std::size_t done = 0;
    while (const auto place = next_placeholder(pattern, done)) {
        text += pattern.substr(done, place->begin - done);
        const Argument* const argument = find_argument(arguments, place->name);
        if (argument == nullptr)
            text += pattern.substr(place->begin, place->end - place->begin);
        else if (place->numbers)
            text += is_one(argument->value) ? place->numbers->first : place->numbers->second;
        else
            text += written(argument->value, language);
        done = place->end;
    }
    return text + std::string(pattern.substr(done));
}

std::set<std::string> placeholders(std::string_view pattern) {
    std::set<std::string> names;
    std::size_t done = 0;
    while (const auto place = next_placeholder(pattern, done)) {
        names.emplace(place->name);
        done = place->end;
    }
    return names;
}

std::string one_line(std::string_view text) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::string line;
    line.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        UChar32 value = 0;
        U8_NEXT(bytes, position, text.size(), value);
        if (value < 0)
            line += "\uFFFD";
        else if (u_iscntrl(value) != 0)
            line += ' ';
        else
            line += text.substr(begin, position - begin);
    }
    return line;
}

}  // namespace hankehaku
