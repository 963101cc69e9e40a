#pragma once

#include "corpus/template/template_labels.h"
#include "corpus/text/text_lines.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// One `Label: value` of a section.
struct LabelledValue {
    const ProjectField* field = nullptr;  ///< none for a label that the template lacks
    bool contact = false;                 ///< a person's data, also under a label that the template lacks
    std::string label;                    ///< as written
    std::string value;                    ///< on one line
    std::size_t line = 0;
};

/// A labelled section taken apart: every line of it is in one of the parts.
struct LabelledText {
    std::vector<LabelledValue> values;
    std::vector<std::string_view> partners;  ///< the lines under "Osatoteuttajat"
    std::vector<TextLine> rest;              ///< text without a label
};

/// Reads the lines of section `section`.  Labels and values may be folded onto the next line, and a value may be on
/// the next line that is not blank.
[[nodiscard]] LabelledText read_labelled_text(std::string_view section, std::span<const TextLine> lines);

}  // namespace hankehaku
