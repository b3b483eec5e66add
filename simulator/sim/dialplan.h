#pragma once

#include "channel.h"

namespace xivocc::sim {

struct Pbx;

/// Where a dialled number leads: a queue, a conference room, a phone, or out through a trunk.
class Dialplan final
{
public:
    /// Numbers with fewer digits that are no extension are refused.
    static constexpr qsizetype minOutsideDigits = 6;

    explicit Dialplan(Pbx &pbx) : m_pbx(pbx) {}

    [[nodiscard]] bool exists(const QByteArray &exten) const;
    /// A caller from outside reaches a number.
    void callFromOutside(const Party &caller, const QByteArray &trunk, const QByteArray &exten);
    /// A phone dials.
    void callFromPhone(const QByteArray &device, const QByteArray &exten);
    /// Runs a channel from an extension on; hangs it up where there is nothing.
    void run(Channel &channel, const QByteArray &exten);

private:
    Pbx &m_pbx;
};

} // namespace xivocc::sim
