#pragma once

#include "hankehaku/export.h"
#include "hankehaku/money.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

using Date = std::chrono::year_month_day;  ///< always a valid calendar day
using Euros = std::int64_t;                ///< whole euros

/// An organisation that carries out a part of the project.
struct Partner {
    std::string name;
    std::string business_id;  ///< Y-tunnus as written; empty when the text gives none
    bool operator==(const Partner&) const = default;
};

/// The organisation that applied for the funding (section 2 without the contact person).
struct Applicant {
    std::string name;
    std::string organisation_type;
    std::string business_id;
    std::string street_address;
    std::string postcode;
    std::string post_office;
    std::string website;
    std::string consortium;  ///< "Hakijoiden lukumäärä tai tuen siirto -menettely" as written
    bool operator==(const Applicant&) const = default;
};

/// Personal data of section 2.  Read only when asked for; see ProjectReaderOptions::keep_contacts.
struct Contact {
    std::string name;
    std::string position;
    std::string email;
    std::string phone;
    std::string organisation_phone;  ///< "Puhelinnumero": often a person's own
    bool operator==(const Contact&) const = default;
};

/// Section 5.  An absent value was not given in the text.
struct Funding {
    std::optional<Money> granted;        ///< Myönnetty EU- ja valtion rahoitus
    std::optional<Money> paid;           ///< Toteutunut EU- ja valtion rahoitus
    std::optional<Money> planned_total;  ///< Suunniteltu julkinen rahoitus yhteensä
    std::optional<Money> actual_total;   ///< Toteutunut julkinen rahoitus yhteensä
    bool operator==(const Funding&) const = default;
};

/// Planned and actual number of participating companies (7.1) or persons (7.2).
struct Participation {
    std::optional<std::int64_t> planned;
    std::optional<std::int64_t> actual;
    bool operator==(const Participation&) const = default;
};

/// Section 6: one place of work, when the project has one.
struct SiteAddress {
    std::string street_address;
    std::string postcode;
    std::string post_office;
    bool operator==(const SiteAddress&) const = default;
};

/// One question of 8.1.
struct EqualityAnswer {
    std::string question;
    std::optional<bool> answer;  ///< Kyllä / Ei
    std::string text;            ///< the explanation; may be empty
    bool operator==(const EqualityAnswer&) const = default;
};

/// One row of 8.2: direct (välitön) and indirect (välillinen) effect, each 0 to 10.
struct SustainabilityScore {
    std::string group;  ///< the heading above the row, e.g. "Ekologinen kestävyys"
    std::string label;
    int direct = 0;
    int indirect = 0;
    std::string text;
    bool operator==(const SustainabilityScore&) const = default;
};

/// Free text of one numbered section ("3", "4.1", "4.2", "9") or of a heading that is not in the template (id empty).
struct Section {
    std::string id;
    std::string title;
    std::string text;  ///< paragraphs separated as in the source, line ends LF, NFC
    bool operator==(const Section&) const = default;
};

/// A labelled value that is not in the template; kept and searchable.
struct OtherField {
    std::string section;  ///< id of the section it was found in
    std::string label;
    std::string value;
    bool operator==(const OtherField&) const = default;
};

/// The files that a project was read from: their names, without folders.
struct ProjectSources {
    std::vector<std::string> texts;        ///< the text or page; a later one replaces an earlier one
    std::vector<std::string> lists;        ///< every list that has a row of the project
    std::vector<std::string> list_fields;  ///< keys of the fields that came from lists: see project_merge.h
    bool operator==(const ProjectSources&) const = default;
};

/// A project with typed fields.  Only `code` is always present; empty strings, vectors and optionals mean "not in the
/// text".  All text is valid UTF-8 in NFC without soft hyphens.  Regions and authorities are written
/// as the gazetteer writes them; an unknown name is kept as written.
struct Project {
    std::string code;  ///< Hankekoodi, the key: any non-empty string
    std::string name;
    std::string fund;                ///< "ESR", "EAKR", or what the banner or code says
    std::string priority_axis;       ///< Toimintalinja
    std::string specific_objective;  ///< Erityistavoite
    std::optional<Date> start;
    std::optional<Date> end;
    std::string status;     ///< Toiminnan tila
    std::string authority;  ///< Vastuuviranomainen as written
    std::string ely;        ///< the authority as facets write it: "Hämeen ELY-keskus"; another authority as written
    Applicant applicant;
    std::optional<Contact> contact;
    std::vector<Partner> partners;
    Funding funding;
    std::vector<std::string> provinces;
    std::vector<std::string> subregions;
    std::vector<std::string> municipalities;
    SiteAddress site;
    Participation companies;
    Participation participants;
    std::vector<EqualityAnswer> equality;
    std::vector<SustainabilityScore> sustainability;
    std::vector<Section> sections;
    std::vector<OtherField> other_fields;
    ProjectSources sources;
    bool operator==(const Project&) const = default;
};

/// "2015-11-01".
[[nodiscard]] std::string to_iso(Date date);

/// Reads "2015-11-01"; nothing for any other text or for a day that does not exist.
[[nodiscard]] std::optional<Date> date_from_iso(std::string_view text);

}  // namespace hankehaku
