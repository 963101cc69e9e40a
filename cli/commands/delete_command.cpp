#include "cli/commands/commands.h"

#include "cli/indexing/writer_queue.h"
#include "cli/options/option_values.h"
#include "cli/terminal/terminal_text.h"

#include "hankehaku/index_info.h"
#include "hankehaku/index_writer.h"
#include "hankehaku/project_code.h"

#include <optional>
#include <string>

namespace hankehaku::cli {
namespace {

class DeleteCommand : public Command {
public:
    void add_options(CLI::App& app) override {
        add_words(app, "CODE", codes_, "Codes of the projects to delete")->required();
        add_wait(app, wait_);
        app.footer("Example:\n  hankehaku delete S99001 S99002");
    }

    ExitCode run(const Surroundings& surroundings) override {
        const std::filesystem::path folder = surroundings.index.path();
        IndexOptions options;
        // Asked first, since the writer would make a new index where there is none.
        options.with_contacts = read_index_info(folder).with_contacts;
        IndexWriter writer = open_writer(folder, options, std::chrono::seconds(wait_), [] { return true; });
        std::size_t deleted = 0;
        for (const std::string& code : codes_) {
            const std::optional<std::string> registered = find_register_code(code);
            if (writer.remove(code) || (registered && writer.remove(*registered))) {
                ++deleted;
            } else {
                const Error missing("not_found.project", {{"code", code}});
                surroundings.err << "hankehaku: " << printable(surroundings.screen.say.of(missing)) << '\n';
            }
        }
        if (deleted > 0) writer.commit();
        surroundings.out << surroundings.screen.say("delete.done", {{"count", std::to_string(deleted)}}) << '\n';
        return deleted == codes_.size() ? ExitCode::found : ExitCode::nothing_found;
    }

private:
    std::vector<std::string> codes_;
    std::size_t wait_ = 0;
};

}  // namespace

std::unique_ptr<Command> make_delete_command() { return std::make_unique<DeleteCommand>(); }

}  // namespace hankehaku::cli
