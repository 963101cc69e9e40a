#include "base/name_list.h"
#include "hankehaku/search_request.h"

namespace hankehaku {
std::string_view match_mode_name(MatchMode mode) { return name_in(match_modes, mode); }

std::optional<MatchMode> match_mode_from_name(std::string_view name) { return with_name(match_modes, name); }

std::optional<SortKey> sort_key_from_name(std::string_view name) { return with_name(sort_keys, name); }

}  // namespace hankehaku
