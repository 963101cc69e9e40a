#pragma once

#include "hankehaku/messages.h"

#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hankehaku::server {

/// A malformed request; the response is 400.
class BadRequest : public std::exception {
public:
    explicit BadRequest(MessageId message) : message_(message) {}
    [[nodiscard]] MessageId message() const { return message_; }
    [[nodiscard]] const char* what() const noexcept override { return message_.text().data(); }  // an id is a literal

private:
    MessageId message_;
};

/// Names and values of an address, in its order: "q=ty%C3%B6&maakunta=Lappi".  All text is valid UTF-8 without NUL.
class Parameters {
public:
    using Entry = std::pair<std::string, std::string>;

    Parameters() = default;
    explicit Parameters(std::vector<Entry> entries) : entries_(std::move(entries)) {}

    /// `query` is the text after "?".  Throws BadRequest for a "%" that no two hexadecimal digits follow, for bytes
    /// that are not UTF-8 and for NUL.
    [[nodiscard]] static Parameters parse(std::string_view query);

    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    [[nodiscard]] bool has(std::string_view name) const { return first(name).has_value(); }
    [[nodiscard]] std::optional<std::string> first(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;

    /// The same with one more.
    [[nodiscard]] Parameters with(std::string_view name, std::string_view value) const;

    /// The same without any of this name, or of this name and value.
    [[nodiscard]] Parameters without(std::string_view name) const;
    [[nodiscard]] Parameters without(std::string_view name, std::string_view value) const;

    /// As in an address, without "?"; what has no value is left out.
    [[nodiscard]] std::string text() const;

private:
    std::vector<Entry> entries_;
};

/// For one part of an address: everything but letters, digits and "-._~" becomes %XX.
[[nodiscard]] std::string percent_encoded(std::string_view text);

/// Throws BadRequest as Parameters::parse(); `plus_is_space` as in forms.
[[nodiscard]] std::string percent_decoded(std::string_view text, bool plus_is_space);

}  // namespace hankehaku::server
