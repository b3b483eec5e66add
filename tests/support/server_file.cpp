#include "server_file.h"

#include <QFile>
#include <QTextStream>

namespace xivocc::testing {

QString ServerFile::write(const QTemporaryDir &directory) const
{
    QFile file(directory.filePath(QStringLiteral("server.toml")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    QTextStream out(&file);
    out << "[api]\nlisten = \"127.0.0.1\"\nport = " << api
        << "\n[ami]\nhost = \"127.0.0.1\"\nuser = \"xuc\"\npassword = \"xucpass\"\nport = " << ami
        << "\n[store]\nurl = \"sqlite://" << directory.filePath(QStringLiteral("store.db"))
        << "\"\n[database]\nurl = \"" << database << "\"\n[agentd]\n";
    if (agentd != 0)
        out << "url = \"http://127.0.0.1:" << agentd << "/1.0\"\n";
    else
        out << "enabled = false\n";
    if (confd != 0)
        out << "[confd]\nurl = \"http://127.0.0.1:" << confd << "/1.1\"\n";
    if (!administrators.isEmpty())
        out << "[rights]\nadministrators = \"" << administrators << "\"\n";
    if (!events.isEmpty())
        out << "[events]\nurl = \"" << events.toString() << "\"\n";
    return file.fileName();
}

} // namespace xivocc::testing
