#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::analysis {

/// Base forms that a word no dictionary knows may have, by the endings of Finnish: Laureassa -> laurea; Diakin -> diak,
/// diaki; Vamoksen -> vamos; vlogeja -> vlogi, vlog.  Likeliest first, at most five; the form itself among them, unless
/// it has an ending that hardly any base form ends in.  `surface` is folded; names end in consonants more often.
/// Candidates for which `is_known_base` holds are left out: an unknown form is not a form of a known word.
[[nodiscard]] std::vector<std::string> guess_bases(std::string_view surface, bool is_name,
                                                   const std::function<bool(const std::string&)>& is_known_base);

}  // namespace hankehaku::analysis
