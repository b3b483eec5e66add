#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace xivocc::widgets {

/// The program's language: "en" or "fr". Windows made afterwards speak it.
class Language final
{
public:
    /// As chosen before, else the system's, else French.
    [[nodiscard]] static QString preferred();
    static void remember(const QString &language);

    void use(const QString &language);

private:
    QTranslator m_translator;
    QTranslator m_qtTranslator;
};

} // namespace xivocc::widgets
