#include "indexer/format/steady_index.h"

#include "indexer/format/index_directory.h"

#include <chrono>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

namespace hankehaku {
namespace fs = std::filesystem;

std::string state_of_index(const fs::path& folder) {
    try {
        const auto generation = IndexDirectory(folder).current();
        if (!generation) return {};
        // Replaced by every commit: it names the revision.
        std::ifstream version(*generation / "iamglass", std::ios::binary);
        std::ostringstream bytes;
        bytes << generation->filename().string() << ' ' << version.rdbuf();
        return std::move(bytes).str();
    } catch (const Error&) {
        return {};
    }
}

bool may_have_changed(const fs::path& folder, const std::string& state, int attempt) {
    constexpr int most_attempts = 12, attempts_without_change = 3;
    if (attempt >= most_attempts) return false;
    if (attempt >= attempts_without_change && state_of_index(folder) == state) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(2 * attempt));
    return true;
}

}  // namespace hankehaku
