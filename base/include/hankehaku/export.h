#pragma once

// Every public header comes here first, so that an older standard is named instead of a list of types that are not
// there.
#if !(defined(_MSVC_LANG) && _MSVC_LANG >= 202002L) && __cplusplus < 202002L
#error "hankehaku needs C++20: compile with -std=c++20 or later"
#endif

/// What the shared library shows: a public header opens `namespace HANKEHAKU_EXPORT hankehaku`.
#if defined(__GNUC__)
#define HANKEHAKU_EXPORT [[gnu::visibility("default")]]
#else
#define HANKEHAKU_EXPORT
#endif

/// What it keeps to itself although it is a part of a public class.
#if defined(__GNUC__)
#define HANKEHAKU_HIDDEN [[gnu::visibility("hidden")]]
#else
#define HANKEHAKU_HIDDEN
#endif
