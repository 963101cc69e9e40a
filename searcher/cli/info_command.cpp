#include "info_command.h"

#include "finnish_format.h"

#include "indexer/cli/option_values.h"
#include "indexer/cli/terminal_text.h"

#include "hankehaku/index_info.h"
#include "hankehaku/result_json.h"

namespace hankehaku::cli {
namespace {

enum class Format { text, json };

void print_text(std::ostream& out, const std::string& folder, const IndexInfo& info) {
    const auto line = [&out](std::string_view label, std::string_view value) {
        out << pad_to_width(std::string(label), 10) << printable(value) << '\n';
    };
    line("index", folder);
    line("projects", finnish_number(static_cast<std::int64_t>(info.projects)));
    line("size", finnish_number(static_cast<std::int64_t>((info.bytes + 1023) / 1024)) + " KiB");
    line("updated", info.updated);
    line("format", std::to_string(info.format_version));
    line("analyzer", std::string(chain_name(info.chain)) +
                         (chain_available(info.chain) ? "" : ", which cannot run here; see 'hankehaku doctor'"));
    line("analysis", info.analysis);
    line("contacts", info.with_contacts ? "stored" : "not stored");
}

class InfoCommand : public Command {
public:
    void add_options(CLI::App& app) override {
        add_choice(app, "--format", format_, Choices<Format>{{"text", Format::text}, {"json", Format::json}},
                   "How to print (default: text)")
            ->group("Output");
    }

    ExitCode run(const Surroundings& surroundings) override {
        const std::filesystem::path folder = surroundings.index.path();
        const IndexInfo info = read_index_info(folder);
        if (format_ == Format::json)
            surroundings.out << to_json(info, folder) << '\n';
        else
            print_text(surroundings.out, folder.string(), info);
        return ExitCode::found;
    }

private:
    Format format_ = Format::text;
};

}  // namespace

std::unique_ptr<Command> make_info_command() { return std::make_unique<InfoCommand>(); }

}  // namespace hankehaku::cli
