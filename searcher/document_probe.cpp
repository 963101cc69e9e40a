#include "searcher/document_probe.h"

#include "searcher/docid_source.h"

#include <utility>

namespace hankehaku {
namespace {

class StandInSource : public DocidSource {
public:
    StandInSource(Xapian::docid id, double weight, std::shared_ptr<bool> counts)
        : DocidSource({id}), weight_(weight), counts_(std::move(counts)) {}

    void init(const Xapian::Database& database) override {
        DocidSource::init(database);
        set_maxweight(weight_);
    }
    [[nodiscard]] double get_weight() const override {
        *counts_ = true;
        return weight_;
    }

private:
    double weight_;
    std::shared_ptr<bool> counts_;
};

/// A document's own posting list, without weight.
Xapian::Query only(Xapian::docid id) { return DocidSource::query({id}); }

}  // namespace

DocumentProbe::DocumentProbe(const Xapian::Database& database, Xapian::docid id, const Xapian::BM25Weight& weighting)
    : id_(id), only_it_(only(id)), weighing_(database), matching_(database) {
    weighing_.set_weighting_scheme(weighting);
    matching_.set_weighting_scheme(Xapian::BoolWeight());
}

std::optional<double> DocumentProbe::run(Xapian::Enquire& enquire, const Xapian::Query& query) const {
    if (query.empty()) return std::nullopt;
    enquire.set_query({Xapian::Query::OP_FILTER, query, only_it_});
    const Xapian::MSet found = enquire.get_mset(0, 1);
    if (found.empty()) return std::nullopt;
    return found.begin().get_weight();
}

std::optional<double> DocumentProbe::score(const Xapian::Query& query) { return run(weighing_, query); }

bool DocumentProbe::matches(const Xapian::Query& query) { return run(matching_, query).has_value(); }

StandIn::StandIn(Xapian::docid id, std::optional<double> weight) {
    if (weight) query_ = Xapian::Query((new StandInSource(id, *weight, counts_))->release());
}

}  // namespace hankehaku
