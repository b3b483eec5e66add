#include "callback_desk.h"

#include "store_place.h"

#include <QTest>

namespace xivocc::test {

CallbackDesk::CallbackDesk(const config::StoreSettings &settings) : store(settings)
{
    const auto user = [](int id, const char *name, int agent, const char *extension) {
        const QString text = QString::fromLatin1(name);
        return User{id,
                    text,
                    {},
                    text.toLower(),
                    agent,
                    agent - 6,
                    QString::fromLatin1(extension),
                    QStringLiteral("default"),
                    {}};
    };
    configuration.users = {user(70, "Nora", 7, "1007"), user(80, "Paul", 8, "1008")};
    rights.read({});
    ami.script = [](const QString &) { return ScriptedAmi::success(); };
}

void CallbackDesk::send(const protocol::Command &command, const commands::Requester &requester)
{
    QVERIFY(m_callbacks.handle(
        command, requester, [this](const protocol::ServerMessage &message) { replies.push_back(message); }));
}

bool CallbackDesk::settle()
{
    return settled(store);
}

std::vector<CallbackRequest> CallbackDesk::fill(const std::vector<commands::NewCallback> &requests)
{
    if (list.isEmpty()) {
        intake.addList(QStringLiteral("Monday"), 1,
                       [this](const auto &made) { list = made ? made->uuid : made.error().reason; });
        if (!settle())
            return {};
    }
    std::vector<CallbackRequest> waiting;
    intake.addRequests(list, requests, [](const auto &) {});
    book.readLists([&waiting](const auto &lists) {
        if (lists && !lists->empty())
            waiting = lists->front().callbacks;
    });
    return settle() ? waiting : std::vector<CallbackRequest>();
}

commands::NewCallback CallbackDesk::wanting(const char *number, QDate day)
{
    commands::NewCallback request;
    request.phoneNumber = QString::fromLatin1(number);
    request.dueDate = day;
    return request;
}

QString CallbackDesk::lastError() const
{
    const auto *error = lastReply<protocol::Error>();
    return error ? error->error : QString();
}

} // namespace xivocc::test
