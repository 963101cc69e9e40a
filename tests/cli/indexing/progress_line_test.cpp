#include "cli/indexing/progress_bar.h"
#include "cli/terminal/terminal_text.h"

#include <catch2/catch.hpp>

using namespace hankehaku::cli;  // NOLINT(google-build-using-namespace)
using std::chrono::duration;

TEST_CASE("the progress line has a bar, a share, a rate and the time that is left") {
    const hankehaku::IndexProgress half{
        .files = 1500, .total_files = 3000, .bytes = 500, .total_bytes = 1000, .projects = 1500};
    CHECK(progress_line(half, duration<double>(5), 200, Wording()) ==
          "[############............] 50 %  1 500 of 3 000 files, 300 texts/s, 0:05 left");
}

TEST_CASE("the progress line fits on a narrow terminal") {
    const hankehaku::IndexProgress start{.total_files = 3000, .total_bytes = 1000};
    for (const std::size_t columns : {19U, 40U, 80U})
        CHECK(display_width(progress_line(start, duration<double>(0), columns, Wording())) <= columns);
}

TEST_CASE("files without a byte count too") {
    const hankehaku::IndexProgress empty{.files = 1, .total_files = 2};
    CHECK_THAT(progress_line(empty, duration<double>(1), 200, Wording()), Catch::Contains("50 %"));
}
