#include "base/joined.h"
#include "base/json_text.h"
#include "hankehaku/error.h"
#include "hankehaku/result_json.h"

#include <cstdint>
#include <variant>

namespace hankehaku {
namespace {

/// Programs go by the id of a term; people read its name in the texts.
struct ArgumentJson {
    Json operator()(const std::string& text) const { return text; }
    Json operator()(std::int64_t number) const { return number; }
    Json operator()(const std::vector<std::string>& list) const { return list; }
    Json operator()(const Term& term) const { return term.id; }
    Json operator()(const std::vector<Message>& messages) const {
        return joined(messages, "; ", [](const Message& message) { return message.text(Language::english); });
    }
};

}  // namespace

std::string to_json(const Error& error) {
    Json arguments = Json::object();
    for (const Argument& argument : error.arguments())
        arguments[argument.name] = std::visit(ArgumentJson(), argument.value);
    Json texts = Json::object();
    for (const Language language : all_languages) texts[std::string(language_code(language))] = error.text(language);
    return json_text({{"schema", schema_version},
                      {"error", Json{{"code", error.id()},
                                     {"kind", error_code_name(error.code())},
                                     {"arguments", std::move(arguments)},
                                     {"text", error.what()},
                                     {"texts", std::move(texts)}}}});
}

}  // namespace hankehaku
