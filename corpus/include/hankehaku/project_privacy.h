#pragma once

#include "hankehaku/contact_scrubber.h"
#include "hankehaku/messages.h"
#include "hankehaku/project.h"

#include <functional>
#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// Removes the contact person, and masks personal data in every string of `project` but its code, which is its key.  An
/// applicant that is a natural person loses name and street address.
void remove_personal_data(Project& project);

/// Calls `visit` with every text of `project` but those of its contact person.
void visit_texts(const Project& project, const std::function<void(std::string_view)>& visit);

/// Personal data in a project, and the place of the text that holds it.
struct ProjectPersonalData {
    Message place;
    PersonalDataRange::Kind kind = PersonalDataRange::Kind::contact;
};

/// The personal data that remove_personal_data() would remove, and those in the code.
[[nodiscard]] std::vector<ProjectPersonalData> personal_data_of(const Project& project);

/// Of those, the ones that remove_personal_data() masks because of their context alone, without a common first name, a
/// number or an address in them: they may not be persons and should be checked by a reader.
[[nodiscard]] std::vector<ProjectPersonalData> unsure_personal_data_of(const Project& project);

}  // namespace hankehaku
