#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <functional>

namespace xivocc::test {

/// A CTI server whose every line the test writes.
class ScriptedCti final
{
public:
    /// What to answer to a line; empty: nothing.
    using Script = std::function<QByteArray(const QByteArray &line)>;

    explicit ScriptedCti(Script script) : m_script(std::move(script))
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port for the CTI server");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            m_socket = m_server.nextPendingConnection();
            ++m_connections;
            if (!greeting.isEmpty())
                m_socket->write(greeting);
            QObject::connect(m_socket, &QTcpSocket::readyRead, m_socket, [this, socket = m_socket] {
                while (socket->canReadLine()) {
                    const QByteArray line = socket->readLine().trimmed();
                    m_lines.append(line);
                    socket->write(m_script(line));
                }
            });
        });
    }

    QByteArray greeting; ///< said to each new connection

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] const QList<QByteArray> &lines() const { return m_lines; }
    void write(const QByteArray &bytes)
    {
        m_socket->write(bytes);
        m_socket->flush();
    }
    void drop() { m_socket->abort(); }

private:
    Script m_script;
    QTcpServer m_server;
    QTcpSocket *m_socket = nullptr;
    int m_connections = 0;
    QList<QByteArray> m_lines;
};

/// Lets everybody in as user 12.
inline QByteArray welcome(const QByteArray &line)
{
    if (line.contains(R"("login_id")"))
        return R"({"class":"login_id","sessionid":"abc","xivoversion":"2.3"})"
               "\n";
    if (line.contains(R"("login_pass")"))
        return R"({"class":"login_pass","capalist":[2]})"
               "\n";
    if (line.contains(R"("login_capas")"))
        return R"({"class":"login_capas","userid":"12","ipbxid":"xivo"})"
               "\n";
    return {};
}

} // namespace xivocc::test
