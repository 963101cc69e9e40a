#include "searcher/c/c_calls.h"

#include <cstdlib>
#include <cstring>
#include <new>

namespace hankehaku::c {
namespace {

/// The one thing that outlives a call: C has no exception to carry it.
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

hankehaku_status fail(hankehaku_status status, const char* message) noexcept {
    try {
        last_message() = message;
    } catch (const std::bad_alloc&) {
        last_message().clear();
    }
    return status;
}

hankehaku_status fail_with_current_exception() noexcept {
    try {
        throw;
    } catch (const Error& error) {
        return fail(status_of(error.code()), error.what());
    } catch (const std::bad_alloc&) {
        return fail(HANKEHAKU_OUT_OF_MEMORY, "out of memory");
    } catch (const std::exception& error) {
        return fail(HANKEHAKU_INTERNAL, error.what());
    } catch (...) {
        return fail(HANKEHAKU_INTERNAL, "an unknown exception");
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
