#include "base/lines.h"
#include "base/messages/message_text.h"
#include "hankehaku/messages.h"

#include <algorithm>

namespace hankehaku {
namespace {

bool is_message(std::string_view line) { return !line.empty() && !line.starts_with('#'); }

}  // namespace

Argument::Argument(std::string_view argument_name, std::string_view text)
    : name(argument_name), value(std::string(text)) {}
Argument::Argument(std::string_view argument_name, std::vector<std::string> list)
    : name(argument_name), value(std::move(list)) {}
Argument::Argument(std::string_view argument_name, const Term& term) : name(argument_name), value(term) {}
Argument::Argument(std::string_view argument_name, Message message)
    : name(argument_name), value(std::vector{std::move(message)}) {}

bool operator==(const Argument& one, const Argument& other) {
    return one.name == other.name && one.value == other.value;
}

Message Message::of_id(std::string_view id, Arguments arguments) {
    Message message;
    message.id = id;
    message.arguments = std::move(arguments);
    return message;
}

const Argument* find_argument(const Arguments& arguments, std::string_view name) {
    const auto found = std::find_if(arguments.begin(), arguments.end(),
                                    [name](const Argument& argument) { return argument.name == name; });
    return found == arguments.end() ? nullptr : &*found;
}

Term library_term(MessageId id) {
    const auto name = [id](Language language) {
        return library_messages().find(id.text(), language).value_or(id.text());
    };
    return {id.text(), {name(Language::finnish), name(Language::swedish), name(Language::english)}};
}

std::optional<std::string_view> Catalogue::find(std::string_view id, Language language) const {
    for (std::string_view rest = tables_.at(static_cast<std::size_t>(language)); !rest.empty();) {
        const std::string_view line = take_line(rest);
        if (is_message(line) && line.starts_with(id) && line.substr(id.size()).starts_with('\t'))
            return line.substr(id.size() + 1);
    }
    return std::nullopt;
}

std::string Catalogue::text(std::string_view id, const Arguments& arguments, Language language) const {
    return one_line(filled(find(id, language).value_or(id), arguments, language));
}

std::vector<std::string_view> Catalogue::ids(Language language) const {
    std::vector<std::string_view> ids;
    for (std::string_view rest = tables_.at(static_cast<std::size_t>(language)); !rest.empty();)
        if (const std::string_view line = take_line(rest); is_message(line))
            ids.push_back(line.substr(0, line.find('\t')));
    return ids;
}

}  // namespace hankehaku
