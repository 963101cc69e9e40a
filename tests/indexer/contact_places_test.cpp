#include "hankehaku/gazetteer.h"
#include "hankehaku/project_reader.h"
#include "indexer/writing/document_builder.h"
#include "source_paths.h"

#include <catch2/catch.hpp>

#include <array>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace hankehaku;

/// Writes contacts at random places of a text, with the labels as people write them.
class ContactPlanter {
public:
    explicit ContactPlanter(unsigned seed) : random_(seed) {}

    std::string planted(const std::string& text) {
        std::vector<std::size_t> ends;  // of paragraphs
        for (std::size_t at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n", at + 2))
            ends.push_back(at);
        const std::size_t at = ends[random_() % ends.size()];
        return text.substr(0, at) + "\n\n" + contact() + text.substr(at);
    }

private:
    template <std::size_t Count>
    std::string any(const std::array<const char*, Count>& texts) {
        return texts[random_() % Count];
    }

    std::string contact() {
        static constexpr std::array<const char*, 6> person{"yhteyshenkilön nimi",       "Hankkeen yhteyshenkilö",
                                                           "Yhteyshenkilön asema",      "Vastuuhenkilö",
                                                           "Yhteyshenkilön sähköposti", "Toinen yhteyshenkilö"};
        static constexpr std::array<const char*, 5> reach{"Puh.", "Sähköposti", "GSM", "Lisätietoja", "Soita"};
        static constexpr std::array<const char*, 7> values{"salla.salaisuus@savipelto.example",
                                                           "salla.salaisuus (at) savipelto.example",
                                                           "044 555 0199",
                                                           "+358 44 5550199",
                                                           "(044) 555 0199",
                                                           "131052-308T",
                                                           "salla.salaisuus[at]savipelto(piste)example"};
        if (random_() % 2 == 0) return label(any(person)) + "Salla Salaisuus";
        return label(any(reach)) + any(values);
    }

    std::string label(std::string text) {
        if (random_() % 3 == 0)
            for (char& c : text)
                if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        const std::size_t space = text.find(' ');
        if (space != std::string::npos && random_() % 3 == 0) text[space] = '\n';  // folded
        static constexpr std::array<const char*, 6> colons{": ", ":", " : ", ":\t", ":\u00A0", ":\n"};
        return text + any(colons);
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("a contact at any place of a text, however it is labelled, is not stored") {
    std::ifstream file(std::string(HANKEHAKU_TEST_DATA) + "/corpus/full_text.txt");
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const Gazetteer gazetteer;
    const ProjectReader reader(gazetteer);
    for (unsigned seed = 0; seed < 1000; ++seed) {
        const std::string planted = ContactPlanter(seed).planted(text);
        std::string stored, said;
        reader.read_bytes(planted, "text",
                          {[&](Project&& project) { stored += prepare_project(std::move(project), false).record; },
                           [&](const ReadProblem& problem) { said += problem.reason; }});
        if (stored.empty()) continue;  // what was planted hid the code: nothing is stored
        for (const char* const trace : {"alaisuus", "0199", "308T"}) {
            INFO(seed << ": " << trace << "\n" << planted);
            REQUIRE(stored.find(trace) == std::string::npos);
            REQUIRE(said.find(trace) == std::string::npos);
        }
    }
}
