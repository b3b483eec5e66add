#include "random.h"

#include <cmath>
#include <numbers>

namespace xivocc::sim {

using std::chrono::milliseconds;

namespace {

milliseconds scaled(milliseconds unit, double factor)
{
    return milliseconds(std::llround(static_cast<double>(unit.count()) * factor));
}

} // namespace

Random::Random(quint64 seed, quint64 stream) : m_engine(seed * 0x9E3779B97F4A7C15ULL + stream) {}

double Random::uniform()
{
    constexpr double unit = 1.0 / 9007199254740992.0; // 2^-53: one step of a double in [0, 1)
    return static_cast<double>(m_engine() >> 11U) * unit;
}

int Random::between(int low, int high)
{
    return low + static_cast<int>(uniform() * (high - low + 1));
}

milliseconds Random::exponential(milliseconds mean)
{
    return scaled(mean, -std::log1p(-uniform()));
}

milliseconds Random::weibull(milliseconds scale, double shape)
{
    return scaled(scale, std::pow(-std::log1p(-uniform()), 1.0 / shape));
}

milliseconds Random::logNormal(milliseconds median, double sigma)
{
    const double radius = std::sqrt(-2.0 * std::log1p(-uniform()));
    const double normal = radius * std::cos(2.0 * std::numbers::pi * uniform());
    return scaled(median, std::exp(sigma * normal));
}

} // namespace xivocc::sim
