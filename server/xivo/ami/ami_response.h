#pragma once

#include "ami_frame.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <utility>
#include <vector>

namespace xivocc::ami {

/// How an action ended.
struct AmiResponse
{
    enum class Outcome {
        Success,
        Refused,    ///< Asterisk answered with an error: `message` is its text
        TimedOut,   ///< no answer within the time limit; the action may have been done
        LinkLost,   ///< the link is down, or went down before the answer came
        Unsendable, ///< the action could not be written as Asterisk reads it; it was not sent
    };

    Outcome outcome = Outcome::LinkLost;
    QString message; ///< Asterisk's, or an English sentence of ours
    std::vector<std::pair<QByteArray, QByteArray>> headers;

    [[nodiscard]] bool succeeded() const { return outcome == Outcome::Success; }
    [[nodiscard]] QByteArray value(const QByteArray &header) const;

    [[nodiscard]] static AmiResponse of(const AmiFrame &frame);
};

} // namespace xivocc::ami

Q_DECLARE_METATYPE(xivocc::ami::AmiResponse)
