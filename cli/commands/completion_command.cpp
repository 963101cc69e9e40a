#include "cli/commands/commands.h"

#include "cli/completion/model.h"

#include "cli/options/option_values.h"

namespace hankehaku::cli {
namespace {

using Script = std::string (*)(const CompletionModel&);

class ShellCompletion : public Command {
public:
    void add_options(CLI::App& app) override {
        app_ = &app;
        add_choice(app, "SHELL", script_,
                   Choices<Script>{{"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}},
                   "The shell that is to complete")
            ->required();
        app.footer(
            "The Debian package installs all three.  Otherwise:\n"
            "  hankehaku completion bash > ~/.local/share/bash-completion/completions/hankehaku\n"
            "  hankehaku completion zsh > DIR/_hankehaku, where DIR is in $fpath\n"
            "  hankehaku completion fish > ~/.config/fish/completions/hankehaku.fish");
    }

    ExitCode run(const Surroundings& surroundings) override {
        surroundings.out << script_(completion_model(*app_->get_parent()));
        return ExitCode::found;
    }

private:
    const CLI::App* app_ = nullptr;
    Script script_ = nullptr;
};

}  // namespace

std::unique_ptr<Command> make_completion_command() { return std::make_unique<ShellCompletion>(); }

}  // namespace hankehaku::cli
