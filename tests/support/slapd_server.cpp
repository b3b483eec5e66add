#include "slapd_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <signal.h>
#include <sys/prctl.h>

namespace xivocc::test {

namespace {

constexpr int programTimeout = 60'000;
constexpr int startTimeout = 30'000;
constexpr int stopTimeout = 10'000;
constexpr int pollInterval = 20;

quint16 findFreePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

QByteArray configurationOf(SlapdServer::Tls tls, const QByteArray &directory)
{
    QByteArray text = "include /etc/ldap/schema/core.schema\n"
                      "include /etc/ldap/schema/cosine.schema\n"
                      "include /etc/ldap/schema/inetorgperson.schema\n"
                      "modulepath /usr/lib/ldap\n"
                      "moduleload back_mdb\n";
    if (tls != SlapdServer::Tls::NotOffered)
        text += "TLSCertificateFile " + directory + "/server.crt\nTLSCertificateKeyFile " + directory +
                "/server.key\n";
    if (tls == SlapdServer::Tls::Demanded)
        text += "security simple_bind=64\n";
    text += "database mdb\nsuffix dc=example,dc=org\ndirectory " + directory +
            "/data\nmaxsize 10485760\ndbnosync\n"
            "access to attrs=userPassword by anonymous auth by * none\n"
            "access to * by dn.exact=\"" +
            QByteArray(SlapdServer::manager) + "\" read by * none\n";
    return text;
}

QByteArray root()
{
    return "dn: dc=example,dc=org\nobjectClass: organization\nobjectClass: dcObject\no: Example\n\n"
           "dn: " +
           QByteArray(SlapdServer::manager) +
           "\nobjectClass: organizationalRole\nobjectClass: simpleSecurityObject\nuserPassword: " +
           SlapdServer::managerPassword + "\n\ndn: " + SlapdServer::base +
           "\nobjectClass: organizationalUnit\n\n";
}

} // namespace

SlapdServer::SlapdServer(Tls tls)
    : m_tls(tls),
      m_directory(QStringLiteral("/tmp/xivocc-slapd-XXXXXX")),
      m_port(findFreePort()),
      m_securePort(findFreePort())
{
}

SlapdServer::~SlapdServer()
{
    stop();
}

QString SlapdServer::path(const char *name) const
{
    return m_directory.filePath(QString::fromLatin1(name));
}

bool SlapdServer::write(const QString &name, const QByteArray &text)
{
    QFile file(m_directory.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

bool SlapdServer::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_directory.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (process.waitForFinished(programTimeout) && process.exitStatus() == QProcess::NormalExit &&
        process.exitCode() == 0)
        return true;
    m_error =
        program + QStringLiteral(": ") + QString::fromLocal8Bit(process.readAll()) + process.errorString();
    return false;
}

bool SlapdServer::createCertificates()
{
    const auto openssl = [this](const char *arguments) {
        return run(QStringLiteral("openssl"), QString::fromLatin1(arguments).split(QLatin1Char(' ')));
    };
    return write(QStringLiteral("server.ext"), "subjectAltName=IP:127.0.0.1\n") &&
           openssl(
               "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=right "
               "-keyout ca.key -out ca.crt") &&
           openssl(
               "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=other "
               "-keyout other.key -out other.crt") &&
           openssl("req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=slapd "
                   "-keyout server.key -out server.csr") &&
           openssl("x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 "
                   "-extfile server.ext -out server.crt");
}

bool SlapdServer::create(const QByteArray &people)
{
    // Debian's AppArmor profile lets /usr/sbin/slapd into its own directories only: run a copy.
    return QFile::copy(QStringLiteral("/usr/sbin/slapd"), path("slapd")) && createCertificates() &&
           QDir(m_directory.path()).mkdir(QStringLiteral("data")) &&
           write(QStringLiteral("slapd.conf"), configurationOf(m_tls, m_directory.path().toLocal8Bit())) &&
           write(QStringLiteral("people.ldif"), root() + people) &&
           run(path("slapd"), {QStringLiteral("-Tadd"), QStringLiteral("-f"), path("slapd.conf"),
                               QStringLiteral("-l"), path("people.ldif")});
}

bool SlapdServer::start(const QByteArray &people)
{
    if (!QFile::exists(path("data/data.mdb")) && !create(people)) {
        if (m_error.isEmpty())
            m_error = QStringLiteral("no /usr/sbin/slapd, or no temporary directory");
        return false;
    }
    m_server.setWorkingDirectory(m_directory.path());
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setStandardOutputFile(path("log"), QIODevice::Append);
    m_server.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    const QUrl listened = m_tls == Tls::NotOffered ? QUrl() : secureUrl();
    m_server.start(path("slapd"), {QStringLiteral("-f"), path("slapd.conf"), QStringLiteral("-h"),
                                   QStringLiteral("%1 %2").arg(url().toString(), listened.toString()),
                                   QStringLiteral("-d"), QStringLiteral("0")});
    QElapsedTimer clock;
    clock.start();
    while (!clock.hasExpired(startTimeout) && !m_server.waitForFinished(0)) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        if (socket.waitForConnected(startTimeout))
            return true;
        QThread::msleep(pollInterval);
    }
    m_error = QStringLiteral("slapd did not come up: ") + m_server.errorString();
    return false;
}

void SlapdServer::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    if (!m_server.waitForFinished(stopTimeout))
        m_server.kill();
    m_server.waitForFinished(stopTimeout);
}

QUrl SlapdServer::url() const
{
    return QUrl(QStringLiteral("ldap://127.0.0.1:%1").arg(m_port));
}

QUrl SlapdServer::secureUrl() const
{
    return QUrl(QStringLiteral("ldaps://127.0.0.1:%1").arg(m_securePort));
}

QString SlapdServer::caFile() const
{
    return path("ca.crt");
}

QString SlapdServer::otherCaFile() const
{
    return path("other.crt");
}

} // namespace xivocc::test
