#include "cli/output/named_scores.h"

#include "cli/messages/messages.h"
namespace hankehaku::cli {

std::string effect_label(Effect effect, const Wording& say) {
    return effect == Effect::direct ? say("effect.direct") : say("effect.indirect");
}

std::string shown(const NamedScore& score, const Wording& say) {
    return say("points.shown", {{"row", score.name.label},
                                {"effect", effect_label(score.name.effect, say)},
                                {"points", score.score ? std::to_string(*score.score) : say("points.none")}});
}

}  // namespace hankehaku::cli
