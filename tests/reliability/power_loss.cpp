#include "reliability/power_loss.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// `share`: of the bytes of a write that reached the disk.
void put(std::string& content, const DiskChange& change, double share = 1) {
    if (change.kind == "size") {
        content.resize(change.offset);
        return;
    }
    const auto count = static_cast<std::size_t>(static_cast<double>(change.bytes.size()) * share);
    content.resize(std::max(content.size(), change.offset + count));
    std::copy_n(change.bytes.begin(), count, content.begin() + static_cast<std::ptrdiff_t>(change.offset));
}

bool is_below(const std::string& path, const std::string& folder) { return path.starts_with(folder + "/"); }

std::string parent_of(const std::string& path) { return fs::path(path).parent_path().string(); }

}  // namespace

std::vector<DiskChange> read_journal(const fs::path& journal) {
    std::vector<DiskChange> changes;
    std::ifstream stream(journal, std::ios::binary);
    for (std::string line; std::getline(stream, line);) {
        std::istringstream fields(line);
        DiskChange change;
        std::string offset, size;
        std::getline(fields, change.kind, '\t');
        std::getline(fields, change.path, '\t');
        if (change.kind == "rename") std::getline(fields, change.other, '\t');
        if (change.kind == "write" || change.kind == "size") {
            std::getline(fields, offset, '\t');
            change.offset = std::stoul(offset);
        }
        if (change.kind == "write") {
            std::getline(fields, size, '\t');
            change.bytes.resize(std::stoul(size));
            stream.read(change.bytes.data(), static_cast<std::streamsize>(change.bytes.size()));
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

LostPower::LostPower(const fs::path& start) {
    if (!fs::exists(start)) return;
    for (const auto& entry : fs::recursive_directory_iterator(start)) {
        const std::string name = fs::relative(entry.path(), start).string();
        first_[name] = entry.is_directory() ? is_folder : files_.size();
        if (!entry.is_directory()) files_.push_back({bytes_of(entry.path()), {}});
    }
    current_ = first_;
}

void LostPower::change_names(Names& names, const Naming& naming) {
    const auto& [kind, path, other, offset, bytes] = naming.change;
    if (kind == "create") names[path] = naming.file;
    if (kind == "folder") names[path] = is_folder;
    if (kind == "remove") names.erase(path);
    if (kind != "rename" || !names.contains(path)) return;
    Names moved;
    for (const auto& [name, file] : names)
        if (name == path || is_below(name, path)) moved[other + name.substr(path.size())] = file;
    std::erase_if(names, [&](const auto& entry) { return entry.first == path || is_below(entry.first, path); });
    for (const auto& [name, file] : moved) names[name] = file;
}

void LostPower::apply(const DiskChange& change) {
    if (change.kind == "sync") return synchronise(change.path);
    if (change.kind == "write" || change.kind == "size") {
        const auto file = current_.find(change.path);
        if (file != current_.end() && file->second != is_folder) files_[file->second].since.push_back(change);
        return;
    }
    Naming naming{change, files_.size(), false};
    if (change.kind == "create") files_.emplace_back();
    change_names(current_, naming);
    namings_.push_back(std::move(naming));
}

void LostPower::synchronise(const std::string& path) {
    const auto found = current_.find(path);
    if (found != current_.end() && found->second != is_folder) {
        File& file = files_[found->second];
        for (const DiskChange& change : file.since) put(file.durable, change);
        file.since.clear();
        return;
    }
    for (Naming& naming : namings_) {
        const std::string& name = naming.change.kind == "rename" ? naming.change.other : naming.change.path;
        if (parent_of(name) == path) naming.durable = true;
    }
    // What has a durable name is there, whether the name that it had before was written or not.
    for (auto renamed = namings_.rbegin(); renamed != namings_.rend(); ++renamed) {
        if (!renamed->durable || renamed->change.kind != "rename") continue;
        for (auto earlier = renamed + 1; earlier != namings_.rend(); ++earlier) {
            const bool named_it = (earlier->change.kind == "rename" ? earlier->change.other : earlier->change.path) ==
                                  renamed->change.path;
            if (named_it) earlier->durable = true;
        }
    }
}

void LostPower::leave(const fs::path& folder, std::mt19937& random) const {
    const auto chance = [&random](double share) { return std::bernoulli_distribution(share)(random); };
    std::size_t named = std::uniform_int_distribution<std::size_t>(0, namings_.size())(random);
    Names names = first_;
    for (const Naming& naming : namings_) {
        if (naming.durable || named > 0) change_names(names, naming);
        if (named > 0) --named;
    }
    fs::create_directories(folder);
    for (const auto& [name, number] : names) {
        if (number == is_folder) {
            fs::create_directories(folder / name);
            continue;
        }
        const File& file = files_[number];
        std::string content = file.durable;
        for (const DiskChange& change : file.since)
            if (chance(0.6)) put(content, change, chance(0.1) ? 0.5 : 1);
        fs::create_directories((folder / name).parent_path());
        std::ofstream(folder / name, std::ios::binary) << content;
    }
}
