#include "percentile.h"

#include <algorithm>
#include <cstddef>

namespace xivocc::bench {

double percentile(std::vector<double> samples, double share)
{
    if (samples.empty())
        return 0;
    const auto last = static_cast<double>(samples.size() - 1);
    const auto nth = samples.begin() + static_cast<std::ptrdiff_t>(share * last);
    std::nth_element(samples.begin(), nth, samples.end());
    return *nth;
}

} // namespace xivocc::bench
