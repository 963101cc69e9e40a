#include "indexer/format/steady_index.h"

#include "indexer/format/index_directory.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>
#include <variant>

namespace hankehaku {
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

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

bool looks_like_change(const Error& error) {
    if (error.code() == ErrorCode::index_damaged) return true;
    const Argument* const refused = find_argument(error.arguments(), "system");
    const Term* const reason = refused == nullptr ? nullptr : std::get_if<Term>(&refused->value);
    return error.code() == ErrorCode::io && reason != nullptr && reason->id == "system.not_there";
}

bool may_have_changed(const fs::path& folder, const std::string& state, int attempt, Clock::time_point begun) {
    // By time, not by number: where many read and one writes without a pause, most attempts of a slow machine fail.
    constexpr auto longest = std::chrono::seconds(10);
    constexpr int attempts_without_change = 3, longest_wait = 50;  // milliseconds
    const bool early = attempt < attempts_without_change;
    if (!early && (Clock::now() - begun > longest || state_of_index(folder) == state)) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(std::min(2 * attempt, longest_wait)));
    return true;
}

}  // namespace hankehaku
