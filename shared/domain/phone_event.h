#pragma once

#include "agent_state.h"

#include <QMap>
#include <QString>
#include <optional>

namespace xivocc {

enum class PhoneEventType {
    Dialing,
    Ringing,
    Established, ///< again when the other party changes, or a held call is resumed
    OnHold,
    Released,
    Failure, ///< a call that could not be placed
};

/// What happened to one call on the telephone of a user (XuC protocol, section 5.2).
struct PhoneEvent
{
    PhoneEventType type = PhoneEventType::Released;
    int userId = 0;      ///< whose telephone; not on the wire
    QString number;      ///< own number (DN)
    QString otherNumber; ///< caller or callee (otherDN), empty: not known
    QString otherName;
    QString linkedId;  ///< Asterisk's, of the whole call
    QString uniqueId;  ///< Asterisk's, of the telephone's own channel
    QString queueName; ///< technical name; empty: no queue call
    std::optional<CallDirection> direction;
    QMap<QString, QString> data; ///< XIVO_… of the system, USR_… attached to the call

    bool operator==(const PhoneEvent &) const = default;
};

} // namespace xivocc
