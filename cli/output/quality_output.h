#pragma once

#include "cli/terminal/screen.h"

#include "hankehaku/quality_report.h"

#include <ostream>

namespace hankehaku::cli {

/// Fields with their fill rate, unknown headings and labels, and the rules that are broken, with codes.
void print_quality(std::ostream& out, const QualityReport& report, const Screen& screen);

/// {schema, today, projects, fields: [{field, filled}], headings: [{text, projects}],
///  labels: [{section, label, projects}], contradictions: [{rule, description, codes}]}, on one line.
void print_quality_json(std::ostream& out, const QualityReport& report);

}  // namespace hankehaku::cli
