#include "callback_test.h"

#include "callback_desk.h"

#include <commands/callback_file.h>

#include <QTest>

namespace xivocc::test {

using commands::NewCallback;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList numbersOf(const std::vector<CallbackRequest> &requests)
{
    QStringList numbers;
    for (const CallbackRequest &request : requests)
        numbers.append(request.phoneNumber);
    return numbers;
}

UserRights rightsOf(int userId, RightProfile profile)
{
    UserRights rights;
    rights.userId = userId;
    rights.profile = profile;
    return rights;
}

RecordFilter filter(const char *field, FilterOperator operation, const char *value)
{
    RecordFilter made;
    made.field = s(field);
    made.operation = operation;
    made.value = s(value);
    return made;
}

} // namespace

void CallbackTest::listsOpenRequestsAndPeriods()
{
    QFETCH(const QString, engine);
    CallbackDesk desk(m_place.fresh(engine));
    desk.intake.setPeriod({{}, s("Afternoon"), QTime(14, 0), QTime(17, 0), false}, [](const auto &) {});
    desk.intake.addList(s("Of a queue that is gone"), 99, [](const auto &) {});
    NewCallback ada = desk.wanting("0299000001", {2030, 5, 7});
    ada.firstName = s("Ada");
    ada.periodName = s("Afternoon");
    QCOMPARE(desk.fill({ada, desk.wanting("0299000002")}).size(), 2U);

    desk.send(protocol::GetCallbackLists{}, desk.nora);
    QVERIFY(desk.settle());
    const auto *told = desk.lastReply<protocol::CallbackLists>();
    QVERIFY(told);
    QCOMPARE(told->lists.size(), 1U);
    QCOMPARE(told->lists[0].name, s("Monday"));
    QCOMPARE(told->lists[0].queueId, 1);
    QCOMPARE(numbersOf(told->lists[0].callbacks), QStringList({s("0299000002"), s("0299000001")}));
    const CallbackRequest &last = told->lists[0].callbacks[1];
    QCOMPARE(last.firstName, s("Ada"));
    QCOMPARE(last.listUuid, desk.list);
    QCOMPARE(last.dueDate, QDate(2030, 5, 7));
    QVERIFY(!last.agentId);
    QCOMPARE(last.preferredPeriod->name, s("Afternoon"));
    QCOMPARE(last.preferredPeriod->start, QTime(14, 0));
    QVERIFY(told->lists[0].callbacks[0].preferredPeriod->isDefault);
    QCOMPARE(desk.outbox.subscriptions.back(), std::pair(desk.nora.session, commands::Topic::Callbacks));

    desk.send(protocol::GetCallbackPreferredPeriods{}, desk.nora);
    QVERIFY(desk.settle());
    const auto *periods = desk.lastReply<protocol::PreferredCallbackPeriodList>();
    QVERIFY(periods);
    QCOMPARE(periods->periods.size(), 2U);
    QVERIFY(periods->periods[0].isDefault);
    QCOMPARE(periods->periods[1].name, s("Afternoon"));
}

void CallbackTest::carriesARequestThroughToItsTicket()
{
    QFETCH(const QString, engine);
    CallbackDesk desk(m_place.fresh(engine));
    const auto waiting = desk.fill({desk.wanting("0299000001")});
    QCOMPARE(waiting.size(), 1U);
    const QString uuid = waiting[0].uuid;

    desk.send(protocol::TakeCallback{uuid}, desk.nora);
    QVERIFY(desk.settle());
    QVERIFY(desk.lastTold<protocol::CallbackTaken>());
    QCOMPARE(*desk.lastTold<protocol::CallbackTaken>(), (protocol::CallbackTaken{uuid, 7, 1}));

    desk.send(protocol::StartCallback{uuid, s("0299000001")}, desk.nora);
    QVERIFY(desk.settle());
    const auto *started = desk.lastReply<protocol::CallbackStarted>();
    QVERIFY(started);
    QCOMPARE(started->requestUuid, uuid);
    const QString ticket = started->ticketUuid;
    QCOMPARE(desk.ami.sent.size(), 1);
    QVERIFY2(desk.ami.sent[0].contains(s("Channel=SIP/ph-seven")) &&
                 desk.ami.sent[0].contains(s("Exten=0299000001")) &&
                 desk.ami.sent[0].contains(s("__USR_CALLBACK_REQUEST=\"") + uuid) &&
                 desk.ami.sent[0].contains(s("__USR_CALLBACK_TICKET=\"") + ticket),
             qPrintable(desk.ami.sent[0]));

    desk.send(protocol::UpdateCallbackTicket{ticket, CallbackStatus::Answered, s("will pay"), {}, {}},
              desk.nora);
    QVERIFY(desk.settle());
    QVERIFY(desk.lastTold<protocol::CallbackClotured>());
    QCOMPARE(desk.lastTold<protocol::CallbackClotured>()->uuid, uuid);
    QVERIFY2(desk.fill({}).empty(), "closed requests are listed no more");

    std::vector<CallbackTicket> tickets;
    desk.intake.readTickets(desk.list, 10, [&tickets](const auto &read) { tickets = read.value(); });
    QVERIFY(desk.settle());
    QCOMPARE(tickets.size(), 1U);
    QCOMPARE(tickets[0].uuid, ticket);
    QCOMPARE(tickets[0].agentId, 7);
    QCOMPARE(tickets[0].comment, s("will pay"));
    QVERIFY(tickets[0].status == CallbackStatus::Answered);
    QCOMPARE(tickets[0].request.phoneNumber, s("0299000001"));
    QVERIFY(tickets[0].startedAt.time_since_epoch().count() > 0 &&
            tickets[0].updatedAt >= tickets[0].startedAt);
    QByteArray file;
    desk.intake.writeTickets(desk.list, 10, QTimeZone::utc(),
                             [&file](const auto &written) { file = written.value(); });
    QVERIFY(desk.settle());
    QCOMPARE(file, commands::writeTicketFile(tickets, QTimeZone::utc()));
}

void CallbackTest::callsAgainOnAnotherDay()
{
    QFETCH(const QString, engine);
    CallbackDesk desk(m_place.fresh(engine));
    QString afternoon;
    desk.intake.setPeriod({{}, s("Afternoon"), QTime(14, 0), QTime(17, 0), false},
                          [&afternoon](const auto &period) { afternoon = period->uuid; });
    const QString uuid = desk.fill({desk.wanting("0299000001")}).at(0).uuid;
    const auto startedTicket = [&desk, &uuid] {
        desk.send(protocol::TakeCallback{uuid}, desk.nora);
        desk.send(protocol::StartCallback{uuid, s("0299000001")}, desk.nora);
        const bool isSettled = desk.settle();
        const auto *started = desk.lastReply<protocol::CallbackStarted>();
        return isSettled && started ? started->ticketUuid : QString();
    };
    const QString first = startedTicket();
    desk.send(protocol::UpdateCallbackTicket{first, CallbackStatus::Callback, {}, {2031, 1, 2}, afternoon},
              desk.nora);
    QVERIFY(desk.settle());
    const auto *updated = desk.lastTold<protocol::CallbackRequestUpdated>();
    QVERIFY(updated);
    QCOMPARE(updated->request.uuid, uuid);
    QCOMPARE(updated->request.dueDate, QDate(2031, 1, 2));
    QCOMPARE(updated->request.preferredPeriod->uuid, afternoon);
    QVERIFY2(!updated->request.agentId, "anybody may take it on that day");

    const QString second = startedTicket();
    QVERIFY(!second.isEmpty() && second != first);
    desk.send(protocol::UpdateCallbackTicket{second, CallbackStatus::Callback, s("engaged"), {}, {}},
              desk.nora);
    QVERIFY(desk.settle());
    updated = desk.lastTold<protocol::CallbackRequestUpdated>();
    QVERIFY(updated);
    QCOMPARE(updated->request.dueDate, QDate(2031, 1, 2));
    QCOMPARE(updated->request.preferredPeriod->uuid, afternoon);

    const QString third = startedTicket();
    desk.send(protocol::UpdateCallbackTicket{third, CallbackStatus::Callback, {}, {2031, 1, 3}, s("no such")},
              desk.nora);
    QVERIFY(desk.settle());
    QCOMPARE(desk.lastError(), s("UnknownPeriod"));
}

void CallbackTest::givesARequestToOneOfTwoAgents()
{
    QFETCH(const QString, engine);
    const config::StoreSettings settings = m_place.fresh(engine);
    CallbackDesk here(settings);
    std::vector<NewCallback> many;
    for (int i = 0; i < 50; ++i)
        many.push_back(here.wanting("0299000001"));
    const auto waiting = here.fill(many);
    QCOMPARE(waiting.size(), many.size());
    CallbackDesk there(settings); // a connection of its own, so that both ask at the same moment
    QVERIFY(there.settle());
    for (const CallbackRequest &request : waiting) {
        here.send(protocol::TakeCallback{request.uuid}, here.nora);
        there.send(protocol::TakeCallback{request.uuid}, there.paul);
    }
    QVERIFY(here.settle());
    QVERIFY(there.settle());
    QCOMPARE(here.outbox.toSubscribers.size() + there.outbox.toSubscribers.size(), waiting.size());
    QCOMPARE(here.replies.size(), there.outbox.toSubscribers.size());
    QCOMPARE(there.replies.size(), here.outbox.toSubscribers.size());
    for (const CallbackDesk *desk : {&here, &there}) {
        if (!desk->replies.empty())
            QCOMPARE(desk->lastError(), s("CallbackTakenByOther"));
    }
}

void CallbackTest::findsOpenAndClosedRequests()
{
    QFETCH(const QString, engine);
    CallbackDesk desk(m_place.fresh(engine));
    NewCallback ada = desk.wanting("0299000001", {2030, 5, 7});
    ada.company = s("Example Ltd");
    NewCallback bob = desk.wanting("0299000002");
    bob.company = s("100% Example");
    const auto waiting = desk.fill({ada, bob, desk.wanting("0144000003")});
    QCOMPARE(waiting.size(), 3U);
    desk.send(protocol::TakeCallback{waiting[2].uuid}, desk.nora);
    const auto found = [&desk](protocol::CallbackSearch search) {
        desk.send(protocol::FindCallbackRequest{5, std::move(search)}, desk.nora);
        const bool isSettled = desk.settle();
        const auto *response = desk.lastReply<protocol::FindCallbackResponse>();
        return isSettled && response && response->id == 5 ? *response : protocol::FindCallbackResponse{};
    };
    QCOMPARE(numbersOf(found({{}, 0, {}}).response.list),
             QStringList({s("0299000002"), s("0144000003"), s("0299000001")}));
    RecordFilter byNumber = filter("phoneNumber", FilterOperator::Like, "0299%");
    byNumber.order = SortOrder::Descending;
    const auto page = found({{byNumber}, 0, 1});
    QCOMPARE(page.response.total, 2);
    QCOMPARE(numbersOf(page.response.list), QStringList{s("0299000002")});
    QCOMPARE(numbersOf(found({{byNumber}, 1, 1}).response.list), QStringList{s("0299000001")});

    RecordFilter words;
    words.field = s("company");
    words.operation = FilterOperator::ContainsAll;
    words.values = {s("100%"), s("example")};
    QCOMPARE(numbersOf(found({{words}, 0, {}}).response.list), QStringList{s("0299000002")});
    const auto numbersWith = [&](const RecordFilter &condition) {
        return numbersOf(found({{condition}, 0, {}}).response.list);
    };
    QCOMPARE(numbersWith(filter("company", FilterOperator::ILike, "%ltd")), QStringList{s("0299000001")});
    QCOMPARE(numbersWith(filter("company", FilterOperator::IsNull, "")), QStringList{s("0144000003")});
    QCOMPARE(numbersWith(filter("agentId", FilterOperator::Equal, "7")), QStringList{s("0299000001")});
    QCOMPARE(numbersWith(filter("agentId", FilterOperator::IsNull, "")).size(), 2);
    QCOMPARE(numbersWith(filter("dueDate", FilterOperator::Greater, "2030-05-06")),
             QStringList{s("0299000001")});
    QCOMPARE(numbersWith(filter("clotured", FilterOperator::Equal, "true")), QStringList());
    QCOMPARE(numbersWith(filter("phoneNumber", FilterOperator::Equal, "' or 1=1 --")), QStringList());
}

void CallbackTest::refusesBadSearches_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("operation");
    QTest::addColumn<QString>("reason");
    QTest::newRow("unknown field") << "r.id" << int(FilterOperator::Equal) << "no field";
    QTest::newRow("no number") << "agentId" << int(FilterOperator::Less) << "is a number";
    QTest::newRow("part of a number") << "queueId" << int(FilterOperator::Like) << "Use =";
}

void CallbackTest::refusesBadSearches()
{
    QFETCH(const QString, field);
    QFETCH(const int, operation);
    CallbackDesk desk(m_place.fresh(s("sqlite")));
    const RecordFilter bad = filter(qPrintable(field), FilterOperator(operation), "x");
    desk.send(protocol::FindCallbackRequest{5, {{bad}, 0, {}}}, desk.nora);
    QCOMPARE(desk.lastError(), s("BadFilter"));
    QFETCH(const QString, reason);
    QVERIFY(desk.lastReply<protocol::Error>()->reason.contains(reason));
    desk.send(
        protocol::FindCallbackRequest{5,
                                      {std::vector(100, filter("uuid", FilterOperator::Equal, "x")), 0, {}}},
        desk.nora);
    QCOMPARE(desk.lastError(), s("BadFilter"));
}

void CallbackTest::findsLettersInAnyCase()
{
    QFETCH(const QString, engine);
    CallbackDesk desk(m_place.fresh(engine));
    const char *company = "Élodie & Ça [va] *1.5? {x}";
    NewCallback named = desk.wanting("0299000001");
    named.company = s(company);
    QCOMPARE(desk.fill({named}).size(), 1U);
    const auto isFound = [&desk](const RecordFilter &condition) {
        desk.replies.clear();
        desk.send(protocol::FindCallbackRequest{5, {{condition}, 0, {}}}, desk.nora);
        const auto *response = desk.settle() ? desk.lastReply<protocol::FindCallbackResponse>() : nullptr;
        return response && response->response.total == 1;
    };
    for (const char *pattern :
         {"élodie%", "É%", "%LODIE & ça%", company, "_lodie%", "%[VA]%", "%*1.5?%", "%{X}", "%ç%\\[%"})
        QVERIFY2(isFound(filter("company", FilterOperator::ILike, pattern)), pattern);
    for (const char *pattern : {"élodie", "elodie%", "__lodie%", "%1x5%", "%[va]", "\\_lodie%", "%\\%%"})
        QVERIFY2(!isFound(filter("company", FilterOperator::ILike, pattern)), pattern);
    RecordFilter words;
    words.field = s("company");
    words.operation = FilterOperator::ContainsAll;
    words.values = {s("ÇA"), s("éLO"), s("*1.5?")};
    QVERIFY(isFound(words));
    words.values = {s("ÇA"), s("_lo")};
    QVERIFY(!isFound(words));
}

void CallbackTest::ordersWhatIsEmptyLast()
{
    QFETCH(const QString, engine);
    CallbackDesk desk(m_place.fresh(engine));
    const auto waiting =
        desk.fill({desk.wanting("1"), desk.wanting("2"), desk.wanting("3"), desk.wanting("4")});
    QCOMPARE(waiting.size(), 4U);
    desk.send(protocol::TakeCallback{waiting[1].uuid}, desk.paul);
    desk.send(protocol::TakeCallback{waiting[3].uuid}, desk.nora);
    const auto numbers = [&desk](SortOrder order) {
        RecordFilter byAgent;
        byAgent.field = s("agentId");
        byAgent.order = order;
        desk.send(protocol::FindCallbackRequest{5, {{byAgent}, 0, {}}}, desk.nora);
        const auto *response = desk.settle() ? desk.lastReply<protocol::FindCallbackResponse>() : nullptr;
        return response ? numbersOf(response->response.list).join(QLatin1Char(' ')) : QString();
    };
    QCOMPARE(numbers(SortOrder::Ascending), s("4 2 1 3"));
    QCOMPARE(numbers(SortOrder::Descending), s("2 4 1 3"));
}

void CallbackTest::noTextHarmsTheStore()
{
    QFETCH(const QString, engine);
    CallbackDesk desk(m_place.fresh(engine));
    NewCallback ada = desk.wanting("0299000001");
    ada.company = s("50 % \\ Sons");
    QCOMPARE(desk.fill({ada}).size(), 1U);
    const auto codeOf = [&desk](const RecordFilter &condition) {
        desk.replies.clear();
        desk.send(protocol::FindCallbackRequest{5, {{condition}, 0, {}}}, desk.nora);
        return desk.settle() ? desk.lastError() : s("no answer");
    };
    const auto found = [&](const char *pattern, FilterOperator operation) {
        if (!codeOf(filter("company", operation, pattern)).isEmpty())
            return -1;
        return desk.lastReply<protocol::FindCallbackResponse>()->response.total;
    };
    for (const FilterOperator operation : {FilterOperator::Like, FilterOperator::ILike}) {
        QCOMPARE(found("50 \\% _\\_%", operation), 0);
        QCOMPARE(found("50 \\% \\\\ %", operation), 1);
        QCOMPARE(found("%\\", operation), -1);
        QCOMPARE(found("%\\\\", operation), 0);
        QCOMPARE(codeOf(filter("company", operation, QByteArray(201, '_').constData())), s("BadFilter"));
        QCOMPARE(codeOf(filter("company", operation, QByteArray(200, '_').constData())), QString());
    }
    RecordFilter words;
    words.field = s("company");
    words.operation = FilterOperator::ContainsAll;
    words.values = {QString(201, QLatin1Char('x'))};
    QCOMPARE(codeOf(words), s("BadFilter"));
    QCOMPARE(codeOf(filter("company", FilterOperator::Equal, QByteArray(501, 'x').constData())),
             s("BadFilter"));
    RecordFilter zero = filter("company", FilterOperator::Equal, "x");
    zero.value.append(QChar::Null);
    QCOMPARE(codeOf(zero), s("BadFilter"));

    // What gets as far as the store is refused alone.
    desk.send(protocol::UpdateCallbackTicket{zero.value, CallbackStatus::Answered, {}, {}, {}}, desk.nora);
    QVERIFY(desk.settle());
    QVERIFY(!desk.lastError().isEmpty());
    QVERIFY2(desk.store.status().ok, qPrintable(desk.store.status().reason));
}

void CallbackTest::keepsATakenRequestForItsAgent()
{
    CallbackDesk desk(m_place.fresh(s("sqlite")));
    desk.rights.read({rightsOf(70, RightProfile::None), rightsOf(80, RightProfile::None)});
    const QString uuid = desk.fill({desk.wanting("0299000001")}).at(0).uuid;
    const auto codeOf = [&desk](const protocol::Command &command, const commands::Requester &requester) {
        desk.replies.clear();
        desk.send(command, requester);
        return desk.settle() ? desk.lastError() : s("no answer");
    };
    const protocol::StartCallback start{uuid, s("0299000001")};
    QCOMPARE(codeOf(start, desk.nora), s("CallbackNotTaken"));
    QCOMPARE(codeOf(protocol::ReleaseCallback{uuid}, desk.nora), s("CallbackNotTaken"));
    QCOMPARE(codeOf(protocol::TakeCallback{uuid}, desk.nora), QString());
    QCOMPARE(codeOf(protocol::TakeCallback{uuid}, desk.nora), QString());
    QCOMPARE(codeOf(protocol::TakeCallback{uuid}, desk.paul), s("CallbackTakenByOther"));
    QCOMPARE(codeOf(protocol::ReleaseCallback{uuid}, desk.paul), s("CallbackTakenByOther"));
    QCOMPARE(codeOf(start, desk.paul), s("CallbackTakenByOther"));
    QCOMPARE(codeOf(start, desk.nora), QString());
    const QString ticket = desk.lastReply<protocol::CallbackStarted>()->ticketUuid;
    const protocol::UpdateCallbackTicket close{ticket, CallbackStatus::Fax, {}, {}, {}};
    QCOMPARE(codeOf(close, desk.paul), s("CallbackTakenByOther"));
    QCOMPARE(codeOf(protocol::UpdateCallbackTicket{uuid, {}, {}, {}, {}}, desk.nora), s("UnknownTicket"));

    QCOMPARE(codeOf(protocol::ReleaseCallback{uuid}, desk.nora), QString());
    QCOMPARE(desk.lastTold<protocol::CallbackReleased>()->uuid, uuid);
    QCOMPARE(codeOf(close, desk.nora), s("CallbackNotTaken"));
    QCOMPARE(codeOf(protocol::TakeCallback{uuid}, desk.paul), QString());
    QCOMPARE(codeOf(close, desk.nora), s("CallbackTakenByOther"));
    QCOMPARE(codeOf(start, desk.paul), QString());
    const QString other = desk.lastReply<protocol::CallbackStarted>()->ticketUuid;
    QCOMPARE(codeOf(protocol::UpdateCallbackTicket{other, CallbackStatus::Email, {}, {}, {}}, desk.paul),
             QString());
    QCOMPARE(codeOf(protocol::TakeCallback{uuid}, desk.paul), s("CallbackClosed"));
    QCOMPARE(codeOf(protocol::TakeCallback{s("no such")}, desk.paul), s("UnknownCallback"));
    const commands::Requester boss{s("boss"), 50, 0, {}, 3};
    QCOMPARE(codeOf(protocol::TakeCallback{uuid}, boss), s("NotAnAgent"));
}

void CallbackTest::supervisorsGiveBackWhatOthersTook()
{
    CallbackDesk desk(m_place.fresh(s("sqlite")));
    const QString uuid = desk.fill({desk.wanting("0299000001")}).at(0).uuid;
    const auto codeOf = [&desk](const protocol::Command &command, const commands::Requester &requester) {
        desk.replies.clear();
        desk.send(command, requester);
        return desk.settle() ? desk.lastError() : s("no answer");
    };
    const commands::Requester boss{s("boss"), 50, 0, {}, 3}; // no agent himself
    UserRights supervisor = rightsOf(50, RightProfile::Supervisor);
    desk.rights.read({rightsOf(70, RightProfile::None), rightsOf(80, RightProfile::None), supervisor});
    QCOMPARE(codeOf(protocol::ReleaseCallback{uuid}, boss), s("Forbidden"));
    supervisor.queueIds = {1};
    desk.rights.change(supervisor);
    QCOMPARE(codeOf(protocol::ReleaseCallback{uuid}, boss), s("CallbackNotTaken"));
    QCOMPARE(codeOf(protocol::TakeCallback{uuid}, desk.nora), QString());
    QCOMPARE(codeOf(protocol::ReleaseCallback{uuid}, desk.paul), s("CallbackTakenByOther"));
    QCOMPARE(codeOf(protocol::TakeCallback{uuid}, boss), s("NotAnAgent"));
    QCOMPARE(codeOf(protocol::ReleaseCallback{uuid}, boss), QString());
    QCOMPARE(*desk.lastTold<protocol::CallbackReleased>(), (protocol::CallbackReleased{uuid, 1}));
    QCOMPARE(codeOf(protocol::TakeCallback{uuid}, desk.paul), QString());
    desk.rights.change(rightsOf(50, RightProfile::None));
    QCOMPARE(codeOf(protocol::ReleaseCallback{uuid}, boss), s("NotAnAgent"));
}

void CallbackTest::requestsOfAgentsWhoAreGoneAreFree()
{
    QFETCH(const QString, engine);
    CallbackDesk desk(m_place.fresh(engine));
    desk.rights.read({rightsOf(70, RightProfile::None), rightsOf(80, RightProfile::None)});
    const QString uuid = desk.fill({desk.wanting("0299000001")}).at(0).uuid;
    desk.book.take(uuid, {99, std::nullopt, false, {}}, [](const auto &) {});
    QVERIFY(desk.settle());
    QCOMPARE(desk.fill({}).at(0).agentId, std::optional(99));
    desk.send(protocol::GetCallbackLists{}, desk.nora);
    QVERIFY(desk.settle());
    QVERIFY(!desk.lastReply<protocol::CallbackLists>()->lists.at(0).callbacks.at(0).agentId);
    desk.send(protocol::FindCallbackRequest{5, {}}, desk.nora);
    QVERIFY(desk.settle());
    QVERIFY(!desk.lastReply<protocol::FindCallbackResponse>()->response.list.at(0).agentId);

    desk.send(protocol::TakeCallback{uuid}, desk.nora);
    QVERIFY(desk.settle());
    QCOMPARE(*desk.lastTold<protocol::CallbackTaken>(), (protocol::CallbackTaken{uuid, 7, 1}));
    QCOMPARE(desk.fill({}).at(0).agentId, std::optional(7));
    // While nobody knows which agents there are, what they have is theirs.
    std::optional<QString> code;
    desk.book.take(uuid, {8, std::nullopt, false, {}},
                   [&code](const auto &queue) { code = queue ? QString() : queue.error().code; });
    QVERIFY(desk.settle());
    QCOMPARE(*code, s("CallbackTakenByOther"));
}

void CallbackTest::keepsNoTicketOfACallThatWasNotPlaced()
{
    CallbackDesk desk(m_place.fresh(s("sqlite")));
    const QString uuid = desk.fill({desk.wanting("0299000001")}).at(0).uuid;
    desk.send(protocol::TakeCallback{uuid}, desk.nora);
    desk.ami.script = [](const QString &) {
        return ScriptedAmi::failure(ami::AmiResponse::Outcome::Refused, s("Originate failed"));
    };
    desk.send(protocol::StartCallback{uuid, s("0299000001")}, desk.nora);
    QVERIFY(desk.settle());
    QVERIFY(!desk.lastError().isEmpty());
    desk.send(protocol::StartCallback{uuid, s("nothing to dial")}, desk.nora);
    QVERIFY(desk.settle());
    QVERIFY(!desk.lastError().isEmpty());
    std::optional<std::size_t> tickets;
    desk.intake.readTickets(desk.list, 10, [&tickets](const auto &read) { tickets = read->size(); });
    QVERIFY(desk.settle());
    QVERIFY(tickets == 0U);
}

void CallbackTest::playsOnlyMessagesOfRequests()
{
    CallbackDesk desk(m_place.fresh(s("sqlite")));
    NewCallback spoken = desk.wanting("0299000001");
    spoken.voiceMessageRef = s("callbacks/1714984272.88");
    QCOMPARE(desk.fill({spoken}).at(0).voiceMessageRef, spoken.voiceMessageRef);
    desk.send(protocol::ListenCallbackMessage{s("tt-monkeys")}, desk.nora);
    desk.send(protocol::ListenCallbackMessage{{}}, desk.nora);
    QVERIFY(desk.settle());
    QCOMPARE(desk.replies.size(), 2U);
    QCOMPARE(desk.lastError(), s("UnknownMessage"));
    QVERIFY(desk.ami.sent.isEmpty());
    desk.send(protocol::ListenCallbackMessage{spoken.voiceMessageRef}, desk.nora);
    QVERIFY(desk.settle());
    QCOMPARE(desk.replies.size(), 2U);
    QCOMPARE(desk.ami.sent.size(), 1);
    QVERIFY2(desk.ami.sent[0].contains(s("Channel=SIP/ph-seven")) &&
                 desk.ami.sent[0].contains(s("Application=Playback Data=callbacks/1714984272.88")),
             qPrintable(desk.ami.sent[0]));
}

void CallbackTest::takesAllRequestsOrNone()
{
    CallbackDesk desk(m_place.fresh(s("sqlite")));
    NewCallback bad = desk.wanting("0299000002");
    bad.line = 3;
    bad.periodName = s("Night");
    QVERIFY(desk.fill({desk.wanting("0299000001"), bad}).empty());
    tl::expected<commands::CallbackImport, commands::Refusal> outcome;
    desk.intake.addRequests(desk.list, {desk.wanting("0299000001"), bad},
                            [&outcome](const auto &import) { outcome = import; });
    QVERIFY(desk.settle());
    QVERIFY(outcome && outcome->added == 0);
    QCOMPARE(outcome->faults.size(), 1U);
    QCOMPARE(outcome->faults[0].line, 3);
    QVERIFY(outcome->faults[0].reason.contains(s("\"Night\"")));
    desk.intake.addRequests(s("no such list"), {desk.wanting("0299000001")},
                            [&outcome](const auto &import) { outcome = import; });
    QVERIFY(desk.settle());
    QCOMPARE(outcome.error().code, s("UnknownList"));
    const std::vector<NewCallback> tooMany(store::CallbackIntakeTable::mostOpenRequests + 1,
                                           desk.wanting("0299000001"));
    desk.intake.addRequests(desk.list, tooMany, [&outcome](const auto &import) { outcome = import; });
    QVERIFY(desk.settle());
    QCOMPARE(outcome.error().code, s("TooMany"));
    tl::expected<CallbackList, commands::Refusal> again;
    desk.intake.addList(s("Monday"), 2, [&again](const auto &made) { again = made; });
    QVERIFY(desk.settle());
    QCOMPARE(again.error().code, s("ListExists"));
}

void CallbackTest::keepsOneDefaultPeriod()
{
    CallbackDesk desk(m_place.fresh(s("sqlite")));
    tl::expected<CallbackPeriod, commands::Refusal> set;
    const auto setPeriod = [&](const char *name, int start, bool isDefault) {
        desk.intake.setPeriod({{}, s(name), QTime(start, 0), QTime(start + 1, 0), isDefault},
                              [&set](const auto &period) { set = period; });
        return desk.settle() && set;
    };
    QVERIFY(setPeriod("Noon", 12, true));
    const QString noon = set->uuid;
    QVERIFY(setPeriod("Noon", 11, true));
    QCOMPARE(set->uuid, noon);
    QVERIFY2(!setPeriod("Noon", 11, false), "one has to be the default");
    QCOMPARE(set.error().code, s("DefaultPeriod"));
    std::vector<CallbackPeriod> periods;
    desk.book.readPeriods([&periods](const auto &read) { periods = read.value(); });
    QVERIFY(desk.settle());
    QCOMPARE(periods.size(), 2U);
    QVERIFY(!periods[0].isDefault); // the one from the start, at nine
    QVERIFY(periods[1].isDefault && periods[1].start == QTime(11, 0));
}

void CallbackTest::saysThatTheStoreIsAway()
{
    config::StoreSettings nowhere;
    nowhere.url = QUrl(s("sqlite://") + m_place.pathOf(s("no/such/store.db")));
    CallbackDesk desk(nowhere);
    const std::vector<protocol::Command> all{protocol::GetCallbackLists{},
                                             protocol::GetCallbackPreferredPeriods{},
                                             protocol::FindCallbackRequest{5, {}},
                                             protocol::TakeCallback{s("x")},
                                             protocol::ReleaseCallback{s("x")},
                                             protocol::StartCallback{s("x"), s("1008")},
                                             protocol::UpdateCallbackTicket{s("x"), {}, {}, {}, {}},
                                             protocol::ListenCallbackMessage{s("x")}};
    for (const protocol::Command &command : all) {
        desk.replies.clear();
        desk.send(command, desk.nora);
        QVERIFY(desk.settle());
        QCOMPARE(desk.lastError(), s("StoreUnavailable"));
        QVERIFY(desk.lastReply<protocol::Error>()->reason.contains(s("no/such/store.db")));
    }
    QVERIFY(desk.outbox.toSubscribers.empty());
    QVERIFY(desk.ami.sent.isEmpty());
}

} // namespace xivocc::test
