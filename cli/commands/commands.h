#pragma once

#include "cli/context/surroundings.h"

#include <memory>

// One maker for each command of the program; the table of commands (cli/command_table.cpp) names them.

namespace hankehaku::cli {

/// `index PATH...`: builds or updates the index.
[[nodiscard]] std::unique_ptr<Command> make_index_command();

/// `search [QUERY...]`: finds projects.
[[nodiscard]] std::unique_ptr<Command> make_search_command();

/// `facets [QUERY...]`: counts what a search finds.
[[nodiscard]] std::unique_ptr<Command> make_facets_command();

/// `stats [QUERY...]`: sums and other figures of the projects found.
[[nodiscard]] std::unique_ptr<Command> make_stats_command();

/// `organisations [QUERY...]`: who leads and takes part in what a search finds.
[[nodiscard]] std::unique_ptr<Command> make_organisations_command();

/// `words [QUERY...]`: frequencies of base forms, and the document-term matrix.
[[nodiscard]] std::unique_ptr<Command> make_words_command();

/// `concordance WORD [QUERY...]`: every occurrence of a word with its context.
[[nodiscard]] std::unique_ptr<Command> make_concordance_command();

/// `saved list|run|feed|delete`: searches that have a name.
[[nodiscard]] std::unique_ptr<Command> make_saved_command();

/// `show CODE...`: whole projects.
[[nodiscard]] std::unique_ptr<Command> make_show_command();

/// `similar CODE`: finds projects about the same things.
[[nodiscard]] std::unique_ptr<Command> make_similar_command();

/// `explain QUERY... CODE`: why a query finds a project, or why not.
[[nodiscard]] std::unique_ptr<Command> make_explain_command();

/// `suggest PREFIX`: completes what is being typed.
[[nodiscard]] std::unique_ptr<Command> make_suggest_command();

/// `synonyms import FILE... -o TABLE`: makes a table for --synonyms of the labels of a thesaurus.
[[nodiscard]] std::unique_ptr<Command> make_synonyms_command();

/// `serve`: answers browsers and programs over HTTP until it is stopped.
[[nodiscard]] std::unique_ptr<Command> make_serve_command();

/// `analyze TEXT...`: how the chain analyses words; works without an index.
[[nodiscard]] std::unique_ptr<Command> make_analyze_command();

/// `delete CODE...`: takes projects out of the index.
[[nodiscard]] std::unique_ptr<Command> make_delete_command();

/// `info`: what the index says of itself.
[[nodiscard]] std::unique_ptr<Command> make_info_command();

/// `check`: reads the whole index and reports damage.
[[nodiscard]] std::unique_ptr<Command> make_check_command();

/// `doctor`: what this program and machine can do.
[[nodiscard]] std::unique_ptr<Command> make_doctor_command();

/// `completion SHELL`: prints what makes a shell complete this program's command line.
[[nodiscard]] std::unique_ptr<Command> make_completion_command();

}  // namespace hankehaku::cli
