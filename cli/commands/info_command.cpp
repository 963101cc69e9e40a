#include "cli/commands/commands.h"

#include "cli/messages/messages.h"
#include "cli/output/quality_output.h"
#include "cli/terminal/finnish_format.h"

#include "cli/options/option_values.h"
#include "cli/options/output_format.h"
#include "cli/terminal/terminal_text.h"

#include "hankehaku/index_info.h"
#include "hankehaku/result_json.h"

#include <chrono>
#include <ctime>
#include <optional>

namespace hankehaku::cli {
namespace {

/// The line of a part, with a label instead of the library's id.
void print_parts(std::ostream& out, const IndexInfo& info, const Wording& say) {
    for (const IndexPart& part : info.parts)
        out << pad_to_width("  " + say.named("index_part", part.name, part.name), 26) << kibibytes(part.bytes) << '\n';
}

void print_text(std::ostream& out, const std::string& folder, const IndexInfo& info, const Wording& say) {
    const auto line = [&out](std::string_view label, std::string_view value) {
        out << pad_to_width(std::string(label), 14) << printable(value) << '\n';
    };
    line(say("info.index"), folder);
    line(say("info.projects"), finnish_number(static_cast<std::int64_t>(info.projects)));
    line(say("info.size"), kibibytes(info.bytes));
    print_parts(out, info, say);
    if (info.free_bytes && *info.free_bytes > 0)
        line(say("info.free"), say("info.free_by_compaction", {{"size", kibibytes(*info.free_bytes)}}));
    line(say("info.updated"), info.updated);
    line(say("info.format"), std::to_string(info.format_version));
    const std::string chain(chain_name(info.chain));
    line(say("info.analyzer"),
         chain_available(info.chain) ? chain : say("info.analyzer_unavailable", {{"chain", chain}}));
    line(say("info.analysis"), info.analysis);
    line(say("info.fingerprint"), info.fingerprint);
    line(say("info.contacts"), info.with_contacts ? say("info.contacts_stored") : say("info.contacts_not_stored"));
}

Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    constexpr int first_year = 1900;
    return Date{std::chrono::year{local.tm_year + first_year},
                std::chrono::month{static_cast<unsigned>(local.tm_mon) + 1},
                std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

class InfoCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    void print_quality_report(const Surroundings& surroundings) const;

    Format format_ = Format::text;
    bool quality_ = false;
    std::optional<Date> today_;
};

void InfoCommand::add_options(CLI::App& app) {
    CLI::Option* quality =
        app.add_flag("--quality", quality_, "Report how well the texts are filled in and understood");
    const auto read_day = [this](const std::string& text) {
        today_ = date_from_iso(text);
        if (!today_) throw failure("usage.no_day", {{"option", "--today"}, {"value", text}});
    };
    app.add_option_function<std::string>("--today", read_day, "Day that --quality takes for today (default: today)")
        ->option_text("DATE")
        ->needs(quality);
    add_format(app, format_, {Format::text, Format::json}, "How to print (default: text)");
}

void InfoCommand::print_quality_report(const Surroundings& surroundings) const {
    const QualityReport report = assess_quality(surroundings.index.path(), today_.value_or(today()));
    if (format_ == Format::json)
        print_quality_json(surroundings.out, report);
    else
        print_quality(surroundings.out, report, surroundings.screen);
}

ExitCode InfoCommand::run(const Surroundings& surroundings) {
    if (quality_) {
        print_quality_report(surroundings);
        return ExitCode::found;
    }
    const std::filesystem::path folder = surroundings.index.path();
    const IndexInfo info = read_index_info(folder);
    if (format_ == Format::json)
        surroundings.out << to_json(info, folder) << '\n';
    else
        print_text(surroundings.out, folder.string(), info, surroundings.screen.say);
    return ExitCode::found;
}

}  // namespace

std::unique_ptr<Command> make_info_command() { return std::make_unique<InfoCommand>(); }

}  // namespace hankehaku::cli
