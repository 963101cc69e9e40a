#include "cli/commands/commands.h"

#include "cli/commands/served_table.h"
#include "cli/messages/messages.h"
#include "cli/options/option_values.h"

#include "hankehaku/error.h"
#include "server/serve.h"

#include <chrono>
#include <csignal>

namespace hankehaku::cli {
namespace {

constexpr std::size_t most_threads = 256;
constexpr std::size_t most_connections = 100000;
constexpr std::size_t longest_timeout = 3600;

class ServeCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    server::ServeOptions options_;
    std::size_t threads_ = 0;
    std::size_t connections_ = options_.connections;
    std::size_t timeout_ = static_cast<std::size_t>(options_.timeout.count());
};

void ServeCommand::add_options(CLI::App& app) {
    app.add_option("--listen", options_.listen,
                   "Where to answer (default: 127.0.0.1:8080, this machine only); unix:PATH is a socket in a folder")
        ->option_text("ADDRESS:PORT");
    app.add_option("--base-path", options_.base_path, "Path that all addresses begin with, behind a proxy: /haku")
        ->option_text("PATH");
    app.add_option("--title", options_.title, "Title of the pages")->option_text("TEXT");
    app.add_option("--allow-origin", options_.allow_origin,
                   "Pages of this origin may use the interface in a browser; * is any")
        ->option_text("ORIGIN");
    app.add_flag("--with-contacts", options_.with_contacts,
                 "Show contact persons, where the index has them, to everybody who asks");
    const std::string limits = "Limits";
    add_number(app, "--threads", threads_, 1, most_threads, "Threads that answer (default: one for each processor)")
        ->group(limits);
    add_number(app, "--max-connections", connections_, 1, most_connections,
               "Maximum of simultaneous connections (default: 1000)")
        ->group(limits);
    add_number(app, "--timeout", timeout_, 1, longest_timeout,
               "Seconds for a request to come, and for a client to take its answer (default: 30)")
        ->group(limits);
    const std::string log = "Log, on standard error";
    app.add_flag("--quiet", options_.quiet, "No line for each request")->group(log);
    app.add_flag("--log-queries", options_.log_queries, "What was looked for, too")->group(log);
    app.footer(
        "SIGTERM and ctrl-C end it when what is under way is answered.  A changed index is taken up by itself.\n\n"
        "Examples:\n"
        "  hankehaku serve                              then open http://127.0.0.1:8080/\n"
        "  hankehaku serve --listen unix:/run/hankehaku.sock --base-path /haku");
}

ExitCode ServeCommand::run(const Surroundings& surroundings) {
#if HANKEHAKU_WITH_SERVER
    options_.threads = static_cast<unsigned>(threads_);
    options_.connections = static_cast<unsigned>(connections_);
    options_.timeout = std::chrono::seconds(timeout_);
    const std::filesystem::path index = surroundings.index.path();
    options_.tables = tables_to_serve(index);
    server::serve(index, options_, surroundings.err);
    return ExitCode::found;
#else
    static_cast<void>(surroundings);
    throw failure("usage.no_server");
#endif
}

}  // namespace

std::unique_ptr<Command> make_serve_command() { return std::make_unique<ServeCommand>(); }

}  // namespace hankehaku::cli
