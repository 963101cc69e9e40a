#include "server/http/http_server.h"

#include "server/http/asked_language.h"
#include "server/http/error_response.h"
#include "server/messages/page_texts.h"

#include <microhttpd.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <condition_variable>
#include <cstdint>
#include <cstring>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace hankehaku::server {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t memory_of_a_connection = std::size_t{64} * 1024;
constexpr std::size_t piece_size = std::size_t{64} * 1024;
constexpr std::size_t longest_upload = std::size_t{64} * 1024;

/// A request under way, from its first line to the last byte of its answer.
struct Exchange {
    std::string address;  ///< path and query as they came
    Clock::time_point began = Clock::now();
    std::string method;
    unsigned status = 0;
    std::size_t uploaded = 0;
};

std::string header(MHD_Connection* connection, const char* name) {
    const char* const value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
    return value == nullptr ? std::string() : value;
}

MHD_Result add_size(void* total, MHD_ValueKind /*kind*/, const char* key, const char* value) {
    *static_cast<std::size_t*>(total) += std::strlen(key) + (value == nullptr ? 0 : std::strlen(value)) + 4;
    return MHD_YES;
}

std::size_t header_size(MHD_Connection* connection) {
    std::size_t size = 0;
    MHD_get_connection_values(connection, MHD_HEADER_KIND, &add_size, &size);
    return size;
}

/// A long answer and how much of its present piece was taken.
struct Stream {
    BodySource source;
    std::string piece;
    std::size_t taken = 0;
};

ssize_t read_stream(void* context, std::uint64_t /*position*/, char* buffer, std::size_t size) {
    auto& stream = *static_cast<Stream*>(context);
    try {
        if (stream.taken == stream.piece.size()) {
            stream.piece = stream.source();
            stream.taken = 0;
            if (stream.piece.empty()) return MHD_CONTENT_READER_END_OF_STREAM;
        }
    } catch (const std::exception&) {
        return MHD_CONTENT_READER_END_WITH_ERROR;
    }
    const std::size_t part = std::min(size, stream.piece.size() - stream.taken);
    std::memcpy(buffer, stream.piece.data() + stream.taken, part);
    stream.taken += part;
    return static_cast<ssize_t>(part);
}

struct DestroyResponse {
    void operator()(MHD_Response* response) const { MHD_destroy_response(response); }
};
using ResponseHandle = std::unique_ptr<MHD_Response, DestroyResponse>;

ResponseHandle make_response(Response&& answer, bool head) {
    MHD_Response* made = nullptr;
    if (answer.source && !head) {
        auto stream = std::make_unique<Stream>(Stream{std::move(answer.source), {}, 0});
        made = MHD_create_response_from_callback(
            MHD_SIZE_UNKNOWN, piece_size, &read_stream, stream.get(),
            [](void* context) { std::unique_ptr<Stream>(static_cast<Stream*>(context)).reset(); });
        if (made != nullptr) static_cast<void>(stream.release());
    } else {
        made = MHD_create_response_from_buffer(answer.body.size(), answer.body.data(), MHD_RESPMEM_MUST_COPY);
    }
    ResponseHandle response(made);
    if (made == nullptr) return response;
    if (!answer.type.empty()) MHD_add_response_header(made, MHD_HTTP_HEADER_CONTENT_TYPE, answer.type.data());
    for (const auto& [name, value] : answer.headers)
        MHD_add_response_header(made, std::string(name).c_str(), value.c_str());
    return response;
}

struct StopDaemon {
    void operator()(MHD_Daemon* daemon) const { MHD_stop_daemon(daemon); }
};
/// A thread that answers the requests of its connections.
using Daemon = std::unique_ptr<MHD_Daemon, StopDaemon>;

/// Accepts connections, for each thread in turn.  The threads would accept by themselves, but up to ten at once, so
/// that one of them had every client of a busy moment and the others none.
class Acceptor {
public:
    Acceptor(int listening, const std::vector<Daemon>& daemons, unsigned most)
        : listening_(listening), daemons_(&daemons), most_(most), thread_([this] { run(); }) {}
    ~Acceptor() {
        const std::uint64_t one = 1;
        static_cast<void>(write(stop_, &one, sizeof one));
        thread_.join();
        close(stop_);
    }
    Acceptor(const Acceptor&) = delete;
    Acceptor& operator=(const Acceptor&) = delete;

private:
    static int made_event() {
        const int made = eventfd(0, EFD_CLOEXEC);
        if (made < 0) throw failure("io.cannot_serve");
        return made;
    }

    static unsigned connections(MHD_Daemon* daemon) {
        const MHD_DaemonInfo* const info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_CURRENT_CONNECTIONS);
        return info == nullptr ? 0 : info->num_connections;
    }

    /// The next thread that has room; null when none has.
    [[nodiscard]] MHD_Daemon* next() {
        for (std::size_t tried = 0; tried < daemons_->size(); ++tried) {
            MHD_Daemon* const daemon = (*daemons_)[turn_++ % daemons_->size()].get();
            if (connections(daemon) < most_) return daemon;
        }
        return nullptr;
    }

    void run() {
        constexpr int milliseconds_when_full = 20;
        std::array<pollfd, 2> events{pollfd{stop_, POLLIN, 0}, pollfd{listening_, POLLIN, 0}};
        bool full = false;
        for (;;) {
            const int ready = poll(events.data(), full ? 1 : 2, full ? milliseconds_when_full : -1);
            if (ready < 0) continue;  // a signal
            if (events[0].revents != 0) return;
            MHD_Daemon* const daemon = next();
            full = daemon == nullptr || !accept_for(daemon);
        }
    }

    /// False when the system can give no connection until another one ends.
    [[nodiscard]] bool accept_for(MHD_Daemon* daemon) const {
        sockaddr_storage address{};
        socklen_t size = sizeof address;
        auto* const any = reinterpret_cast<sockaddr*>(&address);  // NOLINT(*-reinterpret-cast): as accept() wants it
        const int client = accept4(listening_, any, &size, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (client < 0) return errno != EMFILE && errno != ENFILE && errno != ENOBUFS && errno != ENOMEM;
        static_cast<void>(MHD_add_connection(daemon, client, any, size));  // closes what it cannot take
        return true;
    }

    int listening_;
    int stop_ = made_event();
    const std::vector<Daemon>* daemons_;
    unsigned most_;  ///< connections of a thread
    std::size_t turn_ = 0;
    std::thread thread_;
};

}  // namespace

struct HttpServer::Impl {
    ListeningSocket socket;
    HttpLimits limits;
    Handler handler;
    std::function<void(const LogEntry&)> log;
    std::mutex mutex{};
    std::condition_variable all_answered{};
    std::size_t under_way = 0;
    std::vector<Daemon> daemons{};
    std::optional<Acceptor> acceptor{};

    [[nodiscard]] Response answer(MHD_Connection* connection, const Exchange& exchange) const;
    MHD_Result handle(MHD_Connection* connection, Exchange& exchange, std::size_t& upload_size);
    void completed(const Exchange& exchange);
};

Response HttpServer::Impl::answer(MHD_Connection* connection, const Exchange& exchange) const {
    const std::string languages = header(connection, MHD_HTTP_HEADER_ACCEPT_LANGUAGE);
    const Language language = accepted_language(languages, Language::english);
    if (exchange.address.size() > limits.request_line) return plain_error(414, "http.address_too_long", language);
    if (header_size(connection) > limits.headers) return plain_error(431, "http.headers_too_long", language);
    if (exchange.method != MHD_HTTP_METHOD_GET && exchange.method != MHD_HTTP_METHOD_HEAD) {
        Response refused = plain_error(405, "http.method", language);
        refused.headers.emplace_back(MHD_HTTP_HEADER_ALLOW, "GET, HEAD");
        return refused;
    }
    const std::size_t question = std::min(exchange.address.find('?'), exchange.address.size());
    try {
        Request request;
        request.path = percent_decoded(std::string_view(exchange.address).substr(0, question), false);
        if (!request.path.starts_with('/')) throw BadRequest("http.no_path");
        if (question < exchange.address.size())
            request.parameters = Parameters::parse(std::string_view(exchange.address).substr(question + 1));
        request.host = header(connection, MHD_HTTP_HEADER_HOST);
        request.accept = header(connection, MHD_HTTP_HEADER_ACCEPT);
        request.accept_language = languages;
        request.if_none_match = header(connection, MHD_HTTP_HEADER_IF_NONE_MATCH);
        request.forwarded_host = header(connection, "X-Forwarded-Host");
        request.forwarded_protocol = header(connection, "X-Forwarded-Proto");
        return handler(request);
    } catch (const BadRequest& problem) {
        return plain_error(400, problem.message(), language);
    } catch (const std::exception& problem) {
        return plain_error(500, "http.fault", language, {{"reason", problem.what()}});
    }
}

MHD_Result HttpServer::Impl::handle(MHD_Connection* connection, Exchange& exchange, std::size_t& upload_size) {
    exchange.uploaded += upload_size;
    if (exchange.uploaded > longest_upload) return MHD_NO;
    if (upload_size > 0) {  // a body that nobody asked for
        upload_size = 0;
        return MHD_YES;
    }
    Response response = answer(connection, exchange);
    exchange.status = response.status;
    const ResponseHandle handle = make_response(std::move(response), exchange.method == MHD_HTTP_METHOD_HEAD);
    return handle ? MHD_queue_response(connection, exchange.status, handle.get()) : MHD_NO;
}

void HttpServer::Impl::completed(const Exchange& exchange) {
    if (exchange.method.empty()) return;  // it never came whole
    if (log) {
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - exchange.began);
        log({exchange.status, took, exchange.method, exchange.address});
    }
    const std::lock_guard lock(mutex);
    if (--under_way == 0) all_answered.notify_all();
}

namespace {

void* on_address(void* /*server*/, const char* address, MHD_Connection* /*connection*/) {
    return std::make_unique<Exchange>(Exchange{.address = address, .method = {}}).release();
}

void ignore_message(void* /*server*/, const char* /*format*/, va_list /*arguments*/) {}

}  // namespace

HttpServer::HttpServer(ListeningSocket socket, const HttpLimits& limits, Handler handler,
                       std::function<void(const LogEntry&)> log)
    : impl_(new Impl{std::move(socket), limits, std::move(handler), std::move(log)}) {
    const auto on_request = [](void* self, MHD_Connection* connection, const char* /*path*/, const char* method,
                               const char* /*version*/, const char* /*upload*/, std::size_t* upload_size,
                               void** context) -> MHD_Result {
        auto& server = *static_cast<Impl*>(self);
        auto& exchange = *static_cast<Exchange*>(*context);
        if (exchange.method.empty()) {
            exchange.method = method;
            const std::lock_guard lock(server.mutex);
            ++server.under_way;
            return MHD_YES;
        }
        return server.handle(connection, exchange, *upload_size);
    };
    const auto on_completed = [](void* self, MHD_Connection* /*connection*/, void** context,
                                 MHD_RequestTerminationCode /*how*/) {
        const std::unique_ptr<Exchange> exchange(static_cast<Exchange*>(*context));
        *context = nullptr;
        if (exchange) static_cast<Impl*>(self)->completed(*exchange);
    };
    const unsigned threads = std::max(limits.threads, 1U);
    const unsigned most = std::max((limits.connections + threads - 1) / threads, 1U);
    for (unsigned thread = 0; thread < threads; ++thread) {
        MHD_Daemon* const daemon =
            MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | MHD_USE_ERROR_LOG | MHD_USE_NO_LISTEN_SOCKET,
                             0, nullptr, nullptr, static_cast<MHD_AccessHandlerCallback>(on_request), impl_.get(),  //
                             MHD_OPTION_EXTERNAL_LOGGER, &ignore_message, nullptr,                                  //
                             MHD_OPTION_CONNECTION_LIMIT, most,                                                     //
                             MHD_OPTION_CONNECTION_TIMEOUT, static_cast<unsigned>(limits.timeout.count()),          //
                             MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory_of_a_connection,                            //
                             MHD_OPTION_URI_LOG_CALLBACK, &on_address, nullptr,                                     //
                             MHD_OPTION_NOTIFY_COMPLETED, static_cast<MHD_RequestCompletedCallback>(on_completed),
                             impl_.get(), MHD_OPTION_END);
        if (daemon == nullptr) throw failure("io.cannot_serve");
        impl_->daemons.emplace_back(daemon);
    }
    impl_->acceptor.emplace(impl_->socket.descriptor(), impl_->daemons, most);
}

HttpServer::~HttpServer() = default;

const std::string& HttpServer::address() const { return impl_->socket.address(); }

void HttpServer::drain(std::chrono::milliseconds patience) {
    impl_->acceptor.reset();
    impl_->socket.close();
    std::unique_lock lock(impl_->mutex);
    impl_->all_answered.wait_for(lock, patience, [&] { return impl_->under_way == 0; });
    lock.unlock();
    impl_->daemons.clear();
}

}  // namespace hankehaku::server
