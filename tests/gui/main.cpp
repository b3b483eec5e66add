#include "agents_view_test.h"
#include "board_test.h"
#include "global_view_test.h"
#include "live_global_view_test.h"
#include "live_window_test.h"
#include "membership_rules_test.h"
#include "models_test.h"
#include "placement_test.h"
#include "thresholds_test.h"
#include "translations_test.h"
#include "widgets_test.h"
#include "window_test.h"

#include <widgets/theme.h>

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

int main(int argc, char *argv[])
{
    // The keychain of whoever runs the tests stays untouched.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("xivocc-test"));
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QLocale::setDefault(QLocale(QLocale::English));
    xivocc::widgets::Theme::instance().apply(app, xivocc::widgets::Scheme::Light);

    ModelsTest models;
    MembershipRulesTest membershipRules;
    PlacementTest placement;
    WidgetsTest widgets;
    WindowTest window;
    AgentsViewTest agentsView;
    BoardTest board;
    ThresholdsTest thresholds;
    GlobalViewTest globalView;
    LiveGlobalViewTest liveGlobalView;
    LiveWindowTest liveWindow;
    TranslationsTest translations;
    int failures = 0;
    for (QObject *test : {static_cast<QObject *>(&models), static_cast<QObject *>(&placement),
                          static_cast<QObject *>(&membershipRules), static_cast<QObject *>(&widgets),
                          static_cast<QObject *>(&window), static_cast<QObject *>(&agentsView),
                          static_cast<QObject *>(&board), static_cast<QObject *>(&thresholds),
                          static_cast<QObject *>(&globalView), static_cast<QObject *>(&liveGlobalView),
                          static_cast<QObject *>(&liveWindow), static_cast<QObject *>(&translations)})
        failures += QTest::qExec(test, argc, argv);
    return failures;
}
