#pragma once

// Who may include whom, read from rooms.tsv: modules for public headers, rooms for private ones.

#include "structure/source_tree.h"

#include <map>
#include <string>
#include <vector>

namespace hankehaku::testing {

class IncludeRule {
public:
    /// Reads tests/structure/rooms.tsv; throws std::runtime_error where it makes no sense.
    IncludeRule();

    [[nodiscard]] const std::vector<std::string>& modules() const { return modules_; }
    [[nodiscard]] const std::vector<std::string>& rooms() const { return rooms_; }

    /// Whether files of a room may include private headers of another one.
    [[nodiscard]] bool may_enter(const std::string& room, const std::string& other) const;

    /// What is wrong with an include, empty where nothing is.
    [[nodiscard]] std::string violation(const Include& include) const;

private:
    [[nodiscard]] std::string library_violation(const Include& include) const;
    [[nodiscard]] std::string project_violation(const Include& include) const;

    std::vector<std::string> modules_;
    std::vector<std::string> rooms_;
    std::map<std::string, std::vector<std::string>> public_;
    std::map<std::string, std::vector<std::string>> private_;
};

}  // namespace hankehaku::testing
