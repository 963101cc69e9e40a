#pragma once

#include "hankehaku/export.h"
#include "hankehaku/project.h"

#include <string>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// A project in a feed.
struct AtomEntry {
    Project project;
    std::string address;  ///< URL of its page; empty: none
};

/// A feed in the Atom format (RFC 4287).
struct AtomFeed {
    std::string identity;  ///< from which the id of the feed is made; must not change between versions of a feed
    std::string title;
    std::string updated;   ///< UTC, ISO 8601
    std::string language;  ///< of the title: "fi"
    std::string author;    ///< author of projects without an applicant; empty: the title
    std::string address;   ///< URL of the feed itself; empty: none
    std::string page;      ///< URL of the same results as a page; empty: none
    std::vector<AtomEntry> entries;
};

/// The feed as XML, UTF-8.  The date of an entry is the first day of the project, its summary the project's section 3.
[[nodiscard]] std::string to_xml(const AtomFeed& feed);

}  // namespace hankehaku
