#pragma once

#include "cli/saved/saved_searches.h"

#include "cli/terminal/screen.h"

#include <ostream>
#include <vector>

namespace hankehaku::cli {

/// A line for each search: name, projects seen in its index, when, and what is looked for, cut to the screen.
void print_saved_list(std::ostream& out, const std::vector<SavedSearch>& searches, const Screen& screen);

/// {schema, searches: [{name, arguments, saved, index, last_run, projects}]}, on one line.
void print_saved_json(std::ostream& out, const std::vector<SavedSearch>& searches);

}  // namespace hankehaku::cli
