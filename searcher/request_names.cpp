#include "base/name_list.h"
#include "hankehaku/search_request.h"

#include <array>
#include <utility>

namespace hankehaku {
namespace {

constexpr std::array match_modes{std::pair{MatchMode::automatic, std::string_view("auto")},
                                 std::pair{MatchMode::all, std::string_view("all")},
                                 std::pair{MatchMode::any, std::string_view("any")}};

constexpr std::array sort_keys{std::pair{SortKey::relevance, std::string_view("relevance")},
                               std::pair{SortKey::start, std::string_view("start")},
                               std::pair{SortKey::end, std::string_view("end")},
                               std::pair{SortKey::funding, std::string_view("funding")},
                               std::pair{SortKey::name, std::string_view("name")},
                               std::pair{SortKey::code, std::string_view("code")},
                               std::pair{SortKey::score, std::string_view("score")}};

}  // namespace

std::string_view match_mode_name(MatchMode mode) { return name_in(match_modes, mode); }

std::optional<MatchMode> match_mode_from_name(std::string_view name) { return with_name(match_modes, name); }

std::optional<SortKey> sort_key_from_name(std::string_view name) { return with_name(sort_keys, name); }

}  // namespace hankehaku
