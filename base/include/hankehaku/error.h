#pragma once

#include "hankehaku/export.h"

#include <stdexcept>
#include <string>

namespace HANKEHAKU_EXPORT hankehaku {

/// What kind of failure an Error is; the command line turns each into an exit code.
enum class ErrorCode {
    usage,                 ///< an argument or option that cannot be meant
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

/// The one exception type of the library.  what() is one line of English that says what to do.
class Error : public std::runtime_error {
public:
    /// `message` is English.  What it quotes may be anything: controls in it become spaces, bytes that are not UTF-8
    /// become U+FFFD, so that what() is one line of text.
    Error(ErrorCode code, const std::string& message);
    [[nodiscard]] ErrorCode code() const noexcept { return code_; }  ///< for programs

private:
    ErrorCode code_;
};

}  // namespace hankehaku
