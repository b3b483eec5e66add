#include "alert_session_test.h"
#include "broadcast_test.h"
#include "call_command_test.h"
#include "callback_rest_test.h"
#include "command_test.h"
#include "conference_test.h"
#include "cti_desk_test.h"
#include "http_test.h"
#include "joined_test.h"
#include "line_config_test.h"
#include "live_statistics_test.h"
#include "login_test.h"
#include "membership_test.h"
#include "personal_services_test.h"
#include "presence_directory_test.h"
#include "push_test.h"
#include "rest_test.h"
#include "rights_test.h"
#include "session_test.h"
#include "statistics_test.h"
#include "token_test.h"
#include "video_meeting_test.h"

#include <QCoreApplication>
#include <QtTest>

namespace {

template <class Test> int run(const QStringList &arguments)
{
    Test test;
    return QTest::qExec(&test, arguments);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    return run<HttpTest>(arguments) + run<LoginTest>(arguments) + run<TokenTest>(arguments) +
           run<RestTest>(arguments) + run<LineConfigTest>(arguments) + run<CallbackRestTest>(arguments) +
           run<PushTest>(arguments) + run<SessionTest>(arguments) + run<CommandTest>(arguments) +
           run<BroadcastTest>(arguments) + run<StatisticsTest>(arguments) +
           run<LiveStatisticsTest>(arguments) + run<JoinedTest>(arguments) + run<CallCommandTest>(arguments) +
           run<PersonalServicesTest>(arguments) + run<PresenceDirectoryTest>(arguments) +
           run<MembershipTest>(arguments) + run<VideoMeetingTest>(arguments) + run<CtiDeskTest>(arguments) +
           run<ConferenceTest>(arguments) + run<RightsTest>(arguments) + run<AlertSessionTest>(arguments);
}
