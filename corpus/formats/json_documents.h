#pragma once

#include "corpus/formats/byte_source.h"
#include "corpus/formats/problem_reporter.h"

#include <cstddef>
#include <functional>
#include <string_view>

namespace hankehaku {

/// Takes one JSON value and the line where it begins.
using JsonConsumer = std::function<void(std::string_view json, std::size_t line)>;

/// Whether `bytes` begin like JSON: with an object or an array of objects.
[[nodiscard]] bool looks_like_json(std::string_view bytes);

/// Hands on each object of `source`: one object, several, an array of them, or JSON Lines.  The values are cut out by
/// their brackets only; the consumer parses them.  JSON Lines are streamed and an invalid line affects only itself; all
/// else is held in memory.  A line, or a text of another form, over `limit` bytes is refused.
void for_each_json(ByteSource& source, std::size_t limit, const JsonConsumer& consume, const ProblemReporter& problems);

/// The same for a text in memory, which is not taken for JSON Lines: what follows a broken value is lost.
void for_each_json(std::string_view text, const JsonConsumer& consume, const ProblemReporter& problems);

}  // namespace hankehaku
