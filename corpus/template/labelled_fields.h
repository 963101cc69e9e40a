#pragma once

#include "corpus/formats/problem_reporter.h"
#include "corpus/template/labelled_text.h"
#include "hankehaku/gazetteer.h"
#include "hankehaku/project.h"

#include <string_view>

namespace hankehaku {

/// Puts labelled values into the typed fields of one project.
/// What it has no field for, and a second value for a field, becomes an OtherField.
class LabelledFields {
public:
    LabelledFields(Project& project, const Gazetteer& gazetteer, bool keep_contacts, const ProblemReporter& problems)
        : project_(project), gazetteer_(gazetteer), keep_contacts_(keep_contacts), problems_(problems) {}

    /// `section` is where the value stood.
    void store(std::string_view section, LabelledValue value);

private:
    /// False when the field has another value already.
    [[nodiscard]] bool stored(const ProjectField& field, const LabelledValue& value);
    void store_period(const LabelledValue& value);

    Project& project_;
    const Gazetteer& gazetteer_;
    bool keep_contacts_;
    const ProblemReporter& problems_;
};

}  // namespace hankehaku
