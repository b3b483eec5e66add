#include "translations_test.h"

#include <client/command_texts.h>
#include <models/agent_table_model.h>
#include <widgets/language.h>

#include <QDir>
#include <QTest>
#include <QXmlStreamReader>

void TranslationsTest::nothingIsLeftUntranslated()
{
    const QDir directory(QStringLiteral(XIVOCC_TRANSLATIONS));
    const QStringList files = directory.entryList({QStringLiteral("*.ts")});
    QCOMPARE(files.size(), 2);
    for (const QString &name : files) {
        QFile file(directory.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1String("source"))
                source = xml.readElementText();
            else if (xml.isStartElement() && xml.name() == QLatin1String("translation"))
                QVERIFY2(!xml.attributes().hasAttribute(QLatin1String("type")),
                         qPrintable(name + QStringLiteral(": ") + source));
        }
        QVERIFY(!xml.hasError());
        QVERIFY(!source.isEmpty());
    }
}

void TranslationsTest::frenchIsSpoken()
{
    xivocc::widgets::Language language;
    language.use(QStringLiteral("fr"));
    QCOMPARE(xivocc::models::AgentTableModel::phaseWord(xivocc::AgentPhase::Ready), QStringLiteral("Prêt"));
    language.use(QStringLiteral("en"));
    QCOMPARE(xivocc::models::AgentTableModel::phaseWord(xivocc::AgentPhase::Ready), QStringLiteral("Ready"));
}

void TranslationsTest::refusalsAreInTheUsersLanguage()
{
    using xivocc::client::describe;
    const xivocc::protocol::Error wrongQueue{QStringLiteral("UnknownQueue"), QStringLiteral("setAgentQueue"),
                                             QStringLiteral("No queue has the id 9."), std::nullopt};
    const xivocc::protocol::Error loggedOut{QStringLiteral("NotLoggedIn"), QStringLiteral("pauseAgent"),
                                            QStringLiteral("He is logged out."), std::nullopt};
    const xivocc::protocol::Error unheard{
        QStringLiteral("Unheard"), {}, QStringLiteral("Of late."), std::nullopt};
    xivocc::widgets::Language language;
    language.use(QStringLiteral("fr"));
    QCOMPARE(describe(loggedOut), QStringLiteral("L’agent est déconnecté. Connectez-le d’abord."));
    const QString text = describe(wrongQueue);
    QVERIFY2(text.startsWith(QStringLiteral("Cette file n’existe plus.")) && text.contains(wrongQueue.reason),
             qPrintable(text));
    QCOMPARE(describe(unheard), unheard.reason);
    language.use(QStringLiteral("en"));
    QCOMPARE(describe(wrongQueue), wrongQueue.reason);
}
