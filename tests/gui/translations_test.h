#pragma once

#include <QObject>

class TranslationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftUntranslated();
    void frenchIsSpoken();
    void refusalsAreInTheUsersLanguage();
};
