// The part of the reference that is about compounds and their halves.

#include "searcher/matching/text_reference.h"

#include <algorithm>
#include <iterator>

namespace hankehaku::testing {
namespace {

using Found = TextReference::Found;

bool lies_inside(const CompoundPart& inner, const CompoundPart& outer) {
    return outer.begin <= inner.begin && inner.end <= outer.end && inner.end - inner.begin < outer.end - outer.begin;
}

Found either(Found a, const Found& b) {
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = a[i] || b[i];
    return a;
}

}  // namespace

/// The parts of the compound side by side and in their order, each by itself or, but for the last one, inside another
/// word; any parts that together make up the compound, large or small.
Found TextReference::parts_near(const Reading& reading, Field field) const {
    // The smallest parts; those that cover the same bytes are alternatives, those of a neighbour cover none.
    std::vector<std::vector<CompoundPart>> smallest;
    for (const CompoundPart& part : reading.parts) {
        const bool borrowed = part.begin == part.end;
        const bool holds_another = std::any_of(reading.parts.begin(), reading.parts.end(),
                                               [&](const CompoundPart& inner) { return lies_inside(inner, part); });
        if (!borrowed && holds_another) continue;
        const bool alternative = !smallest.empty() && !borrowed && smallest.back().front().begin == part.begin &&
                                 smallest.back().front().end == part.end;
        if (!alternative) smallest.emplace_back();
        smallest.back().push_back(part);
    }
    const auto places_of_stretch = [&](std::size_t first, std::size_t last) {
        const std::size_t begin = smallest[first].front().begin, end = smallest[last].front().end;
        std::vector<CompoundPart> parts = smallest[first];
        if (first != last) {
            const bool borrowed = smallest[first].front().begin == smallest[first].front().end ||
                                  smallest[last].front().begin == smallest[last].front().end;
            parts.clear();
            std::copy_if(reading.parts.begin(), reading.parts.end(), std::back_inserter(parts),
                         [&](const CompoundPart& part) { return !borrowed && part.begin == begin && part.end == end; });
        }
        Places places;
        for (const CompoundPart& part : parts) {
            const Places& alone = places_of(bases_, part.base);
            places.insert(alone.begin(), alone.end());
            if (last + 1 == smallest.size()) continue;
            const Places& inside = places_of(parts_, part.base);
            places.insert(inside.begin(), inside.end());
        }
        return places;
    };
    // Where what is made up of the smallest parts up to each one ends.
    std::vector<Places> ends(smallest.size());
    for (std::size_t last = 0; last < smallest.size(); ++last)
        for (std::size_t first = 0; first <= last; ++first) {
            if (first == 0 && last + 1 == smallest.size()) continue;
            for (const Place& place : places_of_stretch(first, last))
                if (first == 0 || (place.at > 0 && ends[first - 1].contains({place.project, place.text, place.at - 1})))
                    ends[last].insert(place);
        }
    return ends.empty() ? none() : projects_of(ends.back(), field);
}

/// Texts that have a compound which the word makes with its neighbour on either side.
Found TextReference::compounds_around(const std::vector<AnalyzedToken>& tokens, std::size_t at, const std::string& text,
                                      Field field) {
    Found result = none();
    const auto written = [&](const AnalyzedToken& token) { return text.substr(token.begin, token.end - token.begin); };
    for (std::size_t right = std::max<std::size_t>(at, 1); right <= at + 1 && right < tokens.size(); ++right) {
        const AnalyzedToken &first = tokens[right - 1], &second = tokens[right];
        if (text.substr(first.end, second.begin - first.end) != " ") continue;
        for (const std::string sign : {"", "-"}) {
            const auto compound = analyzer_.analyze_word(written(first) + sign + written(second));
            for (const Reading& reading : compound->readings)
                if (reading.source == ReadingSource::dictionary && reading.parts.size() > 1)
                    result = either(result, word_or_inside(reading.base, field));
        }
    }
    return result;
}

/// With a hyphen where it has none, and the other way round.
Found TextReference::spelled_otherwise(const Reading& reading, Field field) const {
    std::string closed;
    std::copy_if(reading.base.begin(), reading.base.end(), std::back_inserter(closed), [](char c) { return c != '-'; });
    if (closed != reading.base) return projects_with(bases_, closed, field);
    if (reading.source == ReadingSource::dictionary) return none();
    std::size_t end = 0;
    for (const CompoundPart& part : reading.parts) end = std::max(end, part.end);
    Found result = none();
    for (const CompoundPart& part : reading.parts)
        if (part.end == end && part.begin > 0 && part.begin < std::min(end, closed.size()))
            result = either(
                result, projects_with(bases_, closed.substr(0, part.begin) + "-" + closed.substr(part.begin), field));
    return result;
}

}  // namespace hankehaku::testing
