#include "confd_refusals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xivocc::xivo {

const QString notFoundCode = QStringLiteral("NotFound");

namespace {

const QString confd = QStringLiteral("confd");

QString sentenceOf(const HttpAnswer &answer)
{
    const QJsonDocument body = QJsonDocument::fromJson(answer.body);
    QString sentence = body.isArray() ? body.array().first().toString() : QString();
    if (const qsizetype details = sentence.indexOf(QLatin1String(" ('")); details > 0)
        sentence.truncate(details);
    return sentence;
}

/// The sentence without the class of the error before it.
QString afterClass(const QString &sentence)
{
    const qsizetype dash = sentence.indexOf(QLatin1String(" - "));
    return dash < 0 ? sentence : sentence.mid(dash + 3);
}

} // namespace

Refusal confdRefusal(const HttpAnswer &answer)
{
    if (answer.status == 0)
        return linkDown(
            QStringLiteral("confd cannot be reached (%1); check that it runs and the setting url of the "
                           "section [confd].")
                .arg(answer.error));
    if (answer.status == 401)
        return notAuthorised(confd, confd, QStringLiteral("confd.#"));
    if (answer.status == 502 || answer.status == 503 || answer.status == 504)
        return linkDown(
            QStringLiteral("confd is not able to work now (HTTP status %1); try again in a minute.")
                .arg(answer.status));
    const QString sentence = sentenceOf(answer);
    if (sentence.startsWith(QLatin1String("Resource Not Found")))
        return {notFoundCode, QStringLiteral("XiVO does not know it (%1); it may have been deleted, ask for "
                                             "the lists again.")
                                  .arg(afterClass(sentence))};
    if (answer.status == 404)
        return {QStringLiteral("NotSupported"),
                QStringLiteral("This XiVO's confd has no such service; it needs XiVO 16.04 or later.")};
    if (sentence.startsWith(QLatin1String("Input Error")))
        return {QStringLiteral("InvalidValue"),
                QStringLiteral("XiVO does not accept the value (%1); correct it.").arg(afterClass(sentence))};
    if (sentence.startsWith(QLatin1String("Resource Error")))
        return {QStringLiteral("Conflict"),
                QStringLiteral("XiVO's configuration does not allow it (%1); look at it and try again.")
                    .arg(afterClass(sentence))};
    return rejected(confd,
                    sentence.isEmpty() ? QStringLiteral("HTTP status %1").arg(answer.status) : sentence);
}

} // namespace xivocc::xivo
