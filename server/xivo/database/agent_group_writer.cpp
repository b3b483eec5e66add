#include "agent_group_writer.h"

#include <sql/connection.h>
#include <sql/statement.h>

namespace xivocc::xivo {

namespace {

using Ending = std::optional<commands::Refusal>;

Ending refuse(const char *code, const QString &reason)
{
    return commands::Refusal{QString::fromLatin1(code), reason};
}

Ending write(const sql::DatabaseAddress &address, int agentId, int groupId)
{
    sql::Connection connection(address, QStringLiteral("agent-group"));
    if (const auto opened = connection.open(); !opened)
        return refuse("LinkDown", opened.error());
    return connection.use([&](QSqlDatabase &database) -> Ending {
        const auto written =
            sql::run(database, QStringLiteral("update agentfeatures set numgroup = ? where id = ?"),
                     {groupId, agentId});
        if (!written)
            return refuse(
                "NotPermitted",
                QStringLiteral("XiVO's database refused it: %1. The server's role needs: grant update "
                               "(numgroup) on agentfeatures.")
                    .arg(written.error()));
        if (written->numRowsAffected() == 0)
            return refuse("UnknownAgent",
                          QStringLiteral("XiVO has no agent with the id %1 any more.").arg(agentId));
        return std::nullopt;
    });
}

} // namespace

AgentGroupWriter::AgentGroupWriter(const config::DatabaseSettings &settings, QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    auto address = sql::DatabaseAddress::fromUrl(settings.url, sql::DatabaseAddress::Use::XivoChange);
    if (address)
        m_address = *std::move(address);
    else
        m_addressError =
            QStringLiteral("The address of the XiVO database is wrong: %1.").arg(address.error());
}

AgentGroupWriter::~AgentGroupWriter()
{
    m_pool.waitForDone();
}

void AgentGroupWriter::setGroup(int agentId, int groupId, commands::Done done)
{
    if (!m_address || m_pending >= maxPending) {
        const commands::Refusal refusal =
            m_address
                ? *refuse("Busy", QStringLiteral("Too many groups are being changed; try again in a minute."))
                : *refuse("LinkDown", m_addressError);
        done(&refusal);
        return;
    }
    ++m_pending;
    m_pool.start([this, address = *m_address, agentId, groupId, done = std::move(done)] {
        const Ending ending = write(address, agentId, groupId);
        QMetaObject::invokeMethod(this, [this, ending, done] {
            --m_pending;
            done(ending ? &*ending : nullptr);
            if (!ending)
                Q_EMIT changed();
        });
    });
}

} // namespace xivocc::xivo
