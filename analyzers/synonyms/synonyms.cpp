#include "hankehaku/synonyms.h"

#include "analyzers/tokens/word_form.h"
#include "analyzers/vocabulary/compiled_terms.h"
#include "analyzers/vocabulary/table_file.h"
#include "base/code_points.h"
#include "base/lines.h"
#include "hankehaku/error.h"
#include "synonyms_data.h"

#include <algorithm>
#include <set>
#include <utility>

namespace hankehaku {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A reading so much less likely than the likeliest is not what the user meant.
constexpr float least_share = 0.3F;

/// No inflection changes so much of a word's beginning, base form and surface form both tried.
std::string beginning(std::string_view form) {
    std::size_t end = 0;
    for (int letter = 0; letter < 2 && end < form.size(); ++letter) analysis::skip_code_point(form, end);
    return std::string(form.substr(0, end));
}

bool has_letter_or_digit(std::string_view text) {
    const auto form = analysis::make_word_form(text);
    return form.letters + form.digits > 0;
}

std::string_view without_spaces_around(std::string_view cell) {
    const std::size_t begin = std::min(cell.find_first_not_of(' '), cell.size());
    return cell.substr(begin, cell.find_last_not_of(' ') + 1 - begin);
}

std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find('\t', begin), line.size());
        cells.emplace_back(without_spaces_around(line.substr(begin, end - begin)));
        begin = end + 1;
    }
    while (!cells.empty() && cells.back().empty()) cells.pop_back();
    return cells;
}

/// The base forms that a word is likely to have.
std::set<std::string_view> likely_bases(const AnalyzedToken& token) {
    std::set<std::string_view> bases;
    const auto& readings = token.word->readings;
    for (const Reading& reading : readings)
        if (reading.weight >= least_share * readings.front().weight) bases.insert(reading.base);
    return bases;
}

bool meet(const AnalyzedToken& a, const AnalyzedToken& b) {
    if (a.word->surface == b.word->surface) return true;
    const auto bases = likely_bases(a);
    const auto others = likely_bases(b);
    return std::any_of(bases.begin(), bases.end(), [&](std::string_view base) { return others.contains(base); });
}

bool stands_at(const std::vector<AnalyzedToken>& term, const std::vector<AnalyzedToken>& words, std::size_t first) {
    if (term.empty() || term.size() > words.size() - first) return false;
    return std::equal(term.begin(), term.end(), words.begin() + static_cast<std::ptrdiff_t>(first), meet);
}

}  // namespace

SynonymTable SynonymTable::built_in() { return parse(analysis::synonyms_text, "synonyms.tsv"); }

SynonymTable SynonymTable::from_file(const std::filesystem::path& file) {
    std::string bytes = vocabulary::read_table_file(file);
    if (!bytes.starts_with(vocabulary::compiled_terms_sign)) return parse(bytes, file.string());
    SynonymTable table;
    table.vocabularies_.push_back(std::make_shared<const vocabulary::CompiledTerms>(std::move(bytes), file.string()));
    return table;
}

SynonymTable SynonymTable::parse(std::string_view lines, std::string_view name) {
    SynonymTable table;
    if (lines.starts_with(byte_order_mark)) lines.remove_prefix(byte_order_mark.size());
    for (std::size_t number = 1; !lines.empty(); ++number) {
        std::string_view line = take_line(lines);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;

        const auto refuse = [&](ErrorId id) { throw Error(id, {{"file", name}, {"line", std::to_string(number)}}); };
        auto cells = cells_of(line);
        if (cells.empty()) continue;
        if (cells.front() != "=" && cells.front() != ">") refuse("usage.synonyms_sign");
        if (cells.size() < 3) refuse("usage.synonyms_one_term");
        const bool both_ways = cells.front() == "=";
        cells.erase(cells.begin());
        if (!std::all_of(cells.begin(), cells.end(), has_letter_or_digit)) refuse("usage.synonyms_empty_term");
        table.add_line({both_ways, std::move(cells)});
    }
    return table;
}

void SynonymTable::add_line(Line line) {
    const std::size_t headings = line.both_ways ? line.terms.size() : 1;
    for (std::size_t term = 0; term < headings; ++term)
        headings_.emplace(beginning(analysis::make_word_form(line.terms[term]).surface), Heading{lines_.size(), term});
    lines_.push_back(std::move(line));
}

void SynonymTable::add(const SynonymTable& other) {
    // A copy, because `other` may be this table.
    const SynonymTable copy = other;
    for (const Line& line : copy.lines_) add_line(line);
    vocabularies_.insert(vocabularies_.end(), copy.vocabularies_.begin(), copy.vocabularies_.end());
}

std::size_t SynonymTable::size() const {
    std::size_t size = lines_.size();
    for (const auto& terms : vocabularies_) size += terms->size();
    return size;
}

std::vector<SynonymTable::Heading> SynonymTable::candidates(const AnalyzedToken& word) const {
    std::set<std::string> beginnings{beginning(word.word->surface)};
    for (const std::string_view base : likely_bases(word)) beginnings.insert(beginning(base));
    std::vector<Heading> found;
    for (const auto& start : beginnings) {
        const auto [from, to] = headings_.equal_range(start);
        for (auto entry = from; entry != to; ++entry) found.push_back(entry->second);
    }
    std::sort(found.begin(), found.end(),
              [](const Heading& a, const Heading& b) { return std::pair(a.line, a.term) < std::pair(b.line, b.term); });
    return found;
}

SynonymMatch SynonymTable::match_at(std::size_t first, const std::vector<AnalyzedToken>& words,
                                    Analyzer& analyzer) const {
    SynonymMatch match{first, 0, {}, {}};
    std::vector<Heading> matching;
    for (const Heading heading : candidates(words[first])) {
        const auto term = analyzer.analyze(lines_[heading.line].terms[heading.term]);
        if (term.size() < match.count || !stands_at(term, words, first)) continue;
        if (term.size() > match.count) matching.clear();
        match.count = term.size();
        matching.push_back(heading);
    }
    for (const Heading heading : matching) {
        const auto& terms = lines_[heading.line].terms;
        for (std::size_t term = 0; term < terms.size(); ++term)
            if (term != heading.term &&
                std::find(match.expansions.begin(), match.expansions.end(), terms[term]) == match.expansions.end())
                match.expansions.push_back(terms[term]);
    }
    return match;
}

/// Looks terms of other languages up in the vocabularies, while one query is compiled.
class SynonymTable::Translator {
public:
    Translator(const SynonymTable& table, const std::vector<AnalyzedToken>& words) {
        if (table.vocabularies_.empty()) return;
        for (const AnalyzedToken& word : words) forms_.push_back(word.word->surface);
        for (const auto& terms : table.vocabularies_)
            for (const auto& language : terms->languages()) sources_.emplace_back(terms.get(), language);
    }

    /// Puts in what the words mean that begin at match.first: the longest term, when it is not shorter than the match.
    void translate(SynonymMatch& match) {
        for (Source& source : sources_) {
            const std::size_t most = std::min(source.terms->most_words(), forms_.size() - match.first);
            for (std::size_t count = most; count > 0 && count >= match.count; --count) {
                const auto first = forms_.begin() + static_cast<std::ptrdiff_t>(match.first);
                const auto found =
                    source.terms->find(source.keys.key_of({first, first + static_cast<std::ptrdiff_t>(count)}));
                if (found.empty()) continue;
                if (count > match.count) match = {match.first, count, {}, {}};
                for (const std::string_view term : found) add(match, term);
                break;
            }
        }
    }

private:
    struct Source {
        Source(const vocabulary::CompiledTerms* table, const std::string& language) : terms(table), keys(language) {}
        const vocabulary::CompiledTerms* terms;
        vocabulary::TermKeys keys;
    };

    /// The same word in Finnish is no translation.
    void add(SynonymMatch& match, std::string_view term) const {
        const bool same = match.count == 1 && analysis::make_word_form(term).surface == forms_[match.first];
        auto& known = match.translations;
        if (!same && std::find(known.begin(), known.end(), term) == known.end()) known.emplace_back(term);
    }

    std::vector<std::string_view> forms_;
    std::vector<Source> sources_;
};

std::vector<SynonymMatch> SynonymTable::find(const std::vector<AnalyzedToken>& words, Analyzer& analyzer) const {
    std::vector<SynonymMatch> matches;
    Translator translator(*this, words);
    for (std::size_t word = 0; word < words.size();) {
        SynonymMatch match = match_at(word, words, analyzer);
        translator.translate(match);
        word += std::max<std::size_t>(match.count, 1);
        if (!match.expansions.empty() || !match.translations.empty()) matches.push_back(std::move(match));
    }
    return matches;
}

}  // namespace hankehaku
