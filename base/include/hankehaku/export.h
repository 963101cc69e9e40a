#pragma once

// Every public header includes this one first, so that a compiler in an older language mode reports that, rather than
// many missing types.
#if !(defined(_MSVC_LANG) && _MSVC_LANG >= 202002L) && __cplusplus < 202002L
#error "hankehaku needs C++20: compile with -std=c++20 or later"
#endif

/// Marks what the shared library exports: a public header opens `namespace HANKEHAKU_EXPORT hankehaku`.
#if defined(__GNUC__)
#define HANKEHAKU_EXPORT [[gnu::visibility("default")]]
#else
#define HANKEHAKU_EXPORT
#endif

/// Marks a part of a public header that is not exported.
#if defined(__GNUC__)
#define HANKEHAKU_HIDDEN [[gnu::visibility("hidden")]]
#else
#define HANKEHAKU_HIDDEN
#endif
