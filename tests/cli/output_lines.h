#pragma once

#include <sstream>
#include <string>
#include <vector>

/// What a command printed, line by line, without the line ends.
[[nodiscard]] inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}
