#include "hankehaku/error.h"

#include "base/messages/message_text.h"

#include <cstdint>

namespace hankehaku {
namespace {

/// The words of the id, and before them the option or place in the query that they are about.
std::string text_of(std::string_view id, const Arguments& arguments, const Catalogue& catalogue, Language language) {
    std::string text = catalogue.text(id, arguments, language);
    for (const auto& [argument, place] : {std::pair{"column", "at.column"}, std::pair{"option", "at.option"}}) {
        const Argument* const found = find_argument(arguments, argument);
        if (found == nullptr) continue;
        Arguments placed = arguments;
        // A column is a place, not an amount: its digits are not put in groups.
        if (const auto* const number = std::get_if<std::int64_t>(&found->value))
            placed.insert(placed.begin(), {argument, std::to_string(*number)});
        placed.insert(placed.begin(), {"message", text});
        text = library_messages().text(place, placed, language);
    }
    return text;
}

}  // namespace

Error::Error(ErrorCode code, Details details)
    : std::runtime_error(text_of(details.id, details.arguments, *details.catalogue, Language::english)),
      code_(code),
      details_(std::make_shared<const Details>(std::move(details))) {}

Error::Error(ErrorId id, Arguments arguments, const Catalogue& catalogue)
    : Error(id.code(), Details{id.text(), std::move(arguments), &catalogue}) {}

std::string Error::text(Language language) const {
    return text_of(details_->id, details_->arguments, *details_->catalogue, language);
}

Error Error::at_column(std::size_t column) const {
    Details details = *details_;
    details.arguments.emplace_back("column", column);
    return {ErrorCode::query, std::move(details)};
}

}  // namespace hankehaku
