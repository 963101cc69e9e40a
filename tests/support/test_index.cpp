#include "support/test_index.h"

namespace hankehaku::testing {

IndexCounts index_projects(const std::filesystem::path& folder, const std::vector<Project>& projects,
                           const IndexOptions& options) {
    IndexWriter writer(folder, options);
    for (const Project& project : projects) writer.add(project);
    return writer.commit();
}

TestIndex::TestIndex(const std::vector<Project>& projects, const IndexOptions& options) {
    index_projects(path(), projects, options);
}

std::optional<Failure> failure_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return Failure{error.code(), error.what()};
    }
    return std::nullopt;
}

bool fails_with(ErrorCode code, const std::function<void()>& action) {
    const auto failure = failure_of(action);
    return failure && failure->code == code;
}

}  // namespace hankehaku::testing
