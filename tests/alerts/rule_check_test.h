#pragma once

#include <QObject>

class RuleCheckTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryFigureThatIsSent();
    void knowsEveryFigureThatIsShown();
    void badRulesAreRefused_data();
    void badRulesAreRefused();
    void goodRulesPass();
};
