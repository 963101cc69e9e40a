#include "hankehaku/index_info.h"
#include "hankehaku/text_field.h"
#include "indexer/format/schema.h"
#include "indexer/index_content.h"
#include "support/repeated.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
using schema::TermKind;

Record indexed(const Project& project) { return content_of(TestIndex({project}).path()).records.at(project.code); }

Posting posting(const Record& record, TermKind kind, const std::string& text) {
    const auto found = record.terms.find(schema::term(kind, text));
    return found == record.terms.end() ? Posting{} : found->second;
}

const std::string paragraph = "Hankkeessa perustetaan kylille viisi uutta yhteistä kalasatamaa.";

}  // namespace

TEST_CASE("every text field has positions of its own") {
    const Record record = indexed(full_project("A1"));
    const auto lies_in = [&](const std::string& surface, TextField field) {
        const auto found = posting(record, TermKind::base, surface).positions;
        INFO(surface);
        REQUIRE_FALSE(found.empty());
        CHECK(std::all_of(found.begin(), found.end(), [&](auto position) {
            return schema::first_position(field) <= position && position < schema::end_position(field);
        }));
    };
    lies_in("9900901-1", TextField::applicant);
    lies_in("9900902-2", TextField::applicant);
    lies_in("pirkanmaa", TextField::place);
    lies_in("6.1", TextField::objective);
}

TEST_CASE("a repeated paragraph is found but weighs nothing") {
    Project once = summary_project("A1", paragraph), twice = summary_project("A1", paragraph + "\n\n" + paragraph);
    Project elsewhere = once;
    elsewhere.sections.push_back({"4.1", "Varsinaiset kohderyhmät", paragraph});
    const Record one = indexed(once);
    for (const Project& project : {twice, elsewhere}) {
        const Record two = indexed(project);
        REQUIRE(two.terms.contains(schema::term(TermKind::surface, "kylille")));
        for (const auto& [term, first] : one.terms) {
            INFO(term);
            CHECK(two.terms.at(term).wdf == first.wdf);
            CHECK(two.terms.at(term).positions.size() == 2 * first.positions.size());
        }
    }
}

TEST_CASE("a word of the name weighs more than one of the summary, that more than one of section 8") {
    Project project = summary_project("A1", "kirjastoauto");
    project.name = "linja-auto";
    project.sustainability = {{"Ryhmä", "Nimike", 1, 1, "hevoskärry"}};
    const Record record = indexed(project);
    const auto weight = [&](const std::string& surface) { return posting(record, TermKind::surface, surface).wdf; };
    CHECK(weight("linja-auto") > weight("kirjastoauto"));
    CHECK(weight("kirjastoauto") > weight("hevoskärry"));
    CHECK(weight("hevoskärry") > 0);
}

TEST_CASE("words and values of any length are indexed") {
    const std::string endless = repeated("ä", 300), other = repeated("ä", 299) + "ö";
    Project project = summary_project(repeated("C", 300), "Sana " + endless + " ja " + other + " päättyy.");
    project.name = endless;
    project.applicant.name = endless;
    project.provinces = {endless, other};
    project.authority = endless;
    const TestIndex index({project});
    CHECK(check_index(index.path()).empty());
    CHECK(stored_project(index.path(), project.code) == project);
    const Record record = content_of(index.path()).records.at(project.code);
    CHECK(record.terms.contains(schema::term(TermKind::surface, endless)));
    CHECK(schema::term(TermKind::surface, endless) != schema::term(TermKind::surface, other));
    CHECK(schema::facet_term(Facet::province, endless) != schema::facet_term(Facet::province, other));
    CHECK(index_projects(index.path(), {project}).unchanged == 1);
}

TEST_CASE("zero bytes and control characters in values do no harm") {
    using namespace std::string_literals;
    Project project = summary_project("A\0B"s, "Teksti\0katkeaa\x01tässä."s);
    project.provinces = {"Kai\0nuu"s, repeated("\0"s, 200)};
    const TestIndex index({project});
    CHECK(index_projects(index.path(), {project}).unchanged == 1);
    CHECK(read_index_info(index.path()).projects == 1);
}

TEST_CASE("a project with only a code is indexed") {
    Project project;
    project.code = "A1";
    const TestIndex index({project});
    CHECK(stored_project(index.path(), "A1") == project);
    CHECK(check_index(index.path()).empty());
}

TEST_CASE("a project may lie in a thousand provinces") {
    Project project = summary_project("A1", "Laaja hanke.");
    for (int i = 0; i < 1000; ++i) project.provinces.push_back("Kuvitteellinen maakunta " + std::to_string(i));
    const TestIndex index({project, summary_project("A2", "Pieni hanke.")});
    CHECK(stored_project(index.path(), "A1") == project);
    CHECK(check_index(index.path()).empty());
    CHECK(content_of(index.path()).terms.contains(schema::facet_term(Facet::province, "Kuvitteellinen maakunta 999")));
}

TEST_CASE("sums, dates and the name are stored as values that sort as they mean") {
    Project small = summary_project("A1", "Pieni."), large = summary_project("A2", "Suuri.");
    small.name = "Zeniitti";
    large.name = "Ähtäri";
    small.funding.granted = 99'999;
    large.funding.granted = 1'000'000;
    small.start = date_from_iso("2015-12-31");
    large.start = date_from_iso("2016-01-01");
    const auto content = content_of(TestIndex({small, large}).path());
    for (const auto slot : {schema::granted_slot, schema::start_slot, schema::name_key_slot, schema::code_slot}) {
        INFO(slot);
        CHECK(content.records.at("A1").values.at(slot) < content.records.at("A2").values.at(slot));
    }
    CHECK_FALSE(content.records.at("A1").values.contains(schema::money_slot(Figure::paid)));
}
