#include "hankehaku/money.h"

namespace hankehaku {

std::string to_string(Money money) {
    const bool counts_down = money.euros() < 0 && money.cents() > 0;
    const std::int64_t euros = counts_down ? money.euros() + 1 : money.euros();
    const int cents = counts_down ? 100 - money.cents() : money.cents();
    std::string text = (counts_down && euros == 0 ? "-" : "") + std::to_string(euros);
    if (cents > 0) text += (cents < 10 ? ".0" : ".") + std::to_string(cents);
    return text;
}

}  // namespace hankehaku
