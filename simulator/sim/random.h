#pragma once

#include <QtGlobal>
#include <chrono>
#include <random>

namespace xivocc::sim {

/// Chance for the simulation. The distributions are made here by inverse transform, because those of the
/// standard library may differ between implementations: a seed must give the same day everywhere.
class Random final
{
public:
    /// `stream` separates uses, so that one more draw here changes nothing there.
    Random(quint64 seed, quint64 stream);

    /// In [0, 1).
    [[nodiscard]] double uniform();
    /// In [low, high], both included.
    [[nodiscard]] int between(int low, int high);
    [[nodiscard]] bool happens(double probability) { return uniform() < probability; }
    [[nodiscard]] std::chrono::milliseconds exponential(std::chrono::milliseconds mean);
    [[nodiscard]] std::chrono::milliseconds weibull(std::chrono::milliseconds scale, double shape);
    /// Log-normal with this median; `sigma` is the standard deviation of the logarithm.
    [[nodiscard]] std::chrono::milliseconds logNormal(std::chrono::milliseconds median, double sigma);
    [[nodiscard]] quint64 bits() { return m_engine(); }

    template <typename Container> [[nodiscard]] const auto &pick(const Container &container)
    {
        return container[static_cast<typename Container::size_type>(
            between(0, static_cast<int>(std::size(container)) - 1))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace xivocc::sim
