#include "command_field_test.h"

#include <support/command_damage.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

using namespace xivocc::protocol;
using namespace xivocc::testing;
using Kind = DecodeError::Kind;

void CommandFieldTest::everyFieldIsListed()
{
    QSet<QString> listed;
    for (const ExpectedField &field : expectedFields)
        listed.insert(QString::fromLatin1(field.command) + QLatin1Char('.') +
                      QString::fromLatin1(field.field));
    QSet<QString> found;
    for (const TableRow &row : commandRows()) {
        const QJsonObject sample = QJsonDocument::fromJson(row.sample).object();
        for (const QString &key : sample.keys()) {
            if (key != QLatin1String("claz") && key != QLatin1String("command"))
                found.insert(row.name + QLatin1Char('.') + key);
        }
    }
    QCOMPARE(found, listed);
}

void CommandFieldTest::damagedField_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<std::optional<Kind>>("refusal");
    for (const ExpectedField &field : expectedFields) {
        for (const DamagedCommand &damaged : damagesTo(field)) {
            QTest::addRow("%s.%s %s", field.command, field.field, damaged.title)
                << damaged.command << damaged.field << damaged.frame << damaged.refusal;
        }
    }
}

void CommandFieldTest::damagedField()
{
    QFETCH(QString, command);
    QFETCH(QString, field);
    QFETCH(QByteArray, frame);
    QFETCH(std::optional<Kind>, refusal);

    const auto decoded = decodeCommand(frame);
    QCOMPARE(decoded.has_value(), !refusal.has_value());
    if (decoded) {
        QCOMPARE(wireName(*decoded), command);
        return;
    }
    QCOMPARE(decoded.error().kind, *refusal);
    QVERIFY(decoded.error().reason.endsWith(QLatin1Char('.')));
    QVERIFY(decoded.error().reason.size() < 200);
    if (*refusal != Kind::Malformed) {
        QCOMPARE(decoded.error().name, command);
        QVERIFY(decoded.error().field.startsWith(field));
    }
}
