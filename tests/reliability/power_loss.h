#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

/// One change of a file or folder, in the order in which a program made them; see faulty_calls.c.
struct DiskChange {
    std::string kind;        ///< write, size, sync, create, folder, rename, remove
    std::string path;        ///< below the folder that is looked at; empty: that folder
    std::string other;       ///< the new name
    std::size_t offset = 0;  ///< of a write; the new size
    std::string bytes;
};

[[nodiscard]] std::vector<DiskChange> read_journal(const std::filesystem::path& journal);

/// A disk as the power may leave it: what was synchronised is there; of what was written or named since then, some is
/// there and some is not, in any order within a file; names go in their order.
class LostPower {
public:
    /// `start`: the folder before the first change; it need not be there.
    explicit LostPower(const std::filesystem::path& start);

    void apply(const DiskChange& change);

    /// Writes what is left.  `folder` must not exist.
    void leave(const std::filesystem::path& folder, std::mt19937& random) const;

private:
    struct File {
        std::string durable;
        std::vector<DiskChange> since;
    };
    struct Naming {
        DiskChange change;
        std::size_t file = 0;
        bool durable = false;
    };
    using Names = std::map<std::string, std::size_t>;  ///< to files_; folders have none
    static constexpr std::size_t is_folder = static_cast<std::size_t>(-1);

    static void change_names(Names& names, const Naming& naming);
    void synchronise(const std::string& path);

    std::vector<File> files_;
    Names first_, current_;
    std::vector<Naming> namings_;
};
