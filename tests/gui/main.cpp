#include "agents_view_test.h"
#include "alerts_page_test.h"
#include "board_test.h"
#include "global_view_test.h"
#include "live_global_view_test.h"
#include "live_membership_test.h"
#include "live_replay_test.h"
#include "live_supervision_test.h"
#include "live_window_test.h"
#include "membership_dialogs_test.h"
#include "membership_rules_test.h"
#include "models_test.h"
#include "placement_test.h"
#include "program_test.h"
#include "queue_history_test.h"
#include "rights_dialog_test.h"
#include "thresholds_test.h"
#include "translations_test.h"
#include "widgets_test.h"
#include "window_test.h"

#include <widgets/theme.h>

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace {

template <class... Tests> int failuresOf(int argc, char *argv[])
{
    const auto run = [&](QObject &&test) { return QTest::qExec(&test, argc, argv); };
    int failures = 0;
    ((failures += run(Tests())), ...);
    return failures;
}

} // namespace

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

    // clang-format off
    return failuresOf<
        ModelsTest,
        PlacementTest,
        MembershipRulesTest,
        MembershipDialogsTest,
        WidgetsTest,
        WindowTest,
        AgentsViewTest,
        AlertsPageTest,
        RightsDialogTest,
        BoardTest,
        ThresholdsTest,
        GlobalViewTest,
        QueueHistoryTest,
        ProgramTest,
        LiveGlobalViewTest,
        LiveMembershipTest,
        LiveSupervisionTest,
        LiveReplayTest,
        LiveWindowTest,
        TranslationsTest
    >(argc, argv);
    // clang-format on
}
