#include "raw_xapian.h"

#include "hankehaku/project_reader.h"

#include <array>
#include <fstream>
#include <iterator>

namespace hankehaku::bench {
namespace fs = std::filesystem;
namespace {

constexpr std::array facet_labels{"Vastuuviranomainen", "Maakunnat", "Organisaatiotyyppi"};
constexpr Xapian::termcount facet_values = 20;

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// What stands behind "Label: ", up to a comma or the end of the line.
std::string labelled(const std::string& text, const std::string& label) {
    const std::string start = "\n" + label + ": ";
    const std::size_t at = text.find(start);
    if (at == std::string::npos) return {};
    const std::size_t begin = at + start.size();
    return text.substr(begin, text.find_first_of(",\n", begin) - begin);
}

}  // namespace

void build_raw_index(const fs::path& texts, const fs::path& index) {
    Xapian::WritableDatabase database(index.string(), Xapian::DB_CREATE_OR_OVERWRITE);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("finnish"));
    for (const auto& file : find_project_files({texts}, {})) {
        const std::string text = bytes_of(file);
        Xapian::Document document;
        document.set_data(file.stem().string());
        for (std::size_t i = 0; i < facet_labels.size(); ++i)
            document.add_value(static_cast<Xapian::valueno>(i), labelled(text, facet_labels.at(i)));
        generator.set_document(document);
        generator.index_text(text);
        database.add_document(document);
    }
    database.commit();
}

void compact_raw_index(const fs::path& from, const fs::path& to) {
    Xapian::Database(from.string()).compact(to.string());
}

RawSearcher::RawSearcher(const fs::path& index) : database_(index.string()) {
    parser_.set_database(database_);
    parser_.set_stemmer(Xapian::Stem("finnish"));
    parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
}

std::size_t RawSearcher::search(const std::string& query, Mode mode, bool facets) {
    parser_.set_default_op(mode == Mode::any ? Xapian::Query::OP_OR : Xapian::Query::OP_AND);
    Xapian::Enquire enquire(database_);
    enquire.set_query(parser_.parse_query(mode == Mode::phrase ? '"' + query + '"' : query));
    std::array<Xapian::ValueCountMatchSpy, 3> spies{Xapian::ValueCountMatchSpy(0), Xapian::ValueCountMatchSpy(1),
                                                    Xapian::ValueCountMatchSpy(2)};
    if (facets)
        for (auto& spy : spies) enquire.add_matchspy(&spy);
    const Xapian::MSet hits = enquire.get_mset(0, 10, facets ? database_.get_doccount() : 0);
    for (auto hit = hits.begin(); hit != hits.end(); ++hit) static_cast<void>(hit.get_document().get_data());
    if (facets)
        for (auto& spy : spies)
            for (auto value = spy.top_values_begin(facet_values); value != spy.top_values_end(facet_values); ++value)
                static_cast<void>(value.get_termfreq());
    return hits.get_matches_estimated();
}

}  // namespace hankehaku::bench
