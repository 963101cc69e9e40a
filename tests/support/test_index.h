#pragma once

#include "hankehaku/index_writer.h"
#include "hankehaku/project.h"
#include "support/temporary_folder.h"

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace hankehaku::testing {

/// Adds `projects` to the index in `folder`, made when it is not there, and commits.
IndexCounts index_projects(const std::filesystem::path& folder, const std::vector<Project>& projects,
                           const IndexOptions& options = {});

/// An index of its own in a temporary folder.
class TestIndex {
public:
    explicit TestIndex(const std::vector<Project>& projects, const IndexOptions& options = {});

    [[nodiscard]] std::filesystem::path path() const { return folder_ / "index"; }

private:
    TemporaryFolder folder_;
};

/// The code and message of the Error that `action` throws; nothing when it throws none.
struct Failure {
    ErrorCode code;
    std::string message;
};
[[nodiscard]] std::optional<Failure> failure_of(const std::function<void()>& action);

/// True when `action` throws Error with this code.
[[nodiscard]] bool fails_with(ErrorCode code, const std::function<void()>& action);

}  // namespace hankehaku::testing
