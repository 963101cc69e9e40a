#include "server/api/metrics.h"

#include "hankehaku/version.h"

namespace hankehaku::server {
namespace {

/// 250 as "0.25", as Prometheus writes seconds.
std::string seconds(long long milliseconds) {
    std::string fraction = std::to_string(milliseconds % 1000 + 1000).substr(1);
    while (fraction.ends_with('0')) fraction.pop_back();
    return std::to_string(milliseconds / 1000) + (fraction.empty() ? "" : "." + fraction);
}

void describe(std::string& text, const std::string& name, const std::string& help, const std::string& type) {
    text += "# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
}

}  // namespace

void Metrics::count(unsigned status, std::chrono::milliseconds took) {
    const std::lock_guard lock(mutex_);
    ++by_status_[status];
    ++total_;
    time_ += took;
    for (std::size_t number = 0; number < bounds_ms.size(); ++number)
        if (took.count() <= bounds_ms.at(number)) ++within_.at(number);
}

std::string Metrics::text(std::size_t projects) const {
    const std::lock_guard lock(mutex_);
    std::string text;
    describe(text, "hankehaku_build_info", "Version of the program.", "gauge");
    text += "hankehaku_build_info{version=\"" + std::string(version()) + "\"} 1\n";
    describe(text, "hankehaku_projects", "Projects in the index.", "gauge");
    text += "hankehaku_projects " + std::to_string(projects) + "\n";
    describe(text, "hankehaku_requests_total", "Requests answered.", "counter");
    for (const auto& [status, count] : by_status_)
        text += "hankehaku_requests_total{status=\"" + std::to_string(status) + "\"} " + std::to_string(count) + "\n";
    describe(text, "hankehaku_request_seconds", "Time from the request line to the end of the answer.", "histogram");
    for (std::size_t number = 0; number < bounds_ms.size(); ++number)
        text += "hankehaku_request_seconds_bucket{le=\"" + seconds(bounds_ms.at(number)) + "\"} " +
                std::to_string(within_.at(number)) + "\n";
    text += "hankehaku_request_seconds_bucket{le=\"+Inf\"} " + std::to_string(total_) + "\n";
    text += "hankehaku_request_seconds_sum " + seconds(time_.count()) + "\n";
    text += "hankehaku_request_seconds_count " + std::to_string(total_) + "\n";
    return text;
}

}  // namespace hankehaku::server
