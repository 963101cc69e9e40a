#include "cli/output/lemma_output.h"

#include "hankehaku/base_forms.h"
#include "hankehaku/result_json.h"

namespace hankehaku::cli {

void LemmaOutput::print(const NamedQuery& /*query*/, const SearchResult& result) {
    for (const Hit& hit : result.hits)
        for (const SectionWords& section : base_forms(hit.project, analyzer_))
            out_ << base_forms_to_json(hit.project.code, section) << '\n';
}

}  // namespace hankehaku::cli
