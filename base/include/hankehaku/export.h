#pragma once

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
