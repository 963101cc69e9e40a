#include "indexer/format/stored_project.h"

#include "base/fnv1a.h"
#include "base/varint.h"
#include "hankehaku/error.h"
#include "hankehaku/project_fields.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <variant>
#include <vector>

namespace hankehaku {
namespace {

constexpr char record_version = 2;
/// Of indexes of format 1, whose bytes have the same order.
constexpr char first_record_version = 1;

constexpr char sum_in_cents = 2;

/// Appends values to a record.
class Encoder {
public:
    void operator()(const std::string& text) {
        number(text.size());
        record_ += text;
    }
    void operator()(std::int64_t value) { number(zigzag(value)); }
    void operator()(int value) { (*this)(std::int64_t{value}); }
    void operator()(bool value) { record_ += value ? '\1' : '\0'; }
    void operator()(const Date& date) { (*this)(to_iso(date)); }
    template <class Value>
    void operator()(const std::optional<Value>& value) {
        (*this)(value.has_value());
        if (value) (*this)(*value);
    }
    void operator()(const Money& sum) { (*this)(sum.in_cents()); }
    /// Whole euros as first written; where the presence of a sum is told, 2 tells of one in cents.
    void operator()(const std::optional<Money>& sum) {
        if (!sum || sum->cents() == 0) {
            (*this)(sum ? std::optional(sum->euros()) : std::nullopt);
        } else {
            record_ += sum_in_cents;
            (*this)(sum->in_cents());
        }
    }
    template <class Value, class Each>
    void list(const std::vector<Value>& values, Each each) {
        number(values.size());
        for (const auto& value : values) each(*this, value);
    }

    void version() { record_ += record_version; }
    void number(std::uint64_t value) { append_varint(record_, value); }

    std::string take() { return std::move(record_); }

private:
    std::string record_;
};

/// Reads the values in the same order.
class Decoder {
public:
    explicit Decoder(std::string_view record) : rest_(record) {}

    void version() {
        if (const char version = byte(); version != record_version && version != first_record_version) fail();
    }
    std::uint64_t number() {
        const auto value = take_varint(rest_);
        if (!value) fail();
        return *value;
    }
    [[nodiscard]] bool at_end() const { return rest_.empty(); }

    void operator()(std::string& text) {
        const auto size = number();
        if (size > rest_.size()) fail();
        text.assign(rest_.substr(0, size));
        rest_.remove_prefix(size);
    }
    void operator()(std::int64_t& value) { value = from_zigzag(number()); }
    void operator()(int& value) {
        std::int64_t wide = 0;
        (*this)(wide);
        value = static_cast<int>(wide);
    }
    void operator()(bool& value) { value = byte() != '\0'; }
    void operator()(Date& date) {
        std::string iso;
        (*this)(iso);
        const auto parsed = date_from_iso(iso);
        if (!parsed) fail();
        date = *parsed;
    }
    template <class Value>
    void operator()(std::optional<Value>& value) {
        bool present = false;
        (*this)(present);
        if (present) (*this)(value.emplace());
    }
    void operator()(Money& sum) {
        std::int64_t cents = 0;
        (*this)(cents);
        sum = Money::of_cents(cents);
    }
    void operator()(std::optional<Money>& sum) {
        const char present = byte();
        if (present == '\0') return;
        std::int64_t value = 0;
        (*this)(value);
        sum = present == sum_in_cents ? Money::of_cents(value) : Money::of_euros(value);
        if (!sum) fail();
    }
    template <class Value, class Each>
    void list(std::vector<Value>& values, Each each) {
        const auto count = number();
        if (count > rest_.size()) fail();  // every element takes a byte at least
        values.resize(count);
        for (auto& value : values) each(*this, value);
    }

private:
    [[noreturn]] static void fail() { throw Error("index_damaged.record"); }
    char byte() {
        if (rest_.empty()) fail();
        const char first = rest_.front();
        rest_.remove_prefix(1);
        return first;
    }
    std::string_view rest_;
};

template <class Codec, class... Values>
void each_of(Codec& codec, Values&... values) {
    (codec(values), ...);
}

constexpr auto plain = [](auto& codec, auto& value) { codec(value); };

// The order of the fields in the first layout, written once for both directions: `Text` is Project or const Project. It
// is stored in every index: later fields are written after it (further_fields).

template <class Codec, class Text>
void organisations(Codec& codec, Text& project) {
    auto& applicant = project.applicant;
    each_of(codec, applicant.name, applicant.organisation_type, applicant.business_id, applicant.street_address,
            applicant.postcode, applicant.post_office, applicant.website, applicant.consortium);
    bool has_contact = project.contact.has_value();
    codec(has_contact);
    if constexpr (!std::is_const_v<Text>)
        if (has_contact) project.contact.emplace();
    if (has_contact) {
        auto& contact = *project.contact;
        each_of(codec, contact.name, contact.position, contact.email, contact.phone, contact.organisation_phone);
    }
    codec.list(project.partners, [](auto& c, auto& partner) { each_of(c, partner.name, partner.business_id); });
}

/// What a list of hits shows.
template <class Codec, class Text>
void summary(Codec& codec, Text& project) {
    each_of(codec, project.code, project.name, project.fund, project.priority_axis, project.specific_objective,
            project.start, project.end, project.status, project.authority, project.ely);
    organisations(codec, project);
    auto& funding = project.funding;
    each_of(codec, funding.granted, funding.paid, funding.planned_total, funding.actual_total);
    codec.list(project.provinces, plain);
    codec.list(project.subregions, plain);
    codec.list(project.municipalities, plain);
    each_of(codec, project.site.street_address, project.site.postcode, project.site.post_office);
    each_of(codec, project.companies.planned, project.companies.actual);
    each_of(codec, project.participants.planned, project.participants.actual);
}

template <class Codec, class Text>
void details(Codec& codec, Text& project) {
    codec.list(project.equality, [](auto& c, auto& answer) { each_of(c, answer.question, answer.answer); });
    codec.list(project.sustainability,
               [](auto& c, auto& score) { each_of(c, score.group, score.label, score.direct, score.indirect); });
    codec.list(project.sections, [](auto& c, auto& section) { each_of(c, section.id, section.title); });
    codec.list(project.other_fields, [](auto& c, auto& field) { each_of(c, field.section, field.label, field.value); });
    for (auto& answer : project.equality) codec(answer.text);
    for (auto& score : project.sustainability) codec(score.text);
    for (auto& section : project.sections) codec(section.text);
}

/// Fields with a greater number in the table follow the first layout: number, length and value of those that are there.
constexpr std::uint8_t last_of_first_layout = 42;

// Lists of anything but texts have their place in the first layout.

template <class Value>
void further_value(Encoder& encoder, const Value& value) {
    if constexpr (requires { value.has_value(); }) {
        if (value) encoder(*value);
    } else if constexpr (std::is_same_v<Value, std::string>) {
        if (!value.empty()) encoder(value);
    } else if constexpr (std::is_same_v<Value, std::vector<std::string>>) {
        if (!value.empty()) encoder.list(value, plain);
    }
}

template <class Value>
void further_value(Decoder& decoder, Value& value) {
    if constexpr (requires { value.has_value(); })
        decoder(value.emplace());
    else if constexpr (std::is_same_v<Value, std::string>)
        decoder(value);
    else if constexpr (std::is_same_v<Value, std::vector<std::string>>)
        decoder.list(value, plain);
}

void further_fields(Encoder& encoder, const Project& project) {
    for (const ProjectField& field : project_fields) {
        if (field.id <= last_of_first_layout) continue;
        Encoder value;
        std::visit([&](const auto* here) { further_value(value, *here); }, field.value(project));
        const std::string bytes = value.take();
        if (bytes.empty()) continue;
        encoder.number(field.id);
        encoder(bytes);
    }
}

void further_fields(Decoder& decoder, Project& project) {
    while (!decoder.at_end()) {
        const std::uint64_t id = decoder.number();
        std::string bytes;
        decoder(bytes);
        const auto* const field = std::find_if(project_fields.begin(), project_fields.end(),
                                               [id](const ProjectField& known) { return known.id == id; });
        if (field == project_fields.end()) continue;  // of a later program
        Decoder value(bytes);
        std::visit([&](auto* here) { further_value(value, *here); }, field->at.write(project));
    }
}

}  // namespace

std::string encode_project(const Project& project) {
    Encoder encoder;
    encoder.version();
    summary(encoder, project);
    details(encoder, project);
    further_fields(encoder, project);
    return encoder.take();
}

std::string encode_summary(const Project& project) {
    Encoder encoder;
    encoder.version();
    summary(encoder, project);
    further_fields(encoder, project);
    return encoder.take();
}

std::string content_hash(std::string_view record) { return hex_digits(fnv1a(record)); }

Project decode_summary(std::string_view record) {
    Project project;
    Decoder decoder(record);
    decoder.version();
    summary(decoder, project);
    further_fields(decoder, project);
    return project;
}

Project decode_project(std::string_view record) {
    Project project;
    Decoder decoder(record);
    decoder.version();
    summary(decoder, project);
    details(decoder, project);
    further_fields(decoder, project);
    return project;
}

}  // namespace hankehaku
