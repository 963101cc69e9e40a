#include "corpus/template/labelled_fields.h"

#include "corpus/template/derived_fields.h"
#include "corpus/template/field_values.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace hankehaku {
namespace {

/// Writes a value of the template where it belongs.  False: there is another already.
class ValueWriter {
public:
    ValueWriter(const ProjectField& field, const LabelledValue& value, const Gazetteer& gazetteer,
                const ProblemReporter& problems)
        : field_(field), value_(value), gazetteer_(gazetteer), problems_(problems) {}

    bool operator()(std::string* text) const {
        if (!text->empty()) return *text == value_.value;
        *text = value_.value;
        return true;
    }

    bool operator()(std::optional<std::int64_t>* number) const {
        return first_number(*number, parse_count(value_.value), MessageId("read.no_whole_number"));
    }

    bool operator()(std::optional<Money>* sum) const {
        return first_number(*sum, parse_money(value_.value), MessageId("read.no_sum"));
    }

    bool operator()(std::vector<std::string>* places) const {
        if (!places->empty()) return false;
        *places = as_gazetteer_writes(split_list(value_.value), field_.places, gazetteer_);
        return true;
    }

    /// Days stand in a period, and lists of more than names under no label.
    template <class Other>
    bool operator()(Other* /*slot*/) const {
        return false;
    }

private:
    template <class Number>
    bool first_number(std::optional<Number>& slot, const std::optional<Number>& read, MessageId refusal) const {
        if (!read) problems_.warn(value_.line, {refusal, {{"text", excerpt(value_.value)}}});
        if (!slot) slot = read;
        return true;
    }

    const ProjectField& field_;
    const LabelledValue& value_;
    const Gazetteer& gazetteer_;
    const ProblemReporter& problems_;
};

}  // namespace

void LabelledFields::store(std::string_view section, LabelledValue value) {
    const bool contact = value.contact || (value.field != nullptr && value.field->contact);
    if (is_void_value(value.value) || (contact && !keep_contacts_)) return;
    if (value.field != nullptr && value.field->type == FieldType::day)
        store_period(value);
    else if (value.field == nullptr || contact != value.field->contact || !stored(*value.field, value))
        project_.other_fields.push_back({std::string(section), std::move(value.label), std::move(value.value)});
}

bool LabelledFields::stored(const ProjectField& field, const LabelledValue& value) {
    return std::visit(ValueWriter(field, value, gazetteer_, problems_), field.at.write(project_));
}

void LabelledFields::store_period(const LabelledValue& value) {
    const Period period = parse_period(value.value);
    if (!period.understood) problems_.warn(value.line, {"read.no_period", {{"text", excerpt(value.value)}}});
    if (!project_.start) project_.start = period.start;
    if (!project_.end) project_.end = period.end;
    if (period.start && period.end && *period.end < *period.start)
        problems_.warn(value.line, {"read.period_backwards", {{"text", excerpt(value.value)}}});
}

}  // namespace hankehaku
