#pragma once

#include "hankehaku/project.h"
#include "hankehaku/project_fields.h"

#include <random>
#include <string>
#include <vector>

namespace hankehaku::testing {

/// Makes projects that a reader could have made, with all sorts of text in them: the same ones on every machine.
class ProjectGenerator {
public:
    explicit ProjectGenerator(unsigned seed) : random_(seed) {}

    Project next() {
        Project project;
        project.code = "X" + std::to_string(random_());
        project.name = text();
        project.fund = text();
        project.priority_axis = text();
        project.specific_objective = text();
        project.start = date();
        project.end = project.start ? std::nullopt : date();
        project.status = text();
        project.authority = text();
        project.ely = project.authority;
        project.applicant = {text(), text(), text(), text(), text(), text(), text(), text()};
        for (const ProjectField& field : project_fields)
            if (field.type == FieldType::money) *std::get<std::optional<Money>*>(field.at.write(project)) = sum();
        project.companies = {number(), number()};
        project.participants = {number(), number()};
        project.site = {text(), text(), text()};
        add_lists(project);
        if (coin()) project.contact = Contact{text(), text(), text(), text(), text()};
        return project;
    }

private:
    void add_lists(Project& project) {
        if (coin()) project.provinces = {"Keski-Suomi", "Utopia"};
        if (coin()) project.subregions = {"Turun seutukunta"};
        if (coin()) project.municipalities = {"Jyväskylä", "Äänekoski"};
        for (unsigned i = pick(3); i > 0; --i) project.partners.push_back({text(), text()});
        for (unsigned i = pick(3); i > 0; --i) {
            const auto answer = coin() ? std::optional(coin()) : std::nullopt;
            project.equality.push_back({text(), answer, text()});
        }
        for (unsigned i = pick(3); i > 0; --i)
            project.sustainability.push_back(
                {text(), text(), static_cast<int>(pick(11)), static_cast<int>(pick(11)), text()});
        for (unsigned i = pick(3); i > 0; --i) project.sections.push_back({"4.1", "Otsikko" + text(), text()});
        for (unsigned i = pick(3); i > 0; --i) project.other_fields.push_back({text(), "Nimike", text()});
    }

    unsigned pick(std::size_t count) { return static_cast<unsigned>(random_() % count); }

    bool coin() { return pick(2) == 0; }

    std::optional<std::int64_t> number() {
        if (coin()) return std::nullopt;
        return static_cast<std::int64_t>(random_()) << (pick(31));
    }

    std::optional<Money> sum() {
        // JSON has doubles for what is not whole: up to here they are exact to the cent.
        constexpr std::int64_t most_cents = std::int64_t{1} << 45U;
        const auto cents = number();
        return cents ? std::optional(Money::of_cents(*cents % most_cents)) : std::nullopt;
    }

    std::optional<Date> date() {
        using namespace std::chrono;
        if (coin()) return std::nullopt;
        return Date{year{1990 + static_cast<int>(pick(60))}, month{1 + pick(12)}, day{1 + pick(28)}};
    }

    std::string text() {
        static const std::vector<std::string> pieces{
            "työ", "Ä", " ", "\n\n", "\t", "\"", "\\",   "</p>",    "&amp;",  "\u00A0", "😀",     "\u2013",
            "{",   "}", ":", "[]",   ",",  "1 ", "null", "x\u0301", "\uFFFD", "ﬁ",      "Kyllä", "-"};
        std::string result;
        for (unsigned i = pick(9); i > 0; --i) result += pieces[pick(std::size(pieces))];
        return result;
    }

    std::mt19937 random_;
};

}  // namespace hankehaku::testing
