#pragma once

#include <xapian.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace hankehaku {

/// Runs queries against a single document, with the statistics and weights of the whole index.
class DocumentProbe {
public:
    DocumentProbe(const Xapian::Database& database, Xapian::docid id, const Xapian::BM25Weight& weighting);

    [[nodiscard]] Xapian::docid id() const { return id_; }

    /// What the document scores for `query`; nothing when it does not match.
    [[nodiscard]] std::optional<double> score(const Xapian::Query& query);
    [[nodiscard]] bool matches(const Xapian::Query& query);

private:
    [[nodiscard]] std::optional<double> run(Xapian::Enquire& enquire, const Xapian::Query& query) const;

    Xapian::docid id_;
    Xapian::Query only_it_;
    Xapian::Enquire weighing_;
    Xapian::Enquire matching_;
};

/// A stand-in for a query whose outcome for one document is known: it matches that document with that weight, and
/// remembers whether its weight was asked for, that is, whether it counts in the query around it.
class StandIn {
public:
    /// Without a weight it matches nothing.
    StandIn(Xapian::docid id, std::optional<double> weight);

    [[nodiscard]] const Xapian::Query& query() const { return query_; }
    [[nodiscard]] bool counts() const { return *counts_; }

private:
    std::shared_ptr<bool> counts_ = std::make_shared<bool>(false);
    Xapian::Query query_;
};

}  // namespace hankehaku
