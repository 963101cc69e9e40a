#include "cli/output/named_scores.h"

namespace hankehaku::cli {

std::string shown(const NamedScore& score) {
    return score.name.label + " (" + std::string(effect_name(score.name.effect)) +
           "): " + (score.score ? std::to_string(*score.score) : "none");
}

}  // namespace hankehaku::cli
