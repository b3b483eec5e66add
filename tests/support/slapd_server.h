#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace xivocc::test {

/// A private OpenLDAP server in a temporary directory, on free ports of 127.0.0.1, with and without TLS.
/// Its certificate is signed by an authority made for it and is valid for 127.0.0.1 only. It ends with
/// this object, and with the process if that dies.
class SlapdServer final
{
public:
    static constexpr const char *base = "ou=people,dc=example,dc=org";
    /// May read everything but passwords; nobody else may read anything.
    static constexpr const char *manager = "cn=reader,dc=example,dc=org";
    static constexpr const char *managerPassword = "reads all";

    enum class Tls { Offered, NotOffered, Demanded };

    explicit SlapdServer(Tls tls = Tls::Offered);
    ~SlapdServer();
    SlapdServer(const SlapdServer &) = delete;
    SlapdServer &operator=(const SlapdServer &) = delete;

    /// Creates the directory from LDIF (the first time) and waits until it accepts connections.
    [[nodiscard]] bool start(const QByteArray &people);
    /// Breaks all connections and stops; start() may follow.
    void stop();

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QUrl secureUrl() const;
    /// The authority that signed the certificate.
    [[nodiscard]] QString caFile() const;
    /// An authority that did not.
    [[nodiscard]] QString otherCaFile() const;
    /// Why the last call failed.
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    [[nodiscard]] bool create(const QByteArray &people);
    [[nodiscard]] bool createCertificates();
    [[nodiscard]] bool run(const QString &program, const QStringList &arguments);
    [[nodiscard]] bool write(const QString &name, const QByteArray &text);
    [[nodiscard]] QString path(const char *name) const;

    const Tls m_tls;
    QTemporaryDir m_directory;
    QProcess m_server;
    quint16 m_port = 0;
    quint16 m_securePort = 0;
    QString m_error;
};

} // namespace xivocc::test
