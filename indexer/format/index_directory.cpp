#include "indexer/format/index_directory.h"

#include "hankehaku/error.h"
#include "hankehaku/system_error.h"
#include "indexer/format/compacted_size.h"
#include "indexer/format/index_stub.h"
#include "indexer/format/table_checksums.h"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <utility>

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view stub_name = "XAPIANDB";
constexpr std::string_view fresh_stub_name = "XAPIANDB.new";
constexpr std::string_view building_name = "building";
constexpr std::string_view lock_name = "write.lock";

/// A folder itself, not a link to one.
bool is_plain_folder(const fs::path& path) {
    std::error_code missing;
    return fs::symlink_status(path, missing).type() == fs::file_type::directory;
}

}  // namespace

IndexDirectory::IndexDirectory(fs::path folder) : folder_(std::move(folder)) {}

std::optional<fs::path> IndexDirectory::current() const {
    constexpr int most_attempts = 10;
    const fs::path file = folder_ / stub_name;
    IndexStub stub = read_index_stub(file);
    for (int attempt = 1;; ++attempt) {
        MessageId fault = "fault.stub_missing";
        if (stub.state == IndexStub::State::names_generation) {
            fs::path generation = folder_ / generation_name(stub.generation);
            if (is_plain_folder(generation)) return generation;
            fault = "fault.generation_gone";
        } else if (stub.state == IndexStub::State::damaged) {
            fault = "fault.stub_changed";
        } else {
            if (generations().empty() || first_publication_is_unfinished()) return std::nullopt;
        }
        // A writer may have put another generation into use since the stub was read.
        const IndexStub now = read_index_stub(file);
        if (now == stub || attempt == most_attempts) fail_as_damaged(fault);
        stub = now;
    }
}

void IndexDirectory::fail_as_damaged(MessageId fault) const {
    constexpr std::size_t most_named = 3;
    const auto found = generations();
    Arguments arguments{{"folder", folder_.string()}, {"fault", library_term(fault)}};
    if (found.empty()) throw Error("index_damaged.no_generation", std::move(arguments));
    std::vector<std::string> names;
    for (std::size_t number = 0; number < std::min(found.size(), most_named); ++number)
        names.push_back(found[number].filename().string());
    arguments.emplace_back("newest", names.front());
    arguments.emplace_back("generations", std::move(names));
    throw Error("index_damaged.generations_left", std::move(arguments));
}

std::vector<fs::path> IndexDirectory::generations() const {
    std::vector<unsigned long> numbers;
    std::error_code error;
    for (fs::directory_iterator entry(folder_, error), end; !error && entry != end; entry.increment(error))
        if (const auto number = generation_number(entry->path().filename().string())) numbers.push_back(*number);
    if (error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory)
        fail_in_system("io.cannot_read_index_file", folder_, error.value());
    std::sort(numbers.rbegin(), numbers.rend());
    std::vector<fs::path> folders;
    for (const auto number : numbers) folders.push_back(folder_ / generation_name(number));
    return folders;
}

fs::path IndexDirectory::building() const { return folder_ / building_name; }

fs::path IndexDirectory::next_generation() const {
    const auto found = generations();
    const unsigned long newest = found.empty() ? 0 : generation_number(found.front().filename().string()).value_or(0);
    return folder_ / generation_name(newest + 1);
}

void IndexDirectory::publish(const fs::path& built) {
    write_compacted_size(built);
    write_table_checksums(built);
    for (const auto& table : fs::directory_iterator(built)) sync_to_disk(table.path());
    sync_to_disk(built);
    const fs::path generation = next_generation();
    // The new stub first: should the writer be killed after the next step, it shows that the generation is whole.
    const fs::path fresh = folder_ / fresh_stub_name;
    write_index_stub(fresh, generation_number(generation.filename().string()).value());
    sync_to_disk(folder_);
    fs::rename(built, generation);
    // A disk may write names in another order than they were given.
    sync_to_disk(folder_);
    fs::rename(fresh, folder_ / stub_name);
    try {
        sync_to_disk(folder_);
    } catch (const Error& error) {
        // Too late to say that nothing has changed.
        Arguments arguments{{"folder", folder_.string()}};
        if (const Argument* const refused = find_argument(error.arguments(), "system")) arguments.push_back(*refused);
        throw Error("io.not_confirmed", std::move(arguments));
    }
}

bool IndexDirectory::first_publication_is_unfinished() const {
    const auto found = generations();
    const IndexStub fresh = read_index_stub(folder_ / fresh_stub_name);
    return found.size() == 1 && fresh.state == IndexStub::State::names_generation &&
           found.front() == folder_ / generation_name(fresh.generation) && is_plain_folder(found.front());
}

void IndexDirectory::finish_first_publication() const {
    if (read_index_stub(folder_ / stub_name).state != IndexStub::State::missing) return;
    if (!first_publication_is_unfinished()) return;
    fs::rename(folder_ / fresh_stub_name, folder_ / stub_name);
    sync_to_disk(folder_);
}

void IndexDirectory::require_index_or_empty() const {
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(folder_, missing)) {
        const std::string name = entry.path().filename().string();
        if (name == stub_name) return;
        if (name == lock_name || name == building_name || name == fresh_stub_name || generation_number(name)) continue;
        throw Error("usage.folder_not_empty", {{"folder", folder_.string()}, {"entry", name}});
    }
}

void IndexDirectory::remove_unfinished() const { fs::remove_all(building()); }

void IndexDirectory::remove_leftovers() const {
    const auto in_use = current();
    if (!in_use) return;
    remove_unfinished();
    fs::remove_all(folder_ / fresh_stub_name);
    for (const auto& generation : generations())
        if (generation != *in_use) fs::remove_all(generation);
}

}  // namespace hankehaku
