#include "agentd_api.h"
#include "ami_server.h"
#include "call_log.h"
#include "command_line.h"
#include "confd_api.h"
#include "cti_server.h"
#include "desk_phone.h"
#include "pacer.h"
#include "phone_news.h"
#include "queue_log.h"
#include "simulation.h"
#include "user_service.h"
#include "xivo_database.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QTextStream>
#include <QTimer>

namespace {

using namespace xivocc::sim;

int fail(const QString &reason)
{
    QTextStream(stderr) << reason << Qt::endl;
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("xivo-sim"));
    const auto wish = readCommandLine(app);
    if (!wish)
        return fail(wish.error());

    AmiServer ami(wish->amiAccount);
    Simulation::Settings settings = wish->simulation;
    const xivocc::Instant now{std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch())};
    settings.start = now - wish->warmUp;
    QueueLog queueLog(ami, QTimeZone(wish->timeZone));
    CallLog callLog(queueLog, QTimeZone(wish->timeZone));
    PhoneNews news(callLog);
    Simulation simulation(settings, news);
    queueLog.now = callLog.now = [&simulation] { return simulation.heap().now(); };
    simulation.heap().runUntil(now);
    ami.serve(simulation.pbx());

    auto database = XivoDatabase::open(wish->database);
    if (!database)
        return fail(database.error());
    if (const QString error = (*database)->fill(simulation.plan(), simulation.agents().agents());
        !error.isEmpty())
        return fail(QStringLiteral("Cannot fill the database: %1").arg(error));
    simulation.agents().setRegister(database->get());

    UserService users(simulation.plan());
    QObject::connect(&users, &UserService::servicesChanged, &app,
                     [&database](const SimUser &user) { (*database)->servicesChanged(user); });

    if (!ami.listen(wish->address, wish->amiPort))
        return fail(
            QStringLiteral("Cannot listen for managers on port %1: %2. Choose another with --ami-port.")
                .arg(wish->amiPort)
                .arg(ami.errorString()));
    AgentdApi agentdApi(simulation.agents());
    HttpServer agentd([&agentdApi](const HttpRequest &request) { return agentdApi.answer(request); });
    ConfdApi confdApi(simulation.agents(), users);
    DeskPhone snom(simulation.pbx(), deviceOf(users.byId(ConfdUsers::snomUser)->plan.extension));
    HttpServer confd([&](const HttpRequest &request) {
        return request.path == "/command.htm" ? snom.answerAsSnom(request) : confdApi.answer(request);
    });
    if (!agentd.listen(wish->address, wish->agentdPort))
        return fail(
            QStringLiteral("Cannot listen for agentd on port %1: %2. Choose another with --agentd-port.")
                .arg(wish->agentdPort)
                .arg(agentd.errorString()));
    if (!confd.listen(wish->address, wish->confdPort))
        return fail(
            QStringLiteral("Cannot listen for confd on port %1: %2. Choose another with --confd-port.")
                .arg(wish->confdPort)
                .arg(confd.errorString()));
    QTimer logTimer;
    const auto writeLogs = [&] {
        (*database)->appendQueueLog(queueLog.takeRows());
        (*database)->appendCallLog(callLog.takeRows());
    };
    QObject::connect(&logTimer, &QTimer::timeout, &app, writeLogs);
    writeLogs();
    logTimer.start(std::chrono::seconds(1));
    CtiServer cti(users, {.version = wish->ctiVersion});
    if (!cti.listen(wish->address, wish->ctiPort))
        return fail(
            QStringLiteral("Cannot listen for CTI clients on port %1: %2. Choose another with --cti-port.")
                .arg(wish->ctiPort)
                .arg(cti.errorString()));
    QHash<QByteArray, int> owners;
    for (const PlannedUser &user : simulation.plan().users)
        owners.insert(deviceOf(user.extension), user.id);
    news.rings = [&](const QByteArray &device, const Party &caller) {
        cti.sendSheet(owners.value(device), caller.number, caller.name);
    };
    news.rangInVain = [&](const QByteArray &device) {
        if (const SimUser *user = users.byId(owners.value(device)))
            cti.countVoiceMails(user->plan.id, user->newVoiceMails + 1);
    };
    Pacer pacer(simulation.heap(), wish->speed);
    pacer.start();
    QTextStream(stdout) << "AMI on port " << ami.port() << Qt::endl
                        << "agentd on port " << agentd.port() << Qt::endl
                        << "confd on port " << confd.port() << Qt::endl
                        << "CTI on port " << cti.port() << Qt::endl
                        << "database " << wish->database.toDisplayString(QUrl::RemovePassword) << Qt::endl;
    return app.exec();
}
