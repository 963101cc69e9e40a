#include "cli/context/exit_code.h"

namespace hankehaku::cli {

ExitCode exit_code_of(ErrorCode code) {
    switch (code) {
        case ErrorCode::usage:
        case ErrorCode::query:
        case ErrorCode::unknown_value: return ExitCode::wrong_usage;
        case ErrorCode::not_found: return ExitCode::nothing_found;
        case ErrorCode::index_missing:
        case ErrorCode::index_incompatible:
        case ErrorCode::index_damaged:
        case ErrorCode::analyzer_unavailable: return ExitCode::unusable_index;
        case ErrorCode::index_locked:
        case ErrorCode::io:
        case ErrorCode::cancelled:
        case ErrorCode::internal: return ExitCode::failure;
    }
    return ExitCode::failure;
}

}  // namespace hankehaku::cli
