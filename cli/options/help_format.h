#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace hankehaku::cli {

/// Help in the manner of the man pages: usage first, options as "--limit N", one empty line between groups.
class HelpFormat : public CLI::Formatter {
public:
    HelpFormat();
    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
    std::string make_usage(const CLI::App* app, std::string name) const override;
    std::string make_option_name(const CLI::Option* option, bool positional) const override;
    std::string make_option_opts(const CLI::Option* option) const override;
};

}  // namespace hankehaku::cli
