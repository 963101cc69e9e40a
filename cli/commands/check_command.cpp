#include "cli/commands/commands.h"

#include "cli/terminal/terminal_text.h"

#include "hankehaku/index_info.h"

#include <CLI/CLI.hpp>

namespace hankehaku::cli {
namespace {

std::string_view kind_name(PersonalDataRange::Kind kind) {
    switch (kind) {
        case PersonalDataRange::Kind::email: return "e-mail address";
        case PersonalDataRange::Kind::phone: return "telephone number";
        case PersonalDataRange::Kind::identity_code: return "personal identity code";
        case PersonalDataRange::Kind::bank_account: return "bank account";
        case PersonalDataRange::Kind::contact: return "contact person";
    }
    return {};
}

class CheckCommand : public Command {
public:
    void add_options(CLI::App& app) override {
        app.add_flag("--privacy", privacy_, "Look for personal data instead of damage");
        app.footer(
            "Prints every problem on a line of its own; exits with 3 when there is one.\n"
            "With --privacy a problem is a place that looks like personal data: the project's code, the place, the\n"
            "kind.  The data themselves are not printed.");
    }

    ExitCode run(const Surroundings& surroundings) override {
        const std::filesystem::path folder = surroundings.index.path();
        (privacy_ ? look_for_personal_data : look_for_damage)(surroundings.out, folder);
        return ExitCode::found;
    }

private:
    static void look_for_damage(std::ostream& out, const std::filesystem::path& folder) {
        const std::vector<std::string> problems = check_index(folder);
        for (const std::string& problem : problems) out << printable(problem) << '\n';
        if (!problems.empty())
            throw Error(ErrorCode::index_damaged,
                        "the index " + folder.string() + " is damaged; make it anew with 'hankehaku index --rebuild'");
        out << "ok: " << read_index_info(folder).projects << " projects\n";
    }

    static void look_for_personal_data(std::ostream& out, const std::filesystem::path& folder) {
        const std::vector<PersonalDataFinding> findings = check_privacy(folder);
        for (const auto& [code, place, kind] : findings)
            out << printable(code.empty() ? "the index" : code) << ": " << printable(place) << ": " << kind_name(kind)
                << '\n';
        const IndexInfo info = read_index_info(folder);
        if (!findings.empty()) {
            const std::string_view cause = info.with_contacts ? ", as it was made with --with-contacts" : "";
            throw Error(ErrorCode::index_incompatible,
                        "the index " + folder.string() + " holds personal data in " + std::to_string(findings.size()) +
                            " place(s)" + std::string(cause) +
                            "; make it anew with 'hankehaku index --rebuild' to be rid of them");
        }
        out << "ok: " << info.projects << " projects, no personal data found\n";
    }

    bool privacy_ = false;
};

}  // namespace

std::unique_ptr<Command> make_check_command() { return std::make_unique<CheckCommand>(); }

}  // namespace hankehaku::cli
