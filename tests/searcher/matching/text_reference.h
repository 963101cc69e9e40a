#pragma once

#include "searcher/query/query_sketch.h"

#include "hankehaku/analyzer.h"
#include "hankehaku/project.h"
#include "hankehaku/synonyms.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace hankehaku::testing {

/// Which projects a query finds, worked out the slow way from docs/query-language.md: a list of all words of all texts,
/// and for every sign of the language the set of texts that it means.  Shares the analyser with the searcher and no
/// more.
class TextReference {
public:
    TextReference(const std::vector<Project>& projects, const SynonymTable& synonyms);

    /// By the place of the project.
    using Found = std::vector<bool>;

    /// `any`: one of the words side by side is enough; `alike`: then also a word with the same beginning.
    [[nodiscard]] Found found(const QuerySketch& sketch, bool any, bool alike);

    [[nodiscard]] Analyzer& analyzer() { return analyzer_; }

private:
    /// A word of a text; texts are counted through all projects.
    struct Place {
        std::size_t project, text, at;
        bool operator<(const Place& other) const {
            return std::tie(project, text, at) < std::tie(other.project, other.text, other.at);
        }
    };
    using Places = std::set<Place>;
    using Words = std::map<std::string, Places>;

    /// How a part of the query is meant.
    struct Scope {
        bool any = false;
        bool left_out = false;
        std::optional<TextField> field = std::nullopt;
        bool alike = false;
    };
    using Field = std::optional<TextField>;

    void add_text(std::size_t project, const FieldText& text);
    void add_reading(const Reading& reading, const Place& place);

    Found evaluate(const QuerySketch& sketch, const Scope& scope);
    Found side_by_side(const QuerySketch& sketch, const Scope& scope);
    std::vector<Found> run(const std::vector<std::string>& words, bool alone, const Scope& scope);
    [[nodiscard]] Found token(const AnalyzedToken& token, const std::string& as_written, const Scope& scope) const;
    [[nodiscard]] Found word_or_inside(const std::string& base, Field field) const;
    [[nodiscard]] Found parts_near(const Reading& reading, Field field) const;
    Found compounds_around(const std::vector<AnalyzedToken>& tokens, std::size_t at, const std::string& text,
                           Field field);
    [[nodiscard]] Found spelled_otherwise(const Reading& reading, Field field) const;
    [[nodiscard]] Found loosely(const AnalyzedToken& token, Field field) const;
    [[nodiscard]] Found alike(const AnalyzedToken& token, Field field) const;
    Found synonyms(const SynonymMatch& match, Field field);
    Found prefix(const std::string& text, Field field);
    Found exact(const QuerySketch& sketch, Field field);

    /// Words side by side, each with the places where it or another form of it stands.
    std::vector<Places> phrase(const QuerySketch& sketch);
    [[nodiscard]] static const Places& places_of(const Words& words, const std::string& word);
    [[nodiscard]] static Places starts(const std::vector<Places>& words);
    [[nodiscard]] Found projects_of(const Places& places, Field field) const;
    [[nodiscard]] Found projects_with(const Words& words, const std::string& word, Field field) const;
    [[nodiscard]] Found near(const QuerySketch& sketch, Field field);
    [[nodiscard]] Found where(bool (*holds)(const Project&, const QuerySketch&), const QuerySketch& sketch) const;
    [[nodiscard]] Found none() const { return Found(projects_->size()); }

    const std::vector<Project>* projects_;
    const SynonymTable* synonyms_;
    Analyzer analyzer_;
    Words bases_, parts_, forms_, roots_, beginnings_;
    std::vector<TextField> field_of_;  ///< by text
};

}  // namespace hankehaku::testing
