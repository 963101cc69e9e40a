#include "cli/options/usage_error.h"

#include "cli/messages/messages.h"

#include <string>
#include <string_view>

namespace hankehaku::cli {
namespace {

std::string before(const std::string& text, std::string_view sign) { return text.substr(0, text.find(sign)); }

std::string after(const std::string& text, std::string_view sign) {
    const std::size_t at = text.find(sign);
    return at == std::string::npos ? text : text.substr(at + sign.size());
}

}  // namespace

Error usage_error(const CLI::ParseError& problem) {
    const std::string text = problem.what();
    const auto is = [&problem](auto* kind) { return dynamic_cast<decltype(kind)>(&problem) != nullptr; };
    if (is(static_cast<const CLI::ExtrasError*>(nullptr)))
        return failure("usage.unexpected", {{"unexpected", after(text, ": ")}});
    if (is(static_cast<const CLI::RequiredError*>(nullptr)) && text.find(" is required") != std::string::npos) {
        if (text.find("subcommand") != std::string::npos) return failure("usage.command_missing");
        return failure("usage.missing", {{"what", before(text, " is required")}});
    }
    if (is(static_cast<const CLI::ExcludesError*>(nullptr)))
        return Error("usage.exclude_each_other",
                     {{"first", before(text, " excludes ")}, {"second", after(text, " excludes ")}});
    if (is(static_cast<const CLI::RequiresError*>(nullptr)))
        return failure("usage.needs", {{"first", before(text, " requires ")}, {"second", after(text, " requires ")}});
    if (is(static_cast<const CLI::ArgumentMismatch*>(nullptr))) {
        const Arguments option{{"option", before(text, ":")}};
        // No option takes more than one value at a time.
        if (text.find(" received ") != std::string::npos) return failure("usage.repeated", option);
        return failure("usage.value_missing", option);
    }
    if (is(static_cast<const CLI::ConversionError*>(nullptr)))
        return failure("usage.takes_no_value", {{"option", before(after(text, ": "), " = ")}});
    return failure("usage.other", {{"reason", text}});
}

}  // namespace hankehaku::cli
