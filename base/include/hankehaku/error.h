#pragma once

#include "hankehaku/export.h"
#include "hankehaku/messages.h"

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace HANKEHAKU_EXPORT hankehaku {

/// What kind of failure an Error is; the command line turns each into an exit code.
enum class ErrorCode {
    usage,                 ///< an argument or option that is invalid
    query,                 ///< a query that cannot be parsed; the message says where and what to write
    unknown_value,         ///< a filter value that names nothing; the message suggests
    not_found,             ///< no such project code
    index_missing,         ///< there is no index in the folder
    index_incompatible,    ///< another format version, or an analysis chain that cannot be reproduced here
    index_damaged,         ///< a table or a stored project cannot be read
    index_locked,          ///< another process is writing
    analyzer_unavailable,  ///< the chain needs a library or dictionary that is not there
    io,                    ///< the operating system refused: disk full, no permission
    cancelled,             ///< the caller's progress callback asked to stop
    internal,              ///< none of the above: a bug
};

/// The name of the enumerator: "index_missing".
[[nodiscard]] constexpr std::string_view error_code_name(ErrorCode code) {
    switch (code) {
        case ErrorCode::usage: return "usage";
        case ErrorCode::query: return "query";
        case ErrorCode::unknown_value: return "unknown_value";
        case ErrorCode::not_found: return "not_found";
        case ErrorCode::index_missing: return "index_missing";
        case ErrorCode::index_incompatible: return "index_incompatible";
        case ErrorCode::index_damaged: return "index_damaged";
        case ErrorCode::index_locked: return "index_locked";
        case ErrorCode::analyzer_unavailable: return "analyzer_unavailable";
        case ErrorCode::io: return "io";
        case ErrorCode::cancelled: return "cancelled";
        case ErrorCode::internal: return "internal";
    }
    return {};
}

/// The id of an error's message, which begins with the name of its ErrorCode: "query.quote_not_closed".
class ErrorId {
public:
    // Implicit, so that a literal can be passed where an id is expected.
    consteval ErrorId(const char* id) : message_(id), code_(code_of(message_.text())) {}
    [[nodiscard]] constexpr std::string_view text() const { return message_.text(); }
    [[nodiscard]] constexpr ErrorCode code() const { return code_; }

private:
    static constexpr ErrorCode code_of(std::string_view id) {
        const std::string_view kind = id.substr(0, id.find('.'));
        for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code)
            if (error_code_name(static_cast<ErrorCode>(code)) == kind) return static_cast<ErrorCode>(code);
        throw "the id of an error begins with the name of an ErrorCode";
    }

    MessageId message_;
    ErrorCode code_;
};

/// The only exception type of the library: an id and its arguments, which a catalogue turns into text.
/// An argument named "column" is the position of a character in a query, counted from 1; the message begins with it.
class Error : public std::runtime_error {
public:
    /// An error whose id is in `catalogue`, which must outlive the error.
    explicit Error(ErrorId id, Arguments arguments = {}, const Catalogue& catalogue = library_messages());

    [[nodiscard]] ErrorCode code() const noexcept { return code_; }  ///< for programs

    /// Identifies the error: "query.quote_not_closed".
    [[nodiscard]] std::string_view id() const noexcept { return details_->id; }
    [[nodiscard]] const Arguments& arguments() const noexcept { return details_->arguments; }

    /// The message on one line, without advice that is specific to one program.  what() is the English text.
    [[nodiscard]] std::string text(Language language) const;

    /// The error as a message, for use as an argument of another message.  For ids of the library's catalogue.
    [[nodiscard]] Message message() const { return Message::of_id(details_->id, details_->arguments); }

    /// The same error as an error of a query, at its character number `column`: code() is query.
    [[nodiscard]] Error at_column(std::size_t column) const;

private:
    /// Shared, since copying an exception must not fail.
    struct Details {
        std::string_view id;
        Arguments arguments;
        const Catalogue* catalogue;
    };
    Error(ErrorCode code, Details details);

    ErrorCode code_;
    std::shared_ptr<const Details> details_;
};

}  // namespace hankehaku
