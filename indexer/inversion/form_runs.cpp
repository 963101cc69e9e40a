#include "indexer/inversion/form_runs.h"

#include "indexer/format/packed_bytes.h"
#include "indexer/inversion/run_file.h"
#include "indexer/lists/form_readings.h"
#include "indexer/lists/list_keys.h"
#include "indexer/lists/vocabulary_block.h"

#include <algorithm>
#include <numeric>

namespace hankehaku {
namespace {

/// Before compression.  A larger block is smaller on the disk, and takes longer to find a form in.
constexpr std::size_t block_bytes = std::size_t{16} << 10U;

class RunOfForms : public FormSource {
public:
    explicit RunOfForms(const std::filesystem::path& run) : run_(run) {}

    bool next() override {
        if (run_.at_end()) return false;
        form_ = run_.text();
        analysis_ = run_.text();
        return true;
    }
    [[nodiscard]] std::string_view form() const override { return form_; }
    [[nodiscard]] std::string_view analysis() const override { return analysis_; }

private:
    RunReader run_;
    std::string form_, analysis_;
};

class StoredForms : public FormSource {
public:
    explicit StoredForms(lists::StoredReadings& readings) : readings_(&readings) {}

    bool next() override {
        while (!reader_.next()) {
            if (block_ == readings_->bounds().size()) return false;
            bytes_ = readings_->block(block_++);
            reader_ = lists::ReadingsBlockReader(*bytes_);
        }
        return true;
    }
    [[nodiscard]] std::string_view form() const override { return reader_.form(); }
    [[nodiscard]] std::string_view analysis() const override { return reader_.analysis(); }

private:
    lists::StoredReadings* readings_;
    std::size_t block_ = 0;
    std::shared_ptr<const std::string> bytes_;
    lists::ReadingsBlockReader reader_{{}};
};

class ReadingsWriter {
public:
    explicit ReadingsWriter(Xapian::WritableDatabase& database) : database_(&database) {}

    void add(std::string_view form, std::string_view analysis) {
        block_.add(form, analysis);
        if (block_.bytes() >= block_bytes) write_block();
    }
    void finish() {
        if (block_.bytes() > 0) write_block();
        if (!bounds_.empty())
            database_->set_metadata(lists::keys::readings_directory, sealed(lists::encode_directory(bounds_)));
        database_->commit();
    }

private:
    void write_block() {
        // Xapian gathers what is set in memory until a commit.
        constexpr std::size_t blocks_at_once = 1000;
        bounds_.push_back(block_.last_form());
        database_->set_metadata(lists::keys::of_term(lists::keys::readings_family, bounds_.back()),
                                sealed(block_.take()));
        if (bounds_.size() % blocks_at_once == 0) database_->commit();
    }

    Xapian::WritableDatabase* database_;
    lists::ReadingsBlockWriter block_;
    std::vector<std::string> bounds_;
};

}  // namespace

/// The forms in memory.
class FormRuns::Sorted : public FormSource {
public:
    explicit Sorted(const FormRuns& runs) : runs_(&runs), numbers_(runs.forms_.size()) {
        std::iota(numbers_.begin(), numbers_.end(), 0U);
        std::sort(numbers_.begin(), numbers_.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return runs.forms_[a] < runs.forms_[b]; });
    }

    bool next() override { return ++at_ <= numbers_.size(); }
    [[nodiscard]] std::string_view form() const override { return runs_->forms_[numbers_[at_ - 1]]; }
    [[nodiscard]] std::string_view analysis() const override {
        const std::uint32_t number = numbers_[at_ - 1];
        const std::size_t begin = number == 0 ? 0 : runs_->ends_[number - 1];
        return std::string_view(runs_->analyses_).substr(begin, runs_->ends_[number] - begin);
    }

private:
    const FormRuns* runs_;
    std::vector<std::uint32_t> numbers_;
    std::size_t at_ = 0;
};

void FormRuns::add(std::string_view form, const WordAnalysis& analysis) {
    if (forms_(form) < ends_.size()) return;
    analyses_ += lists::encode_analysis(form, analysis);
    ends_.push_back(analyses_.size());
    if (forms_.bytes() + analyses_.size() + ends_.size() * sizeof(ends_.front()) > most_bytes_) flush();
}

void FormRuns::flush() {
    constexpr std::size_t at_once = std::size_t{1} << 18U;
    std::filesystem::path path = folder_ / ("forms-" + std::to_string(runs_.size()));
    RunFile file(path);
    std::string out;
    for (Sorted forms(*this); forms.next();) {
        append_sized(out, forms.form());
        append_sized(out, forms.analysis());
        if (out.size() > at_once) file.write(out);
    }
    file.write(out);
    file.close();
    runs_.push_back(std::move(path));
    forms_ = {};
    analyses_.clear();
    ends_.clear();
}

std::vector<std::unique_ptr<FormSource>> FormRuns::sources() const {
    std::vector<std::unique_ptr<FormSource>> sources;
    for (const auto& run : runs_) sources.push_back(std::make_unique<RunOfForms>(run));
    sources.push_back(std::make_unique<Sorted>(*this));
    return sources;
}

std::unique_ptr<FormSource> stored_forms(lists::StoredReadings& readings) {
    return std::make_unique<StoredForms>(readings);
}

void write_readings(Xapian::WritableDatabase& database, std::vector<std::unique_ptr<FormSource>> sources) {
    std::erase_if(sources, [](const auto& source) { return !source->next(); });
    ReadingsWriter writer(database);
    while (!sources.empty()) {
        const auto& first = **std::min_element(sources.begin(), sources.end(),
                                               [](const auto& a, const auto& b) { return a->form() < b->form(); });
        const std::string form(first.form());
        // Equal forms have equal analyses.
        writer.add(form, first.analysis());
        std::erase_if(sources, [&](const auto& source) { return source->form() == form && !source->next(); });
    }
    writer.finish();
}

}  // namespace hankehaku
