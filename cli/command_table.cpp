#include "cli/command_table.h"

#include "cli/commands/commands.h"

#include <array>

namespace hankehaku::cli {

std::span<const CommandEntry> command_table() {
    static constexpr std::array table{
        CommandEntry{"index", "Read project texts into the index", make_index_command, false},
        CommandEntry{"search", "Find projects by words, fields and filters", make_search_command},
        CommandEntry{"facets", "Count the projects found by province, authority, status...", make_facets_command},
        CommandEntry{"stats", "Add up money and other numbers by province, year and other facets", make_stats_command},
        CommandEntry{"organisations", "Tell who leads and takes part in the projects found",
                     make_organisations_command},
        CommandEntry{"words", "Count words by their base forms, and find what is special", make_words_command},
        CommandEntry{"concordance", "Show a word in all its forms with the words around it", make_concordance_command},
        CommandEntry{"saved", "List, run and delete saved searches, and report new hits", make_saved_command},
        CommandEntry{"show", "Print whole projects", make_show_command},
        CommandEntry{"similar", "Find projects about the same things as a project", make_similar_command},
        CommandEntry{"explain", "Tell why a query finds a project, or why not", make_explain_command},
        CommandEntry{"suggest", "Complete what is being typed", make_suggest_command},
        CommandEntry{"synonyms", "Make a table of words from a thesaurus", make_synonyms_command, false},
        CommandEntry{"serve", "Answer browsers and programs over HTTP", make_serve_command, false},
        CommandEntry{"analyze", "Show the analysis of words", make_analyze_command},
        CommandEntry{"delete", "Take projects out of the index", make_delete_command, false},
        CommandEntry{"info", "Tell what the index holds and how it was made", make_info_command},
        CommandEntry{"check", "Read the whole index and report damage, or personal data", make_check_command},
        CommandEntry{"doctor", "Tell what this program and machine can do", make_doctor_command},
        CommandEntry{"completion", "Print what makes a shell complete this command line", make_completion_command, true,
                     true},
    };
    return table;
}

}  // namespace hankehaku::cli
