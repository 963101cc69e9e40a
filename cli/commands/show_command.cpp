#include "cli/commands/commands.h"

#include "cli/output/project_page.h"
#include "cli/terminal/ink.h"

#include "cli/options/option_values.h"
#include "cli/options/output_format.h"
#include "cli/terminal/terminal_text.h"

#include "hankehaku/project_json.h"
#include "hankehaku/searcher.h"

namespace hankehaku::cli {
namespace {

class ShowCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    void print(const Surroundings& surroundings, const std::vector<Project>& projects) const;
    void print_json(std::ostream& out, const std::vector<Project>& projects) const;

    std::vector<std::string> codes_;
    Format format_ = Format::text;
};

void ShowCommand::add_options(CLI::App& app) {
    add_words(app, "CODE", codes_, "Codes of the projects")->required();
    add_format(app, format_, {Format::text, Format::json, Format::jsonl},
               "How to print (default: text); json is one object, or an array for several codes");
    app.footer("Examples:\n  hankehaku show S99001\n  hankehaku show S99001 S99002 --format jsonl");
}

void ShowCommand::print_json(std::ostream& out, const std::vector<Project>& projects) const {
    if (codes_.size() == 1) {
        for (const Project& project : projects) out << to_pretty_json(project) << '\n';
        return;
    }
    out << '[';
    for (std::size_t number = 0; number < projects.size(); ++number)
        out << (number == 0 ? "\n" : ",\n") << to_pretty_json(projects[number]);
    out << "\n]\n";
}

void ShowCommand::print(const Surroundings& surroundings, const std::vector<Project>& projects) const {
    if (format_ == Format::json) {
        print_json(surroundings.out, projects);
        return;
    }
    const Painter painter(surroundings.screen.colour);
    for (const Project& project : projects) {
        if (format_ == Format::jsonl) {
            surroundings.out << to_json(project) << '\n';
            continue;
        }
        if (&project != &projects.front()) surroundings.out << "\n\n";
        print_project(surroundings.out, project, painter, surroundings.screen.columns);
    }
}

ExitCode ShowCommand::run(const Surroundings& surroundings) {
    Searcher searcher(surroundings.index.path());
    std::vector<Project> projects;
    for (const std::string& code : codes_) {
        std::optional<Project> project = searcher.project(code);
        if (project)
            projects.push_back(*std::move(project));
        else
            surroundings.err << "hankehaku: "
                             << printable(surroundings.screen.say.of(Error("not_found.project", {{"code", code}})))
                             << '\n';
    }
    print(surroundings, projects);
    return projects.size() == codes_.size() ? ExitCode::found : ExitCode::nothing_found;
}

}  // namespace

std::unique_ptr<Command> make_show_command() { return std::make_unique<ShowCommand>(); }

}  // namespace hankehaku::cli
