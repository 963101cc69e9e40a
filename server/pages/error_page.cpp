#include "server/pages/error_page.h"

#include "server/api/error_answer.h"

#include <unicode/utf8.h>

#include <cstdint>
#include <variant>

namespace hankehaku::server {
namespace {

/// Where the character `column`, counted from 1, begins.
std::size_t byte_of_column(std::string_view text, std::int64_t column) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());  // NOLINT(*-reinterpret-cast)
    std::size_t position = 0;
    for (std::int64_t passed = 1; passed < column && position < text.size(); ++passed)
        U8_FWD_1(bytes, position, text.size());
    return position;
}

/// The query with the place marked that the error is about.
Html marked_place(const PageContext& context, const Error& error) {
    const std::string query = context.parameters.first("q").value_or("");
    const auto column = column_of(error);
    if (!column || query.empty()) return {};
    const std::size_t begin = byte_of_column(query, *column);
    const std::size_t end = byte_of_column(query, *column + 1);
    const std::string_view text = query;
    const Html mark = element("mark", {{"class", "fault"}}, begin < end ? text.substr(begin, end - begin) : "␣");
    return element("p", {{"class", "place"}},
                   element("span", {{"class", "name"}}, context.text("error.place") + ": ") +
                       element("code", Html(text.substr(0, begin)) + mark + text.substr(end)));
}

}  // namespace

bool can_be_asked_otherwise(const Error& error) {
    return status_of(error.code()) == 400 || error.code() == ErrorCode::cancelled;
}

std::string error_title(const PageContext& context, const Error& error) {
    return context.text(error.code() == ErrorCode::cancelled ? MessageId("error.too_slow")
                                                             : MessageId("error.heading"));
}

std::optional<std::int64_t> column_of(const Error& error) {
    const Argument* const column = find_argument(error.arguments(), "column");
    const auto* const number = column == nullptr ? nullptr : std::get_if<std::int64_t>(&column->value);
    return number == nullptr ? std::nullopt : std::optional(*number);
}

Html error_notice(const PageContext& context, const Error& error) {
    return element("div", {{"class", "error"}, {"role", "alert"}},
                   element("h2", error_title(context, error)) +
                       element("p", {{"id", "q-fault"}, {"data-error", error_code_name(error.code())}},
                               error.text(context.text.language())) +
                       marked_place(context, error));
}

Response not_found_page(const PageContext& context) {
    const std::string title = context.text("error.not_found");
    return framed(context, {.title = title,
                            .main = element("h1", title) + element("p", context.text("error.not_found_text")) +
                                    element("p", link(context.links.page("/"), context.text("error.back"))),
                            .status = 404});
}

Response error_page(const PageContext& context, const Error& error) {
    const unsigned status = status_of(error.code());
    const std::string title =
        context.text(status == 503 ? MessageId("error.unavailable") : MessageId("error.internal"));
    return framed(
        context, {.title = title,
                  .main = element("h1", title) + element("p", {{"role", "alert"}}, error.text(context.text.language())),
                  .status = status});
}

}  // namespace hankehaku::server
