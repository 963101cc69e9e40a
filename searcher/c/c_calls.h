#pragma once

#include "hankehaku/c.h"
#include "hankehaku/error.h"

#include <memory>
#include <string>
#include <string_view>

// What the functions of the C interface have in common.

namespace hankehaku::c {

[[nodiscard]] hankehaku_status status_of(ErrorCode code) noexcept;

/// The status of the exception that is being handled.  Its JSON is put out at `place`, unless that is null or has a
/// text already.
hankehaku_status fail_with_current_exception(char** place) noexcept;

/// Throws Error(usage) for a null pointer; `name` is the parameter's.
template <class Value>
Value& required(Value* value, const char* name) {
    if (value == nullptr) throw Error("usage.null_pointer", {{"name", name}});
    return *value;
}

/// The same for a text.
[[nodiscard]] std::string_view required_text(const char* text, const char* name);

/// "" for NULL.
[[nodiscard]] std::string_view optional_text(const char* text) noexcept;

/// A copy that hankehaku_free() takes back.
[[nodiscard]] char* copied(const std::string& text);

/// Runs `work`; whatever it throws becomes a status, and the JSON of an error at `place`.
template <class Work>
hankehaku_status guarded(char** place, const Work& work) noexcept {
    if (place != nullptr) *place = nullptr;
    try {
        work();
        return HANKEHAKU_OK;
    } catch (...) {
        return fail_with_current_exception(place);
    }
}

/// Runs `work` and returns its text to the caller.
template <class Work>
hankehaku_status put_out(char** result, const Work& work) noexcept {
    return guarded(result, [&] {
        char*& place = required(result, "the place for the result");
        place = copied(work());
    });
}

/// Runs `work` and returns a new handle made of its result to the caller.
template <class Handle, class Work>
hankehaku_status open_handle(Handle** handle, char** error, const Work& work) noexcept {
    if (handle != nullptr) *handle = nullptr;
    return guarded(error, [&] {
        Handle*& place = required(handle, "the place for the handle");
        place = std::make_unique<Handle>(Handle{work()}).release();
    });
}

}  // namespace hankehaku::c
