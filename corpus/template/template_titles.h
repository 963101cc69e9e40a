#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace hankehaku {

/// One title of a section.  A section may have several; the first is the one that is shown.
struct TemplateHeading {
    std::string_view id;  ///< of the template of 2014, also for forms that number otherwise
    std::string_view title;
    bool short_form = false;  ///< known without its number only: "Tiivistelmä"
};

/// The headings of one form, in its order.
struct TemplateForm {
    std::span<const TemplateHeading> headings;
    bool numbers_as_ids = false;  ///< else its numbers are its own, and only titles count
};

/// The forms that are known: the description of 2014 (and of 2021 and in Swedish), that of 2007, the application of
/// 2014.
[[nodiscard]] std::span<const TemplateForm> template_forms();

/// The title for section `id` in the description of 2014; empty for an id that it lacks.
[[nodiscard]] std::string_view template_title(std::string_view id);

/// Whether 8.1 asks this question, and 8.2 has this row or group; `form` as matching_form() gives it.  In
/// equality_text.cpp and sustainability_text.cpp, beside those who read them.
[[nodiscard]] std::span<const std::string_view> template_questions();
[[nodiscard]] std::span<const std::string_view> template_rows();
[[nodiscard]] std::span<const std::string_view> template_groups();

}  // namespace hankehaku
