#include "server/serve.h"

#include "base/ascii.h"
#include "server/api/searchers.h"
#include "server/http/http_server.h"
#include "server/messages/page_texts.h"
#include "server/site.h"

#include "hankehaku/error.h"

#include <algorithm>
#include <csignal>
#include <ctime>
#include <mutex>
#include <ostream>
#include <string_view>
#include <thread>
#include <utility>

namespace hankehaku::server {
namespace {

constexpr std::chrono::seconds longest_search{10};
constexpr std::chrono::seconds patience{30};  // for what is under way at the end

/// Lines of several threads, each whole.
class RequestLog {
public:
    RequestLog(std::ostream& err, bool queries) : err_(err), queries_(queries) {}

    void write(const LogEntry& entry) {
        std::string_view address = entry.address;
        if (!queries_) address = address.substr(0, address.find('?'));
        std::string line = now() + " " + std::to_string(entry.status) + " " + std::to_string(entry.took.count()) +
                           " ms " + std::string(entry.method) + " " + std::string(address);
        // An address comes from anybody, and a terminal obeys controls.
        std::replace_if(
            line.begin(), line.end(), [](char byte) { return byte < ' ' || byte > '~'; }, '?');
        const std::lock_guard lock(mutex_);
        err_ << line << '\n' << std::flush;
    }

private:
    static std::string now() {
        const std::time_t seconds = std::time(nullptr);
        std::tm parts{};
        gmtime_r(&seconds, &parts);
        std::string text(32, '\0');
        text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts));
        return text;
    }

    std::ostream& err_;
    bool queries_;
    std::mutex mutex_;
};

/// "haku/" and "/haku" are "/haku"; "/" is nothing.
std::string clean_base_path(std::string path) {
    while (path.ends_with('/')) path.pop_back();
    if (!path.empty() && !path.starts_with('/')) path.insert(path.begin(), '/');
    const auto plain = [](char byte) {
        return is_ascii_alphanumeric(byte) || std::string_view("/-_.~").find(byte) != std::string_view::npos;
    };
    if (!std::all_of(path.begin(), path.end(), plain))
        throw failure("usage.base_path", {{"option", "--base-path"}, {"value", path}});
    return path;
}

/// The signals that end the server come to the thread that waits for them, not to those that answer.
sigset_t hold_ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

}  // namespace

void serve(const std::filesystem::path& index, const ServeOptions& options, std::ostream& err) {
    const sigset_t ending = hold_ending_signals();
    const unsigned threads = options.threads > 0 ? options.threads : std::max(2U, std::thread::hardware_concurrency());
    SiteOptions site_options{.base_path = clean_base_path(options.base_path),
                             .title = options.title,
                             .allow_origin = options.allow_origin,
                             .tables = options.tables};
    SearcherOptions searcher_options;
    searcher_options.time_limit = longest_search;
    Searchers searchers(index, std::move(searcher_options));
    std::optional<ListeningSocket> handed = ListeningSocket::from_systemd();
    ListeningSocket socket = handed ? std::move(*handed) : ListeningSocket::open(options.listen);
    site_options.check_host = socket.loopback();
    Site site(Published(searchers, options.with_contacts), site_options);
    RequestLog log(err, options.log_queries);
    HttpServer server(
        std::move(socket), {.threads = threads, .connections = options.connections, .timeout = options.timeout},
        [&site](const Request& request) { return site.answer(request); },
        [&](const LogEntry& entry) {
            site.metrics().count(entry.status, entry.took);
            if (!options.quiet) log.write(entry);
        });
    err << "hankehaku: serving " << index.string() << " on " << server.address() << site_options.base_path << "/\n"
        << std::flush;
    int signal = 0;
    sigwait(&ending, &signal);
    server.drain(patience);
}

}  // namespace hankehaku::server
