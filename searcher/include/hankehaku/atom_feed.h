#pragma once

#include "hankehaku/export.h"
#include "hankehaku/project.h"

#include <string>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// A project in a feed.
struct AtomEntry {
    Project project;
    std::string address;  ///< of its page; empty: none
};

/// News for a feed reader (RFC 4287).
struct AtomFeed {
    std::string identity;  ///< what the feed is of; the same text has the same id as long as feeds are read
    std::string title;
    std::string updated;   ///< UTC, ISO 8601
    std::string language;  ///< of the title: "fi"
    std::string author;    ///< of projects without an applicant; empty: the title
    std::string address;   ///< of the feed itself; empty: none
    std::string page;      ///< of the same as a page; empty: none
    std::vector<AtomEntry> entries;
};

/// The feed as XML, UTF-8.  A project is updated on the day on which it began, its summary is its section 3.
[[nodiscard]] std::string to_xml(const AtomFeed& feed);

}  // namespace hankehaku
