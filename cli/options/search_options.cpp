#include "cli/options/search_options.h"

#include "base/joined.h"
#include "cli/messages/messages.h"
#include "cli/options/option_values.h"

#include "hankehaku/error.h"

#include <algorithm>
#include <charconv>

namespace hankehaku::cli {
namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();
constexpr std::size_t most_snippets = 1000;

std::string option_names(Facet facet) {
    const std::string finnish = "--" + std::string(facet_name(facet));
    const std::string english = "--" + std::string(facet_english_name(facet));
    return finnish == english ? finnish : finnish + "," + english;
}

FacetFilter parse_filter(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos) throw Error("usage.filter_form", {{"option", "--filter"}, {"value", text}});
    return {named_facet("--filter", std::string_view(text).substr(0, equals)), text.substr(equals + 1)};
}

/// The tree of provinces, sub-regions and municipalities, under its Finnish or English name.
bool is_place_tree(std::string_view name) { return name == place_tree_name || name == place_tree_english_name; }

/// "maakunta", "maakunta:20", "maakunta:all".
struct SizedName {
    std::string name;
    std::size_t size;
};

SizedName parse_sized_name(const std::string& text, std::size_t default_size) {
    const std::size_t colon = text.find(':');
    SizedName sized{text.substr(0, colon), default_size};
    if (colon == std::string::npos) return sized;
    const std::string size = text.substr(colon + 1);
    if (size == "all") {
        sized.size = no_limit;
        return sized;
    }
    const char* const end = size.data() + size.size();
    const auto [stop, problem] = std::from_chars(size.data(), end, sized.size);
    if (problem != std::errc{} || stop != end)
        throw Error("usage.facet_size", {{"option", "--facet"}, {"value", size}});
    return sized;
}

}  // namespace

Facet named_facet(std::string_view option, std::string_view name) {
    if (const auto facet = facet_from_name(name)) return *facet;
    throw Error("usage.unknown_facet",
                {{"option", option}, {"facet", name}, {"known", joined(all_facets, ", ", facet_name)}});
}

void SearchOptions::add_to(CLI::App& app, Purpose purpose) {
    if (purpose == Purpose::hits || purpose == Purpose::facets) add_query(app);
    if (purpose == Purpose::stats) add_query_words(app);
    if (purpose != Purpose::similar && purpose != Purpose::saved) add_match(app);
    if (purpose == Purpose::hits)
        app.add_flag("--related", related_, "After the last hit also texts about the same thing that lack the words")
            ->group("Hits");
    if (purpose != Purpose::saved) add_filters(app);
    if (purpose == Purpose::explanation || purpose == Purpose::stats) return;
    add_facets(app);
    add_order(app, purpose == Purpose::facets ? "" : "Hits",
              purpose == Purpose::similar ? "0" : "2 in text and json, else 0");
}

CLI::Option* SearchOptions::add_query_words(CLI::App& app) {
    return add_words(app, "QUERY", words_, "What to look for; nothing: every project");
}

void SearchOptions::add_query(CLI::App& app) {
    CLI::Option* words = add_query_words(app);
    app.add_option("--queries", query_file_, "Many queries: a file of id, tab, query on each line; - is standard input")
        ->option_text("FILE")
        ->group("Query")
        ->excludes(words);
}

void SearchOptions::add_match(CLI::App& app) {
    add_choice(app, "--match", match_, choices_of(match_modes),
               "Texts with all words, any word, or (auto) all words or a twelfth of the best score")
        ->group("Query");
    add_synonyms(app);
}

void SearchOptions::add_facets(CLI::App& app) {
    add_repeatable(app, "--facet", facet_names_,
                   "Count the values of this facet (repeat; NAME:20 shows 20, NAME:all all);\n"
                   "alue: provinces with their sub-regions and municipalities")
        ->option_text("NAME")
        ->group("Facets");
    app.add_flag("--facets", all_facets_, "Count the values of all facets")->group("Facets");
}

void SearchOptions::add_synonyms(CLI::App& app) {
    add_repeatable(app, "--synonyms", synonym_files_, "More synonyms and abbreviations, beside the built-in ones")
        ->option_text("FILE")
        ->group("Query");
    app.add_flag("--no-synonyms", no_built_in_synonyms_, "Without the built-in ones")->group("Query");
}

void SearchOptions::add_filters(CLI::App& app) {
    const std::string group = "Filters (repeat an option to accept any of its values; different options must all hold)";
    for (std::size_t position = 0; position < all_facets.size(); ++position) {
        const Facet facet = all_facets.at(position);
        add_repeatable(app, option_names(facet), facet_values_.at(position), std::string(facet_info(facet).help))
            ->group(group);
    }
    add_repeatable(app, "--filter", filters_, "Any facet by its name")->option_text("FACET=VALUE")->group(group);
    ranges_.add_filters(app, group);
    principles_.add_filters(app, group);
}

void SearchOptions::add_order(CLI::App& app, const std::string& group, const std::string& usual_snippets) {
    Choices<SortKey> orders = choices_of(sort_keys);
    std::erase_if(orders, [](const auto& choice) { return choice.second == SortKey::score; });  // --sort-score
    add_choice(app, "--sort", sort_, orders, "Order of the hits")->group(group);
    CLI::Option* down = app.add_flag("--desc", descending_, "From high to low")->group(group);
    app.add_flag("--asc", ascending_, "From low to high")->group(group)->excludes(down);
    principles_.add_order(app, group);
    add_number(app, "--limit", limit_, 0, any_number, "Most hits to show (default: 10)")->group(group);
    add_number(app, "--offset", offset_, 0, any_number, "Hits to pass over")->group(group);
    app.add_flag("--all", all_hits_, "Show all hits")->group(group);
    add_number(app, "--snippets", snippets_, 0, most_snippets,
               "Most pieces of text for each hit (default: " + usual_snippets + ")")
        ->group(group);
}

std::vector<NamedQuery> SearchOptions::queries() const {
    if (has_query_file()) return read_query_file(query_file_);
    NamedQuery query;
    query.text = joined(words_, " ");
    return {query};
}

SynonymTable SearchOptions::synonyms() const {
    SynonymTable table = no_built_in_synonyms_ ? SynonymTable() : SynonymTable::built_in();
    for (const std::string& file : synonym_files_) table.add(SynonymTable::from_file(file));
    return table;
}

std::vector<FacetFilter> SearchOptions::filters() const {
    std::vector<FacetFilter> filters;
    for (std::size_t position = 0; position < all_facets.size(); ++position)
        for (const std::string& value : facet_values_.at(position)) filters.push_back({all_facets.at(position), value});
    for (const std::string& filter : filters_) filters.push_back(parse_filter(filter));
    return filters;
}

std::vector<FacetRequest> SearchOptions::facets(std::size_t default_size) const {
    std::vector<FacetRequest> requests;
    for (const std::string& text : facet_names_) {
        const SizedName sized = parse_sized_name(text, default_size);
        if (!is_place_tree(sized.name)) requests.push_back({named_facet("--facet", sized.name), sized.size});
    }
    if (!all_facets_) return requests;
    for (const Facet facet : all_facets) {
        const bool asked = std::any_of(requests.begin(), requests.end(),
                                       [facet](const FacetRequest& request) { return request.facet == facet; });
        if (!asked) requests.push_back({facet, default_size});
    }
    return requests;
}

std::optional<std::size_t> SearchOptions::place_tree(std::size_t default_size) const {
    std::optional<std::size_t> most;
    for (const std::string& text : facet_names_) {
        const SizedName sized = parse_sized_name(text, default_size);
        if (is_place_tree(sized.name)) most = sized.size;
    }
    return most;
}

SearchRequest SearchOptions::request() const {
    SearchRequest request;
    request.match = match_;
    request.filters = filters();
    request.ranges = ranges_.ranges();
    request.sort = sort_;
    principles_.apply_to(request);
    if (descending_ || ascending_) request.descending = descending_;
    request.related = related_;
    request.offset = offset_;
    request.limit = limit().value_or(request.limit);
    return request;
}

}  // namespace hankehaku::cli
