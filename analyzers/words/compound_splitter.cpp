#include "analyzers/words/compound_splitter.h"

#include "analyzers/tokens/word_form.h"
#include "analyzers/words/reading_weights.h"
#include "base/code_points.h"

#include <algorithm>

namespace hankehaku::analysis {

struct CompoundSplitter::Segment {
    std::size_t begin = 0;
    std::size_t end = 0;
};

namespace {

constexpr std::size_t remembered_segments = 100'000;
constexpr std::size_t most_segments = 8;

std::string_view trim_hyphens(std::string_view word) {
    while (word.ends_with('-')) word.remove_suffix(1);
    while (word.starts_with('-')) word.remove_prefix(1);
    return word;
}

/// Folded, without the hyphens of "kehittämis-" and the '=' that WORDBASES puts inside names: Oulu=joki.
std::string clean_base(std::string_view word) {
    std::string base = fold(trim_hyphens(word));
    base.erase(std::remove(base.begin(), base.end(), '='), base.end());
    return base;
}

bool is_part(const std::vector<CompoundPart>& parts, std::string_view base) {
    return std::any_of(parts.begin(), parts.end(), [base](const CompoundPart& part) { return part.base == base; });
}

bool can_stand_inside(const VoikkoReading& reading) {
    const bool plural_subject = reading.case_name == "nimento" && reading.number == "plural";
    return !reading.is_proper_name() && !reading.is_finite_verb() && !plural_subject;
}

/// The dictionary lists erin|omainen as one adjective, and so do readers.
bool is_one_adjective(const VoikkoReading& reading) {
    if (reading.word_class != "laatusana") return false;
    const std::vector<Morpheme> morphemes = parse_word_bases(reading.word_bases);
    return morphemes.size() == 1 && morphemes.front().base.find('=') != std::string::npos;
}

/// The morphemes that spell one segment; empty if morphemes and segments have no common border there.
std::vector<Morpheme> take_segment(std::vector<Morpheme>& morphemes, std::string_view segment) {
    std::vector<Morpheme> taken;
    std::string spelled;
    while (spelled.size() < segment.size() && !morphemes.empty()) {
        if (morphemes.front().text != "-") {
            spelled += fold(morphemes.front().text);
            taken.push_back(morphemes.front());
        }
        morphemes.erase(morphemes.begin());
    }
    if (spelled != segment) return {};
    return taken;
}

}  // namespace

void put_parts_in_order(std::vector<CompoundPart>& parts) {
    std::stable_sort(parts.begin(), parts.end(), [](const CompoundPart& left, const CompoundPart& right) {
        return left.begin != right.begin ? left.begin < right.begin : left.end < right.end;
    });
}

/// The likeliest base form of a word inside a compound: no finite verb and no nominative plural, nouns first.
std::optional<std::string> CompoundSplitter::nominal_base(const std::string& word) const {
    const std::vector<VoikkoReading> readings = voikko_->analyze(word);
    if (readings.empty()) return std::nullopt;
    const std::vector<double> likely = likelihoods(readings, false, *rare_bases_);
    const VoikkoReading* best = nullptr;
    double best_value = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const VoikkoReading& reading = readings[i];
        if (!can_stand_inside(reading)) continue;
        const bool usual_case = reading.case_name == "omanto" || reading.case_name == "nimento";
        const double value = likely[i] * (reading.is_nominal() ? 1.0 : 0.3) * (usual_case ? 3.0 : 1.0);
        if (value <= best_value) continue;
        best = &reading;
        best_value = value;
    }
    return best == nullptr ? std::nullopt : std::optional(clean_base(best->base));
}

std::optional<std::string> CompoundSplitter::find_inner_base(const std::string& segment) const {
    if (auto base = nominal_base(segment)) return base;
    if (auto base = adjective_of_modifier(segment)) return base;
    for (const VoikkoReading& reading : voikko_->analyze(segment + "-")) {
        if (reading.is_modifier()) return modifier_base(segment);
        const std::vector<Morpheme> morphemes = parse_word_bases(reading.word_bases);
        if (!morphemes.empty() && morphemes.front().is_word()) return clean_base(morphemes.front().base);
        return clean_base(reading.base);
    }
    return std::nullopt;
}

std::optional<std::string> CompoundSplitter::inner_base(std::string_view segment) {
    const std::string key(segment);
    if (const auto found = inner_bases_.find(key); found != inner_bases_.end()) return found->second;
    if (inner_bases_.size() >= remembered_segments) inner_bases_.clear();
    return inner_bases_[key] = find_inner_base(key);
}

/// Only the last segment is inflected, so the base form of the whole ends with that segment's base form.
std::string CompoundSplitter::last_base(std::string_view surface, const Segment& last, const std::string& base) const {
    const std::string_view before = surface.substr(0, last.begin);
    if (base.size() > before.size() && base.starts_with(before)) return base.substr(before.size());
    std::string tail(surface.substr(last.begin, last.end - last.begin));
    return nominal_base(tail).value_or(tail);
}

/// "kansallis" means kansallinen, whatever the dictionary derives it from.
std::optional<std::string> CompoundSplitter::adjective_of_modifier(const std::string& modifier) const {
    if (!modifier.ends_with('s')) return std::nullopt;
    return nominal_base(modifier.substr(0, modifier.size() - 1) + "nen");
}

std::string CompoundSplitter::modifier_base(const std::string& modifier) const {
    if (auto adjective = adjective_of_modifier(modifier)) return *adjective;
    const std::string whole = modifier + "i";  // pien- and suur- have lost it
    for (const VoikkoReading& reading : voikko_->analyze(whole))
        if (reading.is_nominal() && reading.word_class != "nimisana" && reading.base == whole) return whole;
    return modifier;
}

/// `spelling`: what the dictionary says of the segment.
std::string CompoundSplitter::base_of_segment(const std::string& segment, const std::vector<Morpheme>& spelling) {
    if (spelling.size() != 1 || spelling.front().base.find('=') != std::string::npos) {
        const bool named = !spelling.empty() && spelling.front().is_word();
        return inner_base(segment).value_or(named ? clean_base(spelling.front().base) : segment);
    }
    if (!spelling.front().is_word()) return modifier_base(segment);
    std::string base = clean_base(spelling.front().base);
    if (base.find('-') != std::string::npos) return segment;
    return base == segment ? base : adjective_of_modifier(segment).value_or(base);
}

std::vector<std::string> CompoundSplitter::segment_bases(std::string_view surface, const std::vector<Segment>& segments,
                                                         const VoikkoReading& reading) {
    std::vector<Morpheme> morphemes = parse_word_bases(reading.word_bases);
    std::vector<std::string> bases;
    for (std::size_t i = 0; i + 1 < segments.size(); ++i) {
        const std::string segment(surface.substr(segments[i].begin, segments[i].end - segments[i].begin));
        bases.push_back(base_of_segment(segment, take_segment(morphemes, segment)));
    }
    bases.push_back(last_base(surface, segments.back(), clean_base(reading.base)));
    return bases;
}

/// Every beginning and every end of a longer compound that is a word by itself.
void CompoundSplitter::add_inner_compounds(std::string_view surface, const std::vector<Segment>& segments,
                                           const std::string& base, std::vector<CompoundPart>& parts) {
    for (std::size_t i = 1; i < segments.size(); ++i) {
        if (i > 1) {
            const std::size_t end = segments[i - 1].end;
            if (const auto head = inner_base(surface.substr(0, end))) parts.push_back({*head, 0, end});
        }
        if (i + 1 < segments.size()) {
            const std::string tail = last_base(surface, segments[i], base);
            const auto known = inner_base(tail);
            if (known && *known == tail) parts.push_back({tail, segments[i].begin, segments.back().end});
        }
    }
}

std::vector<CompoundPart> CompoundSplitter::split(std::string_view surface, const VoikkoReading& reading) {
    if (reading.is_proper_name() || is_one_adjective(reading)) return {};
    std::vector<Segment> segments;
    std::size_t offset = 0;
    for (const char mark : reading.structure) {
        if (mark == '=') {
            if (segments.empty() || offset > segments.back().begin) segments.push_back({offset, offset});
            continue;
        }
        if (offset >= surface.size()) return {};
        if (segments.empty()) segments.push_back({offset, offset});
        skip_code_point(surface, offset);
        if (surface[offset - 1] != '-') segments.back().end = offset;
    }
    if (offset != surface.size() || segments.size() < 2 || segments.size() > most_segments) return {};
    if (std::any_of(segments.begin(), segments.end(), [](const Segment& s) { return s.end <= s.begin; })) return {};

    const std::vector<std::string> bases = segment_bases(surface, segments, reading);
    std::vector<CompoundPart> parts;
    for (std::size_t i = 0; i < segments.size(); ++i) parts.push_back({bases[i], segments[i].begin, segments[i].end});
    if (segments.size() > 2) add_inner_compounds(surface, segments, clean_base(reading.base), parts);
    put_parts_in_order(parts);
    return parts;
}

std::vector<std::string> CompoundSplitter::roots(const VoikkoReading& reading, const std::vector<CompoundPart>& parts) {
    std::vector<std::string> roots;
    if (reading.is_proper_name()) return roots;
    const std::string base = clean_base(reading.base);
    for (const Morpheme& morpheme : parse_word_bases(reading.word_bases)) {
        if (!morpheme.is_word() || morpheme.base.find('=') != std::string::npos) continue;
        std::string root = fold(morpheme.base);
        const bool named = root == base || is_part(parts, root);
        if (!named && std::find(roots.begin(), roots.end(), root) == roots.end()) roots.push_back(std::move(root));
    }
    return roots;
}

}  // namespace hankehaku::analysis
