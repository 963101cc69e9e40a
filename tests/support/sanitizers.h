#pragma once

namespace hankehaku::testing {

// What was built with a sanitizer needs more address space than any limit leaves, and the sanitizer wants to be the
// first library that is loaded.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool with_address_sanitizer = true;
#else
inline constexpr bool with_address_sanitizer = false;
#endif

// The thread sanitizer writes a file of its own when a program starts, and holds signals back in calls that it does not
// know to wait.
#if defined(__SANITIZE_THREAD__)
inline constexpr bool with_thread_sanitizer = true;
#else
inline constexpr bool with_thread_sanitizer = false;
#endif

inline constexpr bool with_sanitizer = with_address_sanitizer || with_thread_sanitizer;

}  // namespace hankehaku::testing
