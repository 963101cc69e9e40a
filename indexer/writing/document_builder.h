#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/project.h"

#include <xapian.h>

#include <memory>
#include <string>

namespace hankehaku {

/// A project on its way into the index, with what is computed once: its stored form and the hash of that.
struct PreparedProject {
    Project project;
    std::string record;        ///< see stored_project.h
    std::string content_hash;  ///< equal for equal content
};

/// Drops contacts and masks personal data in free text unless `with_contacts`, then encodes.
[[nodiscard]] PreparedProject prepare_project(Project project, bool with_contacts);

/// Turns projects into Xapian documents: terms, positions, slots, stored record.  For one thread.
class DocumentBuilder {
public:
    explicit DocumentBuilder(Analyzer analyzer);
    ~DocumentBuilder();
    DocumentBuilder(DocumentBuilder&&) noexcept;
    DocumentBuilder& operator=(DocumentBuilder&&) noexcept;

    [[nodiscard]] Xapian::Document build(const PreparedProject& prepared);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace hankehaku
