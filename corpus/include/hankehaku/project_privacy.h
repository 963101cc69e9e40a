#pragma once

#include "hankehaku/contact_scrubber.h"
#include "hankehaku/project.h"

#include <string>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// Removes the contact person, and masks personal data in every string of `project` but its code, which is its key.  An
/// applicant that is a natural person loses name and street address.
void remove_personal_data(Project& project);

/// Personal data in a project, and the field where it stands: "section 3", "applicant", "further field".
struct ProjectPersonalData {
    std::string place;
    PersonalDataRange::Kind kind = PersonalDataRange::Kind::contact;
};

/// What remove_personal_data() would remove, and personal data in the code.
[[nodiscard]] std::vector<ProjectPersonalData> personal_data_of(const Project& project);

/// Of those, what remove_personal_data() masks by what stands around it alone, without a usual first name, a number or
/// an address in it: it may be no person.  Whoever reads the text can tell.
[[nodiscard]] std::vector<ProjectPersonalData> unsure_personal_data_of(const Project& project);

}  // namespace hankehaku
