#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

static void loadTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace xivocc::widgets {

namespace {
const QString languageKey = QStringLiteral("language");
}

QString Language::preferred()
{
    const bool isEnglish = QLocale::system().language() == QLocale::English;
    return QSettings().value(languageKey, isEnglish ? QStringLiteral("en") : QStringLiteral("fr")).toString();
}

void Language::remember(const QString &language)
{
    QSettings().setValue(languageKey, language);
}

void Language::use(const QString &language)
{
    loadTranslations();
    QLocale::setDefault(QLocale(language));
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_qtTranslator);
    // Qt's own dialogs; without its package of translations they stay English.
    if (m_qtTranslator.load(QStringLiteral("qtbase_%1").arg(language),
                            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTranslator);
    if (m_translator.load(QStringLiteral(":/i18n/xivocc_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_translator);
}

} // namespace xivocc::widgets
