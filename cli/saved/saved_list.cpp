#include "cli/saved/saved_list.h"

#include "base/json_text.h"
#include "cli/terminal/finnish_format.h"
#include "cli/terminal/ink.h"

#include "cli/terminal/terminal_text.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace hankehaku::cli {
namespace {

constexpr std::size_t gap = 2;

/// "21.11.2026" of "2026-11-21T20:15:00Z".
std::string finnish_day(const std::string& time) {
    const auto date = date_from_iso(std::string_view(time).substr(0, 10));
    return date ? finnish_date(*date) : time;
}

std::string count_of(const SavedSearch& search) {
    const SeenState* const state = search.last_seen();
    return state == nullptr ? "-" : finnish_number(static_cast<std::int64_t>(state->projects.size()));
}

/// As one would type it: with quotes where a shell needs them.
std::string shell_words(const std::vector<std::string>& arguments) {
    std::string line;
    for (const std::string& argument : arguments) {
        const bool plain = argument.find_first_of(" \t\n\"'\\$`*?()[]{}<>|&;!~#") == std::string::npos;
        std::string word = argument;
        if (!plain) {
            for (std::size_t at = 0; (at = word.find('\'', at)) != std::string::npos; at += 4)
                word.replace(at, 1, "'\\''");
            word.insert(0, 1, '\'').push_back('\'');
        }
        line.append(line.empty() ? "" : " ").append(word);
    }
    return line;
}

}  // namespace

void print_saved_list(std::ostream& out, const std::vector<SavedSearch>& searches, const Screen& screen) {
    if (searches.empty()) {
        out << screen.say("saved_searches.none") << '\n';
        return;
    }
    const Painter paint(screen.colour);
    std::size_t name_columns = 0;
    std::size_t count_columns = 0;
    for (const SavedSearch& search : searches) {
        name_columns = std::max(name_columns, display_width(search.name));
        count_columns = std::max(count_columns, count_of(search).size());
    }
    constexpr std::size_t day_columns = std::string_view("31.12.2026").size();
    name_columns = std::min(name_columns, std::max<std::size_t>(screen.columns / 3, 8));
    const std::size_t taken = name_columns + gap + count_columns + gap + day_columns + gap;
    const std::size_t room = screen.columns > taken ? screen.columns - taken : 0;
    for (const SavedSearch& search : searches) {
        const std::string count = count_of(search);
        const SeenState* const state = search.last_seen();
        out << paint(Ink::strong, pad_to_width(cut_to_width(search.name, name_columns), name_columns))
            << std::string(gap + count_columns - count.size(), ' ') << count << std::string(gap, ' ')
            << pad_to_width(state == nullptr ? "" : finnish_day(state->time), day_columns) << std::string(gap, ' ')
            << cut_to_width(shell_words(search.arguments), room) << '\n';
    }
}

void print_saved_json(std::ostream& out, const std::vector<SavedSearch>& searches) {
    Json list = Json::array();
    for (const SavedSearch& search : searches) {
        const SeenState* const state = search.last_seen();
        list.push_back({{"name", search.name},
                        {"arguments", search.arguments},
                        {"saved", search.saved},
                        {"index", text_or_null(search.index)},
                        {"last_run", state == nullptr ? Json() : Json(state->time)},
                        {"projects", state == nullptr ? Json() : Json(state->projects.size())}});
    }
    out << json_text({{"schema", schema_version}, {"searches", std::move(list)}}) << '\n';
}

}  // namespace hankehaku::cli
