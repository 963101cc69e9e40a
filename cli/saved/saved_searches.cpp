#include "cli/saved/saved_searches.h"

#include "base/json_text.h"
#include "cli/files/output_file.h"
#include "cli/messages/messages.h"
#include "hankehaku/system_error.h"

#include "cli/context/index_location.h"

#include "hankehaku/error.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

namespace hankehaku::cli {
namespace fs = std::filesystem;
namespace {

/// Raised when an older program would read the file wrongly.
constexpr int saved_format = 2;
/// Its searches do not know their index.
constexpr int format_without_index = 1;

Json json_of(const SavedSearch& search) {
    Json seen = Json::object();
    for (const auto& [index, state] : search.seen) seen[index] = {{"time", state.time}, {"projects", state.projects}};
    return {{"name", search.name},
            {"arguments", search.arguments},
            {"saved", search.saved},
            {"index", search.index},
            {"seen", std::move(seen)}};
}

SavedSearch saved_search_of(const Json& object, int format) {
    SavedSearch search{object.at("name").get<std::string>(),
                       object.at("arguments").get<std::vector<std::string>>(),
                       object.at("saved").get<std::string>(),
                       {},
                       {}};
    if (format == format_without_index) {
        search.seen[""] = {object.at("last_run").get<std::string>(), object.at("seen").get<SeenProjects>()};
        return search;
    }
    search.index = object.at("index").get<std::string>();
    for (const auto& [index, state] : object.at("seen").items())
        search.seen[index] = {state.at("time").get<std::string>(), state.at("projects").get<SeenProjects>()};
    return search;
}

[[noreturn]] void not_there(std::string_view name) { throw failure("not_found.saved", {{"name", name}}); }

/// Held while the file is read, changed and replaced, so that no run's memory is lost to another's.
class Lock {
public:
    explicit Lock(const fs::path& file) {
        const std::string name = file.string() + ".lock";
        descriptor_ = ::open(name.c_str(), O_CREAT | O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC,
                             0600);  // NOLINT(cppcoreguidelines-pro-type-vararg)
        if (descriptor_ == -1 || ::flock(descriptor_, LOCK_EX) != 0) {
            const int number = errno;
            if (descriptor_ != -1) ::close(descriptor_);
            throw Error("io.cannot_lock", {{"file", name}, system_argument(number)});
        }
    }
    ~Lock() { ::close(descriptor_); }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

private:
    int descriptor_ = -1;
};

std::vector<SavedSearch> read_file(const fs::path& file) {
    std::error_code missing;
    const fs::file_type type = fs::status(file, missing).type();
    if (type == fs::file_type::not_found) return {};
    // A pipe or a device would never end.
    if (type != fs::file_type::regular && type != fs::file_type::none)
        throw failure("io.saved_damaged", {{"file", file.string()}});
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream content;
    if (stream) content << stream.rdbuf();
    if (!stream || content.bad())
        throw failure("io.cannot_read_why", {{"file", file.string()}, system_argument(errno)});
    const std::string bytes = std::move(content).str();
    std::vector<SavedSearch> searches;
    try {
        const Json object = Json::parse(bytes);
        const int format = object.at("format").get<int>();
        if (format != saved_format && format != format_without_index)
            throw failure("io.saved_format",
                          {{"file", file.string()}, {"version", format}, {"expected", saved_format}});
        for (const Json& search : object.at("searches")) searches.push_back(saved_search_of(search, format));
    } catch (const Json::exception&) {
        throw failure("io.saved_damaged", {{"file", file.string()}});
    }
    std::sort(searches.begin(), searches.end(),
              [](const SavedSearch& one, const SavedSearch& other) { return one.name < other.name; });
    return searches;
}

void write_file(const fs::path& file, const std::vector<SavedSearch>& searches) {
    Json list = Json::array();
    for (const SavedSearch& search : searches) list.push_back(json_of(search));
    const Json object{{"format", saved_format}, {"searches", std::move(list)}};
    replace_file(file, json_text(object) + "\n");
}

auto position_of(std::vector<SavedSearch>& searches, std::string_view name) {
    return std::lower_bound(searches.begin(), searches.end(), name,
                            [](const SavedSearch& search, std::string_view wanted) { return search.name < wanted; });
}

}  // namespace

const SeenState* SavedSearch::seen_in(const std::string& folder) const {
    for (const std::string& known : {folder, std::string()})
        if (const auto state = seen.find(known); state != seen.end()) return &state->second;
    return nullptr;
}

std::vector<SavedSearch> SavedSearches::all() const { return read_file(file_); }

SavedSearch SavedSearches::find(std::string_view name) const {
    std::vector<SavedSearch> searches = all();
    const auto found = position_of(searches, name);
    if (found == searches.end() || found->name != name) not_there(name);
    return std::move(*found);
}

bool SavedSearches::contains(std::string_view name) const {
    std::vector<SavedSearch> searches = all();
    const auto found = position_of(searches, name);
    return found != searches.end() && found->name == name;
}

void SavedSearches::put(const SavedSearch& search) {
    std::error_code problem;
    fs::create_directories(file_.parent_path(), problem);
    const Lock lock(file_);
    std::vector<SavedSearch> searches = all();
    const auto place = position_of(searches, search.name);
    if (place != searches.end() && place->name == search.name)
        *place = search;
    else
        searches.insert(place, search);
    write_file(file_, searches);
}

void SavedSearches::remove(std::string_view name) {
    if (!contains(name)) not_there(name);
    const Lock lock(file_);
    std::vector<SavedSearch> searches = all();
    std::erase_if(searches, [name](const SavedSearch& search) { return search.name == name; });
    write_file(file_, searches);
}

fs::path saved_searches_file() {
    if (const auto folder = user_data_folder()) return *folder / "saved.json";
    throw failure("usage.no_saved_folder");
}

}  // namespace hankehaku::cli
