#include "hankehaku/quality_report.h"

#include "hankehaku/gazetteer.h"
#include "indexer/format/index_metadata.h"
#include "indexer/format/record_codec.h"
#include "indexer/format/steady_index.h"
#include "indexer/format/xapian_errors.h"
#include "indexer/inspection/quality_fields.h"
#include "indexer/inspection/quality_rules.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace hankehaku {
namespace {

using PartKey = std::pair<std::string, std::string>;  // section, text

/// Adds up what is asked of each project.
class QualityAssessor {
public:
    explicit QualityAssessor(Date today) : context_{gazetteer_, today} {
        report_.today = today;
        for (const QualityField& field : fields_) report_.fields.push_back({field.name, 0});
        for (const QualityRule& rule : quality_rules())
            report_.contradictions.push_back({std::string(rule.name), std::string(rule.description), {}});
    }

    void add(const Project& project) {
        ++report_.projects;
        for (std::size_t number = 0; number < fields_.size(); ++number)
            if (fields_[number].filled(project)) ++report_.fields[number].filled;
        const auto rules = quality_rules();
        for (std::size_t number = 0; number < rules.size(); ++number)
            if (rules[number].broken(project, context_)) report_.contradictions[number].codes.push_back(project.code);
        count_unknown_parts(project);
    }

    QualityReport take() {
        for (Contradiction& contradiction : report_.contradictions)
            std::sort(contradiction.codes.begin(), contradiction.codes.end());
        report_.headings = by_frequency(headings_);
        report_.labels = by_frequency(labels_);
        return std::move(report_);
    }

private:
    /// A project counts once for a heading or label, however often it has it.
    void count_unknown_parts(const Project& project) {
        std::set<PartKey> headings;
        std::set<PartKey> labels;
        for (const Section& section : project.sections)
            if (section.id.empty()) headings.emplace("", section.title);
        for (const OtherField& field : project.other_fields) labels.emplace(field.section, field.label);
        for (const PartKey& heading : headings) ++headings_[heading];
        for (const PartKey& label : labels) ++labels_[label];
    }

    static std::vector<UnknownPart> by_frequency(const std::map<PartKey, std::size_t>& counts) {
        std::vector<UnknownPart> parts;
        parts.reserve(counts.size());
        for (const auto& [key, projects] : counts) parts.push_back({key.first, key.second, projects});
        std::stable_sort(parts.begin(), parts.end(), [](const UnknownPart& one, const UnknownPart& other) {
            return one.projects > other.projects;
        });
        return parts;
    }

    Gazetteer gazetteer_;
    QualityContext context_;
    std::vector<QualityField> fields_ = quality_fields();
    QualityReport report_;
    std::map<PartKey, std::size_t> headings_;
    std::map<PartKey, std::size_t> labels_;
};

QualityReport assess(const Xapian::Database& database, Date today) {
    QualityAssessor assessor(today);
    RecordReader records(database);
    for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id)
        assessor.add(records.project(database.get_document(*id)));
    return assessor.take();
}

}  // namespace

QualityReport assess_quality(const std::filesystem::path& index, Date today) {
    return translating_errors(index, [&] {
        return on_steady_index(index, [&] {
            const Xapian::Database database = open_index(index);
            static_cast<void>(read_metadata(database, index));
            return assess(database, today);
        });
    });
}

}  // namespace hankehaku
