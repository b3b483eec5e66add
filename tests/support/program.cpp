#include "program.h"

#include <QDeadlineTimer>
#include <QRegularExpression>
#include <QTcpServer>

namespace xivocc::testing {

Program::Program(const QString &name, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QStringLiteral(XIVOCC_BIN_DIR "/") + name, arguments);
}

Program::~Program()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished(1000);
}

QString Program::awaitLine(const QString &pattern, int timeoutMs)
{
    const QRegularExpression expression(pattern);
    const QDeadlineTimer deadline(timeoutMs);
    while (true) {
        m_output += QString::fromUtf8(m_process.readAll());
        if (const auto match = expression.match(m_output); match.hasMatch())
            return match.captured(1);
        if (deadline.hasExpired() || m_process.state() == QProcess::NotRunning)
            return {};
        m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
    }
}

int Program::awaitExit(int timeoutMs)
{
    if (!m_process.waitForFinished(timeoutMs))
        return -1;
    m_output += QString::fromUtf8(m_process.readAll());
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace xivocc::testing
