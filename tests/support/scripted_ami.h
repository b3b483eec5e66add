#pragma once

#include <xivo/ami/ami_sender.h>

#include <QStringList>

namespace xivocc::test {

/// Records actions as "QueuePause Interface=… Paused=true" and keeps their answers for the test to give.
class ScriptedAmi final : public xivo::AmiSender
{
public:
    QStringList sent;
    std::vector<Answer> waiting;
    /// Answers at once when set.
    std::function<ami::AmiResponse(const QString &action)> script;

    void send(const ami::AmiAction &action, Answer answer) override
    {
        QStringList lines =
            QString::fromUtf8(action.encoded("1").value_or("unsendable")).split(QStringLiteral("\r\n"));
        QStringList parts{lines.takeFirst().section(QStringLiteral(": "), 1)};
        for (const QString &line : std::as_const(lines)) {
            if (!line.isEmpty() && !line.startsWith(QLatin1String("ActionID")))
                parts << QString(line).replace(QStringLiteral(": "), QStringLiteral("="));
        }
        sent << parts.join(QLatin1Char(' '));
        if (script)
            answer(script(sent.last()));
        else
            waiting.push_back(std::move(answer));
    }

    [[nodiscard]] static ami::AmiResponse success()
    {
        ami::AmiResponse response;
        response.outcome = ami::AmiResponse::Outcome::Success;
        return response;
    }
    [[nodiscard]] static ami::AmiResponse failure(ami::AmiResponse::Outcome outcome, const QString &message)
    {
        ami::AmiResponse response;
        response.outcome = outcome;
        response.message = message;
        return response;
    }
};

} // namespace xivocc::test
