#include "searcher/c/c_calls.h"

#include "hankehaku/result_json.h"

#include <cstdlib>
#include <cstring>
#include <new>

namespace hankehaku::c {
namespace {

/// For hankehaku_error_message(), which programs of version 0.1 ask.
std::string& last_message() noexcept {
    thread_local std::string message;
    return message;
}

}  // namespace

hankehaku_status status_of(ErrorCode code) noexcept {
    switch (code) {
        case ErrorCode::usage: return HANKEHAKU_USAGE;
        case ErrorCode::query: return HANKEHAKU_QUERY;
        case ErrorCode::unknown_value: return HANKEHAKU_UNKNOWN_VALUE;
        case ErrorCode::not_found: return HANKEHAKU_NOT_FOUND;
        case ErrorCode::index_missing: return HANKEHAKU_INDEX_MISSING;
        case ErrorCode::index_incompatible: return HANKEHAKU_INDEX_INCOMPATIBLE;
        case ErrorCode::index_damaged: return HANKEHAKU_INDEX_DAMAGED;
        case ErrorCode::index_locked: return HANKEHAKU_INDEX_LOCKED;
        case ErrorCode::analyzer_unavailable: return HANKEHAKU_ANALYZER_UNAVAILABLE;
        case ErrorCode::io: return HANKEHAKU_IO;
        case ErrorCode::cancelled: return HANKEHAKU_CANCELLED;
        case ErrorCode::internal: return HANKEHAKU_INTERNAL;
    }
    return HANKEHAKU_INTERNAL;
}

namespace {

/// Stores the message for this thread, and returns the error if a place for it was given.
hankehaku_status fail(const Error& error, hankehaku_status status, char** place) noexcept {
    try {
        last_message() = error.what();
        if (place != nullptr && *place == nullptr) *place = copied(to_json(error));
    } catch (const std::bad_alloc&) {
        last_message().clear();
    }
    return status;
}

}  // namespace

hankehaku_status fail_with_current_exception(char** place) noexcept {
    try {
        throw;
    } catch (const Error& error) {
        return fail(error, status_of(error.code()), place);
    } catch (const std::bad_alloc&) {
        return fail(Error("internal.out_of_memory"), HANKEHAKU_OUT_OF_MEMORY, place);
    } catch (const std::exception& error) {
        return fail(Error("internal.exception", {{"reason", error.what()}}), HANKEHAKU_INTERNAL, place);
    } catch (...) {
        return fail(Error("internal.exception", {{"reason", "?"}}), HANKEHAKU_INTERNAL, place);
    }
}

std::string_view required_text(const char* text, const char* name) { return &required(text, name); }

std::string_view optional_text(const char* text) noexcept { return text == nullptr ? "" : text; }

char* copied(const std::string& text) {
    auto* const copy = static_cast<char*>(std::malloc(text.size() + 1));
    if (copy == nullptr) throw std::bad_alloc();
    std::memcpy(copy, text.c_str(), text.size() + 1);
    return copy;
}

}  // namespace hankehaku::c

const char* hankehaku_error_message(void) { return hankehaku::c::last_message().c_str(); }

void hankehaku_free(char* text) { std::free(text); }
