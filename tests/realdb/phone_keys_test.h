#pragma once

#include <QObject>

namespace xivocc::test {

/// Keys of telephones pressed from afar: what each vendor's telephone is sent, and what is refused.
class PhoneKeysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notifiesAYealink();
    void asksASnom();
    void pushesToAPolycom();
    void saysWhyItCannot_data();
    void saysWhyItCannot();
};

} // namespace xivocc::test
