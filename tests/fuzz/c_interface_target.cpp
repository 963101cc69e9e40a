// The C interface takes any texts in any order: a call answers with one line of JSON, or fails with one line that says
// why and puts out nothing.  Handles and texts are given back in any order.
//
// An input is a list of calls, each ended by a zero byte, as texts are in C.  The first letter names the function (see
// Caller::make), the second the handle; then come its texts, with a tab between two.  A text that is missing is NULL.

#include "fuzz_target.h"

#include "fuzzed_index.h"

#include "hankehaku/c.h"
#include "support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace hankehaku;

constexpr std::size_t most_calls = 20;
constexpr std::size_t longest_call = 500;  // bytes
constexpr std::size_t most_openings = 2;   // of each kind of handle: they read dictionaries and write to the disk

/// An argument: a text that ends with a zero byte, or NULL.
using Text = std::optional<std::string>;

const char* pointer(const Text& text) { return text ? text->c_str() : nullptr; }

struct Call {
    explicit Call(std::string_view line) {
        if (!line.empty()) function = line.front();
        if (line.size() > 1) handle = static_cast<unsigned char>(line[1]) % 2U;
        if (line.size() < 3) return;
        const std::string_view texts = line.substr(2);
        const std::size_t tab = texts.find('\t');
        first = texts.substr(0, tab);
        if (tab != std::string_view::npos) second = texts.substr(tab + 1);
    }

    char function = 0;
    std::size_t handle = 0;
    Text first;
    Text second;
};

/// Two handles of one kind; the first is `lent` until it is opened anew, the second NULL.
template <class Handle>
class Handles {
public:
    Handles(Handle* lent, void (*give_back)(Handle*)) : lent_(lent), close_(give_back) {}
    ~Handles() { std::for_each(opened_.begin(), opened_.end(), close_); }
    Handles(const Handles&) = delete;
    Handles& operator=(const Handles&) = delete;

    [[nodiscard]] Handle* at(std::size_t number) const {
        return opened_.at(number) == nullptr && number == 0 ? lent_ : opened_.at(number);
    }

    void close(std::size_t number) { close_(std::exchange(opened_.at(number), nullptr)); }

    /// Where a new handle goes; NULL when enough have been opened.
    [[nodiscard]] Handle** place(std::size_t number) {
        if (openings_ == most_openings) return nullptr;
        ++openings_;
        close(number);
        return &opened_.at(number);
    }

private:
    Handle* lent_;
    void (*close_)(Handle*);
    std::array<Handle*, 2> opened_{};
    std::size_t openings_ = 0;
};

hankehaku_searcher* lent_searcher() {
    static hankehaku_searcher* const searcher = [] {
        hankehaku_searcher* opened = nullptr;
        hankehaku_searcher_open(fuzz::small_index().path().c_str(), nullptr, &opened);
        return opened;
    }();
    return searcher;
}

hankehaku_analyzer* lent_analyzer() {
    static hankehaku_analyzer* const analyzer = [] {
        hankehaku_analyzer* opened = nullptr;
        hankehaku_analyzer_open(nullptr, &opened);
        return opened;
    }();
    return analyzer;
}

/// The folder of the index that writers make, which searchers may open too.
std::string written_index() {
    static const testing::TemporaryFolder folder;
    return (folder / "written").string();
}

/// Writers get no other folder: an input shall not write anywhere.
Text written_folder(const Text& text) { return text ? Text(written_index()) : std::nullopt; }

Text read_folder(const Text& text) {
    if (!text || *text == "written") return written_folder(text);
    return *text == "small" ? fuzz::small_index().path().string() : written_index() + *text;
}

bool is_utf8(std::string_view text) {
    try {
        return !nlohmann::json(text).dump().empty();
    } catch (const nlohmann::json::exception&) {
        return false;
    }
}

void require_one_line(std::string_view text) {
    fuzz::require(text.find_first_of("\r\n") == std::string_view::npos, "what is put out is one line");
    fuzz::require(is_utf8(text), "what is put out is UTF-8");
}

void examine(hankehaku_status status) {
    const std::string_view message = hankehaku_error_message();
    require_one_line(message);
    if (status == HANKEHAKU_OK) return;
    fuzz::require(!message.empty(), "a failure has a message");
    fuzz::require(status < HANKEHAKU_INDEX_DAMAGED || status == HANKEHAKU_INDEX_LOCKED || status == HANKEHAKU_IO,
                  message);
}

/// Texts that have been put out and not been given back.
class Texts {
public:
    Texts() = default;
    Texts(const Texts&) = delete;
    Texts& operator=(const Texts&) = delete;

    ~Texts() {
        std::for_each(texts_.begin(), texts_.end(), hankehaku_free);
        hankehaku_free(nullptr);
    }

    void keep(char* text) {
        if (text == nullptr) return;
        require_one_line(text);
        fuzz::require(nlohmann::json::accept(text), "what is put out is JSON");
        texts_.push_back(text);
    }

    void give_back(bool newest) {
        if (texts_.empty()) return;
        const auto text = newest ? std::prev(texts_.end()) : texts_.begin();
        hankehaku_free(*text);
        texts_.erase(text);
    }

private:
    std::vector<char*> texts_;
};

/// Makes calls; in the end handles are closed first, then texts are given back.
class Caller {
public:
    void make(const Call& call) {
        const char* const first = pointer(call.first);
        const char* const second = pointer(call.second);
        const Text folder = read_folder(call.first);
        const Text own_folder = written_folder(call.first);
        const char* const index = pointer(folder);
        hankehaku_searcher* const searcher = searchers_.at(call.handle);
        hankehaku_writer* const writer = writers_.at(call.handle);
        switch (call.function) {
            case 'S':
                open(searchers_, call, [&](auto out) { return hankehaku_searcher_open(index, second, out); });
                break;
            case 'A': open(analyzers_, call, [&](auto out) { return hankehaku_analyzer_open(first, out); }); break;
            case 'W':
                open(writers_, call, [&](auto out) { return hankehaku_writer_open(pointer(own_folder), second, out); });
                break;
            case 'x': searchers_.close(call.handle); break;
            case 'y': analyzers_.close(call.handle); break;
            case 'z': writers_.close(call.handle); break;
            case 'F': texts_.give_back(call.handle == 0); break;
            case 's': ask([&](char** out) { return hankehaku_search(searcher, first, out); }); break;
            case 'f': ask([&](char** out) { return hankehaku_facets(searcher, first, out); }); break;
            case 't': ask([&](char** out) { return hankehaku_stats(searcher, first, out); }); break;
            case 'p': ask([&](char** out) { return hankehaku_show(searcher, first, out); }); break;
            case 'm': ask([&](char** out) { return hankehaku_similar(searcher, first, second, out); }); break;
            case 'e': ask([&](char** out) { return hankehaku_explain(searcher, second, first, out); }); break;
            case 'g': ask([&](char** out) { return hankehaku_suggest(searcher, first, limit_of(call), out); }); break;
            case 'i': ask([&](char** out) { return hankehaku_info(index, out); }); break;
            case 'a': ask([&](char** out) { return hankehaku_analyze(analyzers_.at(call.handle), first, out); }); break;
            case '+': report([&](char** out) { return hankehaku_writer_add(writer, first, out); }); break;
            case '-': examine(hankehaku_writer_remove(writer, first)); break;
            case '!': report([&](char** out) { return hankehaku_writer_commit(writer, out); }); break;
            default: examine(hankehaku_search(searcher, first, nullptr));
        }
    }

private:
    static std::size_t limit_of(const Call& call) { return call.second ? call.second->size() : SIZE_MAX; }

    template <class Handle, class Open>
    static void open(Handles<Handle>& handles, const Call& call, const Open& open) {
        Handle** const place = handles.place(call.handle);
        const hankehaku_status status = open(place);
        examine(status);
        if (place == nullptr) return fuzz::require(status == HANKEHAKU_USAGE, "a handle needs a place");
        fuzz::require((*place != nullptr) == (status == HANKEHAKU_OK), "a handle is there when nothing went wrong");
    }

    /// A call that puts out its answer or its error.
    template <class Ask>
    void ask(const Ask& ask) {
        char left_over = 'x';
        char* text = &left_over;
        const hankehaku_status status = ask(&text);
        examine(status);
        fuzz::require(text != nullptr, "an answer or an error is put out");
        fuzz::require(nlohmann::json::parse(text).contains("error") == (status != HANKEHAKU_OK),
                      "an error is put out when something went wrong");
        texts_.keep(text);
    }

    /// A call that may also put out a text when it fails.
    template <class Ask>
    void report(const Ask& ask) {
        char* text = nullptr;
        examine(ask(&text));
        texts_.keep(text);
    }

    Texts texts_;
    Handles<hankehaku_searcher> searchers_{lent_searcher(), hankehaku_searcher_close};
    Handles<hankehaku_analyzer> analyzers_{lent_analyzer(), hankehaku_analyzer_close};
    Handles<hankehaku_writer> writers_{nullptr, hankehaku_writer_close};
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest = fuzz::text_of(data, size);
    std::filesystem::remove_all(written_index());
    Caller caller;
    for (std::size_t calls = 0; calls < most_calls && !rest.empty(); ++calls) {
        const std::string_view line = rest.substr(0, rest.find('\0'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        caller.make(Call(line.substr(0, longest_call)));
    }
    return 0;
}
