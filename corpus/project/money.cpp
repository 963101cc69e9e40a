#include "hankehaku/money.h"

namespace hankehaku {

std::string to_string(Money money) {
    if (money < 0) return "-" + to_string(0 - money);
    std::string text = std::to_string(money.euros());
    if (money.cents() > 0) text += (money.cents() < 10 ? ".0" : ".") + std::to_string(money.cents());
    return text;
}

}  // namespace hankehaku
