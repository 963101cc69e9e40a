#include "cli/output/facet_blocks.h"

#include "cli/messages/messages.h"
#include "cli/terminal/bar.h"

#include "cli/terminal/terminal_text.h"

#include <algorithm>
#include <string>
#include <utility>

namespace hankehaku::cli {
namespace {

constexpr std::size_t columns_for_two_blocks = 120;
constexpr std::size_t narrowest_block = 56;
constexpr std::size_t widest_block = 72;
constexpr std::size_t block_gap = 3;
constexpr std::size_t bar_columns = 10;
constexpr std::size_t marker_columns = 2;

/// A line and the columns it takes, which escape sequences hide from display_width().
struct Line {
    std::string painted;
    std::size_t columns = 0;
};

using Block = std::vector<Line>;

/// What one block shows: values under a name.
struct Values {
    std::string name;
    std::size_t distinct = 0;
    std::vector<FacetValue> values;
};

Line title_line(const Values& facet, const Painter& painter, const Wording& say) {
    const auto counted = [](const FacetValue& value) { return value.count > 0; };
    const auto shown = static_cast<std::size_t>(std::count_if(facet.values.begin(), facet.values.end(), counted));
    const std::string extent = shown < facet.distinct
                                   ? say("facets.some_values", {{"shown", shown}, {"count", facet.distinct}})
                                   : say("facets.values", {{"count", facet.distinct}});
    const std::string& name = facet.name;
    return {painter(Ink::heading, name) + "  " + painter(Ink::quiet, extent),
            display_width(name) + 2 + display_width(extent)};
}

std::size_t highest_count(const Values& facet) {
    std::size_t highest = 0;
    for (const FacetValue& value : facet.values) highest = std::max(highest, value.count);
    return highest;
}

Block block_of(const Values& facet, const Painter& painter, std::size_t columns, const Wording& say) {
    const std::size_t highest = highest_count(facet);
    const std::size_t count_columns = std::to_string(highest).size();
    std::size_t value_columns = 0;
    for (const FacetValue& value : facet.values) value_columns = std::max(value_columns, display_width(value.value));
    const std::size_t taken = marker_columns + 2 + count_columns + 2 + bar_columns;
    value_columns = std::min(value_columns, columns > taken + marker_columns ? columns - taken : marker_columns);

    Block block{title_line(facet, painter, say)};
    for (const FacetValue& value : facet.values) {
        const std::string name = pad_to_width(cut_to_width(value.value, value_columns), value_columns);
        const std::string count = std::to_string(value.count);
        const std::string drawn =
            bar(static_cast<std::int64_t>(value.count), static_cast<std::int64_t>(highest), bar_columns);
        Line line;
        line.painted = (value.selected ? painter(Ink::match, "*") + " " : "  ") +
                       painter(value.selected ? Ink::strong : Ink::plain, name) + "  " +
                       std::string(count_columns - count.size(), ' ') + count;
        if (!drawn.empty()) line.painted += "  " + painter(Ink::bar, drawn);
        line.columns =
            marker_columns + value_columns + 2 + count_columns + (drawn.empty() ? 0 : 2 + display_width(drawn));
        block.push_back(std::move(line));
    }
    return block;
}

/// Writes blocks beside each other, each padded to `columns`.
void print_row(std::ostream& out, const std::vector<Block>& blocks, std::size_t columns) {
    std::size_t height = 0;
    for (const Block& block : blocks) height = std::max(height, block.size());
    for (std::size_t row = 0; row < height; ++row) {
        std::size_t position = 0;
        std::size_t wanted = 0;
        for (const Block& block : blocks) {
            if (row < block.size()) {
                out << std::string(wanted > position ? wanted - position : 0, ' ') << block[row].painted;
                position = wanted + block[row].columns;
            }
            wanted += columns + block_gap;
        }
        out << '\n';
    }
}

/// Appends the places below `place`, indented by how deep they lie.
void append_places(const PlaceCount& place, std::size_t depth, Values& list) {
    list.distinct += place.distinct;
    for (const PlaceCount& below : place.places) {
        FacetValue value = below.value;
        value.value.insert(0, depth * 2, ' ');
        list.values.push_back(std::move(value));
        append_places(below, depth + 1, list);
    }
}

}  // namespace

void print_places(std::ostream& out, const PlaceCount& root, const Painter& painter, std::size_t columns,
                  const Wording& say) {
    Values places{say("facets.area"), 0, {}};
    append_places(root, 0, places);
    print_row(out, {block_of(places, painter, std::min(columns, widest_block), say)}, columns);
}

void print_facets(std::ostream& out, const std::vector<FacetCounts>& facets, const Painter& painter,
                  std::size_t columns, const Wording& say) {
    const std::size_t abreast =
        columns < columns_for_two_blocks ? 1 : (columns + block_gap) / (narrowest_block + block_gap);
    const std::size_t block_columns = std::min((columns - (abreast - 1) * block_gap) / abreast, widest_block);
    for (std::size_t first = 0; first < facets.size(); first += abreast) {
        std::vector<Block> blocks;
        for (std::size_t number = first; number < std::min(first + abreast, facets.size()); ++number) {
            const FacetCounts& facet = facets[number];
            blocks.push_back(
                block_of({std::string(facet_info(facet.facet).label(say.language())), facet.distinct, facet.values},
                         painter, block_columns, say));
        }
        if (first > 0) out << '\n';
        print_row(out, blocks, block_columns);
    }
}

}  // namespace hankehaku::cli
