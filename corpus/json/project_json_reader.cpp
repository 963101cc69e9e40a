#include "corpus/json/project_json_reader.h"

#include "corpus/formats/json_values.h"
#include "corpus/privacy/contact_labels.h"
#include "corpus/template/derived_fields.h"
#include "corpus/text/text_lines.h"
#include "corpus/text/utf8_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hankehaku {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 26> known_keys{"code",
                                                      "name",
                                                      "fund",
                                                      "ely",
                                                      "authority",
                                                      "provinces",
                                                      "subregions",
                                                      "municipalities",
                                                      "status",
                                                      "start",
                                                      "end",
                                                      "applicant",
                                                      "organisation_type",
                                                      "funding",
                                                      "priority_axis",
                                                      "specific_objective",
                                                      "applicant_details",
                                                      "partners",
                                                      "companies",
                                                      "participants",
                                                      "equality",
                                                      "sustainability",
                                                      "site",
                                                      "sections",
                                                      "other_fields",
                                                      "contact"};

// What a search hit has beside the project.
constexpr std::array<std::string_view, 5> search_keys{"rank", "score", "snippets", "schema", "query_id"};

bool is_one_of(std::string_view key, const auto& keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::string code_of(const JsonObject& object) {
    const json* const code = object.find("code");
    if (code == nullptr) throw JsonMismatch("no project code (key \"code\")");
    std::string text = code->is_number_integer() ? code->dump() : json_text(*code, "code");
    if (trimmed(text).empty()) throw JsonMismatch("empty project code (key \"code\")");
    return text;
}

std::optional<Date> date_of(const JsonObject& object, std::string_view key) {
    const std::string text = object.text(key);
    if (text.empty()) return std::nullopt;
    const auto date = date_from_iso(text);
    if (!date) throw JsonMismatch("expected a day such as 2015-11-01 at \"" + object.path_of(key) + '"');
    return date;
}

std::vector<std::string> texts_of(const JsonObject& object, std::string_view key) {
    std::vector<std::string> texts;
    object.for_each(key, [&](const json& item, const std::string& path) { texts.push_back(json_text(item, path)); });
    return texts;
}

int score_of(const JsonObject& object, std::string_view key) {
    const auto score = object.count(key);
    if (!score || *score > 10)
        throw JsonMismatch("expected a whole number from 0 to 10 at \"" + object.path_of(key) + '"');
    return static_cast<int>(*score);
}

Participation participation_of(const JsonObject& object) { return {object.count("planned"), object.count("actual")}; }

void read_applicant(const JsonObject& object, Applicant& applicant) {
    applicant.name = object.text("applicant");
    applicant.organisation_type = object.text("organisation_type");
    object.with_object("applicant_details", [&](const JsonObject& details) {
        applicant.business_id = details.text("business_id");
        applicant.street_address = details.text("street_address");
        applicant.postcode = details.text("postcode");
        applicant.post_office = details.text("post_office");
        applicant.website = details.text("website");
        applicant.consortium = details.text("consortium");
    });
}

void read_contact(const JsonObject& object, Project& project) {
    object.with_object("contact", [&](const JsonObject& contact) {
        project.contact = Contact{contact.text("name"), contact.text("position"), contact.text("email"),
                                  contact.text("phone"), contact.text("organisation_phone")};
    });
}

void read_numbers(const JsonObject& object, Project& project) {
    object.with_object("funding", [&](const JsonObject& funding) {
        project.funding = {funding.count("granted"), funding.count("paid"), funding.count("planned_total"),
                           funding.count("actual_total")};
    });
    object.with_object("companies", [&](const JsonObject& counts) { project.companies = participation_of(counts); });
    object.with_object("participants",
                       [&](const JsonObject& counts) { project.participants = participation_of(counts); });
}

void read_place(const JsonObject& object, const Gazetteer& gazetteer, Project& project) {
    const auto places = [&](std::string_view key, PlaceKind kind) {
        return as_gazetteer_writes(texts_of(object, key), kind, gazetteer);
    };
    project.provinces = places("provinces", PlaceKind::province);
    project.subregions = places("subregions", PlaceKind::subregion);
    project.municipalities = places("municipalities", PlaceKind::municipality);
    object.with_object("site", [&](const JsonObject& site) {
        project.site = {site.text("street_address"), site.text("postcode"), site.text("post_office")};
    });
    project.authority = object.text("authority");
    const std::string ely = object.text("ely");
    if (!ely.empty()) project.ely = as_gazetteer_writes({ely}, PlaceKind::authority, gazetteer).front();
}

void read_lists(const JsonObject& object, Project& project) {
    object.for_each("partners", [&](const json& item, std::string path) {
        const JsonObject partner(item, std::move(path));
        project.partners.push_back({partner.text("name"), partner.text("business_id")});
    });
    object.for_each("equality", [&](const json& item, std::string path) {
        const JsonObject answer(item, std::move(path));
        project.equality.push_back({answer.text("question"), answer.truth("answer"), answer.text("text")});
    });
    object.for_each("sustainability", [&](const json& item, std::string path) {
        const JsonObject row(item, std::move(path));
        project.sustainability.push_back({row.text("group"), row.text("label"), score_of(row, "direct"),
                                          score_of(row, "indirect"), row.text("text")});
    });
    object.for_each("sections", [&](const json& item, std::string path) {
        const JsonObject section(item, std::move(path));
        project.sections.push_back({section.text("id"), section.text("title"), section.text("text")});
    });
}

void read_other_fields(const JsonObject& object, bool keep_contacts, Project& project) {
    object.for_each("other_fields", [&](const json& item, std::string path) {
        const JsonObject field(item, std::move(path));
        OtherField other{field.text("section"), field.text("label"), field.text("value")};
        if (keep_contacts || !is_contact_label(matching_form(other.label)))
            project.other_fields.push_back(std::move(other));
    });
}

Project project_from(const JsonObject& object, const Gazetteer& gazetteer, bool keep_contacts) {
    Project project;
    project.code = code_of(object);
    project.name = object.text("name");
    project.fund = object.text("fund");
    project.priority_axis = object.text("priority_axis");
    project.specific_objective = object.text("specific_objective");
    project.start = date_of(object, "start");
    project.end = date_of(object, "end");
    project.status = object.text("status");
    read_applicant(object, project.applicant);
    if (keep_contacts) read_contact(object, project);
    read_numbers(object, project);
    read_place(object, gazetteer, project);
    read_lists(object, project);
    read_other_fields(object, keep_contacts, project);
    complete(project, gazetteer);
    return project;
}

void read_unknown_keys(const json& object, bool keep_contacts, std::size_t line, const ProblemReporter& problems,
                       Project& project) {
    for (const auto& [key, value] : object.items()) {
        if (is_one_of(key, known_keys) || is_one_of(key, search_keys) || value.is_null()) continue;
        if (!keep_contacts && is_contact_label(matching_form(key))) continue;
        if (value.is_structured()) {
            problems.warn(line,
                          "unknown key \"" + excerpt(cleaned_text(key)) + "\" left out: it is not a single value");
            continue;
        }
        std::string text = value.is_string() ? cleaned_text(value.get_ref<const std::string&>()) : value.dump();
        if (!text.empty()) project.other_fields.push_back({"json", cleaned_text(key), std::move(text)});
    }
}

}  // namespace

std::optional<Project> read_project_json(std::string_view json_text, std::size_t line, const Gazetteer& gazetteer,
                                         bool keep_contacts, const ProblemReporter& problems) {
    try {
        const json parsed = parse_json(json_text);
        if (!parsed.is_object()) throw JsonMismatch("expected a JSON object");
        Project project = project_from(JsonObject(parsed, {}), gazetteer, keep_contacts);
        read_unknown_keys(parsed, keep_contacts, line, problems, project);
        if (project.start && project.end && *project.end < *project.start)
            problems.warn(line, "the period ends before it starts");
        return project;
    } catch (const JsonMismatch& mismatch) {
        problems.refuse(line, mismatch.what());
        return std::nullopt;
    }
}

}  // namespace hankehaku
