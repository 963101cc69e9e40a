#pragma once

#include "hankehaku/export.h"

#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace HANKEHAKU_EXPORT hankehaku {

/// An exact sum of euros and cents, counted in cents.
class Money {
public:
    constexpr Money() = default;
    // Implicit, so that a number can stand where a sum is wanted: most have no cents.
    /// `euros` must be within largest_euros() of zero.
    constexpr Money(std::integral auto euros) : cents_(static_cast<std::int64_t>(euros) * 100) {}
    /// 412 300,50 € is Money(412300, 50).  `cents` are 0 to 99 and count up from the euros, also below zero.
    constexpr Money(std::int64_t euros, int cents) : cents_(euros * 100 + cents) {}

    [[nodiscard]] static constexpr Money of_cents(std::int64_t cents) {
        Money money;
        money.cents_ = cents;
        return money;
    }
    /// Nothing where the sum has no room.
    [[nodiscard]] static constexpr std::optional<Money> of_euros(std::int64_t euros, int cents = 0) {
        if (euros > largest_euros() || euros < -largest_euros()) return std::nullopt;
        return Money(euros, cents);
    }
    [[nodiscard]] static constexpr std::int64_t largest_euros() {
        return std::numeric_limits<std::int64_t>::max() / 100 - 1;
    }

    [[nodiscard]] constexpr std::int64_t in_cents() const { return cents_; }
    /// Rounded down.
    [[nodiscard]] constexpr std::int64_t euros() const { return (cents_ - cents()) / 100; }
    /// 0 to 99 above euros().
    [[nodiscard]] constexpr int cents() const { return static_cast<int>((cents_ % 100 + 100) % 100); }
    /// For what knows no decimals: exact up to some 90 billion euros.
    [[nodiscard]] constexpr double to_double() const { return static_cast<double>(cents_) / 100; }

    friend constexpr auto operator<=>(const Money&, const Money&) = default;
    // The result must be within largest_euros() of zero.
    friend constexpr Money operator+(Money one, Money other) { return of_cents(one.cents_ + other.cents_); }
    friend constexpr Money operator-(Money one, Money other) { return of_cents(one.cents_ - other.cents_); }

private:
    std::int64_t cents_ = 0;
};

/// How numbers of euros are written where programs read them: "412300", with cents "412300.50", below zero "-0.50".
[[nodiscard]] std::string to_string(Money money);

}  // namespace hankehaku
