#include "search_filter_test.h"

#include <ldap/search_filter.h>

#include <QTest>

namespace xivocc::test {

void SearchFilterTest::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("escaped");
    QTest::newRow("plain") << QStringLiteral("anna.vidal-1@x_y") << QByteArray("anna.vidal-1@x_y");
    QTest::newRow("wildcard") << QStringLiteral("*") << QByteArray("\\2a");
    QTest::newRow("injection") << QStringLiteral("*)(uid=*") << QByteArray("\\2a\\29\\28uid=\\2a");
    QTest::newRow("backslash") << QStringLiteral("\\2a") << QByteArray("\\5c2a");
    QTest::newRow("zero byte") << QString(QChar(0)) << QByteArray("\\00");
    QTest::newRow("line end") << QStringLiteral("a\nb") << QByteArray("a\\0ab");
    QTest::newRow("UTF-8") << QStringLiteral("é") << QByteArray("\\c3\\a9");
}

void SearchFilterTest::escapes()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, escaped);
    QCOMPARE(ldap::escapeFilterValue(text), escaped);
}

void SearchFilterTest::fillsInTheLogin_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QByteArray>("filter");
    QTest::newRow("the documentation's")
        << QStringLiteral("uid=%s") << QStringLiteral("anna") << QByteArray("(uid=anna)");
    QTest::newRow("two places") << QStringLiteral("(|(uid=%s)(mail=%s))") << QStringLiteral("a*")
                                << QByteArray("(|(uid=a\\2a)(mail=a\\2a))");
    QTest::newRow("a login that looks like a place")
        << QStringLiteral("(|(uid=%s)(mail=%s))") << QStringLiteral("%s")
        << QByteArray("(|(uid=%s)(mail=%s))");
    QTest::newRow("blanks around") << QStringLiteral(" (uid=%s) ") << QStringLiteral("anna")
                                   << QByteArray("(uid=anna)");
}

void SearchFilterTest::fillsInTheLogin()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, login);
    QFETCH(const QByteArray, filter);
    QCOMPARE(ldap::userFilter(pattern, login), filter);
}

} // namespace xivocc::test
