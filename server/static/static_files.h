#pragma once

#include "server/http/message.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

// The files of the pages: styles, modules and the icon.  They are in the program.

namespace hankehaku::server {

struct StaticFile {
    std::string_view name;
    std::string_view content;
};

[[nodiscard]] std::span<const StaticFile> static_files();

/// Changes whenever one of the files does; part of their addresses.
[[nodiscard]] const std::string& static_version();

/// The file of that name, or 304 if the client has it; nothing for an unknown name.
[[nodiscard]] std::optional<Response> static_answer(std::string_view name, const Request& request);

}  // namespace hankehaku::server
