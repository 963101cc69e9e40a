#pragma once

#include <xapian.h>

#include <string>
#include <unordered_map>

namespace hankehaku {

/// What the organisations of one state of an index are called: texts spell the name of one business id in many ways,
/// and some give no id.  Leaders and partners are counted together, so that an organisation has the same name as both.
class OrganisationNames {
public:
    explicit OrganisationNames(const Xapian::Database& database);

    /// The canonical value of the facets organisaatio and kumppani: the id with its most frequent name.  A name
    /// without an id is that of the id that alone is called so, else itself.
    [[nodiscard]] const std::string& shown(const std::string& stored) const;

private:
    std::unordered_map<std::string, std::string> shown_;  ///< of the values that are called otherwise
};

}  // namespace hankehaku
