#include "cli/commands/commands.h"

#include "cli/messages/messages.h"
#include "cli/terminal/terminal_text.h"

#include "hankehaku/index_info.h"

#include <CLI/CLI.hpp>

namespace hankehaku::cli {
namespace {

std::string kind_name(PersonalDataRange::Kind kind, const Wording& say) {
    switch (kind) {
        case PersonalDataRange::Kind::email: return say("check.email");
        case PersonalDataRange::Kind::phone: return say("check.phone");
        case PersonalDataRange::Kind::identity_code: return say("check.identity_code");
        case PersonalDataRange::Kind::bank_account: return say("check.bank_account");
        case PersonalDataRange::Kind::contact: return say("check.contact");
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
        (privacy_ ? look_for_personal_data : look_for_damage)(surroundings, folder);
        return ExitCode::found;
    }

private:
    static void look_for_damage(const Surroundings& surroundings, const std::filesystem::path& folder) {
        const Wording& say = surroundings.screen.say;
        const std::vector<Message> problems = check_index(folder);
        for (const Message& problem : problems) surroundings.out << printable(problem.text(say.language())) << '\n';
        if (!problems.empty()) throw failure("index_damaged.check", {{"folder", folder.string()}});
        surroundings.out << say("check.ok", {{"projects", counted(read_index_info(folder), say)}}) << '\n';
    }

    static void look_for_personal_data(const Surroundings& surroundings, const std::filesystem::path& folder) {
        const Wording& say = surroundings.screen.say;
        const std::vector<PersonalDataFinding> findings = check_privacy(folder);
        for (const auto& [code, place, kind] : findings)
            surroundings.out << printable(code.empty() ? say("check.index") : code) << ": "
                             << printable(place.text(say.language())) << ": " << kind_name(kind, say) << '\n';
        const IndexInfo info = read_index_info(folder);
        if (!findings.empty()) {
            const Arguments arguments{{"folder", folder.string()}, {"count", findings.size()}};
            if (info.with_contacts) throw failure("index_incompatible.contacts_kept", arguments);
            throw failure("index_incompatible.personal_data", arguments);
        }
        surroundings.out << say("check.ok_privacy", {{"projects", counted(info, say)}}) << '\n';
    }

    static std::string counted(const IndexInfo& info, const Wording& say) {
        return say("count.projects", {{"count", info.projects}});
    }

    bool privacy_ = false;
};

}  // namespace

std::unique_ptr<Command> make_check_command() { return std::make_unique<CheckCommand>(); }

}  // namespace hankehaku::cli
