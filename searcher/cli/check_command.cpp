#include "check_command.h"

#include "indexer/cli/terminal_text.h"

#include "hankehaku/index_info.h"

#include <CLI/CLI.hpp>

namespace hankehaku::cli {
namespace {

class CheckCommand : public Command {
public:
    void add_options(CLI::App& app) override {
        app.footer("Prints every problem on a line of its own; exits with 3 when there is one.");
    }

    ExitCode run(const Surroundings& surroundings) override {
        const std::filesystem::path folder = surroundings.index.path();
        const std::vector<std::string> problems = check_index(folder);
        for (const std::string& problem : problems) surroundings.out << printable(problem) << '\n';
        if (!problems.empty())
            throw Error(ErrorCode::index_damaged,
                        "the index " + folder.string() + " is damaged; make it anew with 'hankehaku index --rebuild'");
        surroundings.out << "ok: " << read_index_info(folder).projects << " projects\n";
        return ExitCode::found;
    }
};

}  // namespace

std::unique_ptr<Command> make_check_command() { return std::make_unique<CheckCommand>(); }

}  // namespace hankehaku::cli
