#include "hankehaku/index_info.h"
#include "hankehaku/index_writer.h"
#include "indexer/index_content.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>

// Large changes are compacted into a new generation, small ones written in place: nobody must see the difference.

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

constexpr std::size_t many = 620;  ///< more changes than are written in place
constexpr std::size_t step = 310;  ///< fewer

std::vector<Project> changed(std::vector<Project> projects) {
    for (Project& project : projects) {
        project.sections.at(0).text += " Muutettu teksti.";
        project.provinces = {"Satakunta"};
    }
    return projects;
}

std::vector<Project> slice(const std::vector<Project>& projects, std::size_t begin, std::size_t end) {
    return {projects.begin() + static_cast<std::ptrdiff_t>(begin), projects.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace

TEST_CASE("a large update gives the same index as small ones and as a build from nothing") {
    const auto old = small_projects(many + 30);
    const auto fresh = changed(slice(old, 0, many));

    const TestIndex large(old);
    const auto generation = generation_of(large.path());
    CHECK(index_projects(large.path(), fresh).replaced == many);
    CHECK(generation_of(large.path()) != generation);

    const TestIndex small(old);
    CHECK(index_projects(small.path(), slice(fresh, 0, step)).replaced == step);
    CHECK(index_projects(small.path(), slice(fresh, step, many)).replaced == many - step);

    auto all = fresh;
    all.insert(all.end(), old.begin() + many, old.end());
    const auto expected = content_of(TestIndex(all).path());
    CHECK(content_of(large.path()) == expected);
    CHECK(content_of(small.path()) == expected);
    CHECK(check_index(large.path()).empty());
    CHECK(check_index(small.path()).empty());
}

TEST_CASE("a large removal leaves what was not removed") {
    const auto projects = small_projects(many);
    const TestIndex index(projects);
    {
        IndexWriter writer(index.path());
        for (std::size_t i = 5; i < many; ++i) CHECK(writer.remove(projects[i].code));
        CHECK(writer.commit().deleted == many - 5);
    }
    CHECK(content_of(index.path()) == content_of(TestIndex(slice(projects, 0, 5)).path()));
}

TEST_CASE("everything can be removed by a large update") {
    const auto projects = small_projects(many);
    const TestIndex index(projects);
    {
        IndexWriter writer(index.path());
        for (const auto& project : projects) writer.remove(project.code);
        writer.commit();
    }
    CHECK(read_index_info(index.path()).projects == 0);
    CHECK(index_projects(index.path(), slice(projects, 0, 2)).added == 2);
}

TEST_CASE("one thread and four write the same index") {
    IndexOptions one, four;
    one.jobs = 1;
    four.jobs = 4;
    auto projects = sample_projects();
    for (auto& project : small_projects(100)) projects.push_back(std::move(project));
    CHECK(content_of(TestIndex(projects, one).path()) == content_of(TestIndex(projects, four).path()));
}

TEST_CASE("the order of the input does not change the index") {
    auto projects = small_projects(60);
    const auto forwards = content_of(TestIndex(projects).path());
    std::reverse(projects.begin(), projects.end());
    CHECK(content_of(TestIndex(projects).path()) == forwards);
}
