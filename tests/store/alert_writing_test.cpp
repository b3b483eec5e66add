#include "alert_writing_test.h"

#include "alert_desk.h"

#include <QTest>
#include <algorithm>
#include <map>
#include <set>

namespace xivocc::test {

namespace {

using commands::AlertQuestion;
using commands::AlertWriter;
using commands::Refusal;

const Instant noon{milliseconds(1'714'996'800'123)};

/// Answers when it is told to, as the store would.
class ScriptedBook final : public commands::AlertBook
{
public:
    void open(Instant, Opened done) override { done(commands::KeptAlerts{}); }
    void writeRule(const AlertRule &, commands::Done done) override { done(nullptr); }
    void removeRule(int, commands::Done done) override { done(nullptr); }
    void write(std::vector<Alert> alerts, commands::Done done) override
    {
        sizes.push_back(alerts.size());
        m_pending.emplace_back(std::move(alerts), std::move(done));
    }
    void find(const AlertQuestion &question, Found done) override
    {
        ++questions;
        commands::FoundAlerts found{{}, true};
        for (auto alert = kept.rbegin(); alert != kept.rend(); ++alert) {
            if ((question.before > 0 && alert->first >= question.before) || !question.isSeen(alert->second))
                continue;
            found.isComplete = static_cast<int>(found.alerts.size()) < question.limit;
            if (!found.isComplete)
                break;
            found.alerts.push_back(alert->second);
        }
        done(found);
    }

    /// Answers all that is asked, until nothing is.
    void answer()
    {
        while (!m_pending.empty()) {
            const auto [alerts, done] = std::move(m_pending.front());
            m_pending.erase(m_pending.begin());
            const bool isPoisoned = std::ranges::any_of(
                alerts, [this](const Alert &alert) { return poisoned.contains(alert.id); });
            if (isAway || isPoisoned || refusesAll) {
                const Refusal refusal{isAway ? QStringLiteral("StoreUnavailable")
                                             : QStringLiteral("StoreRefused"),
                                      QStringLiteral("No.")};
                done(&refusal);
                continue;
            }
            for (const Alert &alert : alerts)
                kept.insert_or_assign(alert.id, alert);
            done(nullptr);
        }
    }

    bool isAway = false;
    bool refusesAll = false;
    std::set<int> poisoned;
    std::map<int, Alert> kept;
    std::vector<std::size_t> sizes; ///< of what was to be written
    int questions = 0;

private:
    std::vector<std::pair<std::vector<Alert>, commands::Done>> m_pending;
};

/// Alerts on a book that answers by hand, for a supervisor who sees all.
struct Desk
{
    FactMaker maker;
    Configuration configuration = FactMaker::configuration();
    rights::AccessRights rights{configuration, maker.floor, {}};
    alerts::StandingAlerts standing;
    RecordingOutbox outbox;
    ScriptedBook book;
    commands::Alerts alerts{{configuration, rights, standing, outbox, book, [] { return noon; }}};
    commands::Requester nora{QStringLiteral("nora"), 70, 7, {}, 1};

    Desk() { rights.read({}); }
    int fire(int ruleId = 1)
    {
        Alert alert;
        alert.ruleId = ruleId;
        alert.queueId = 1;
        alert.firedAt = noon;
        const int id = standing.fire(alert);
        alerts.tellChanges();
        return id;
    }
    void end(int id)
    {
        standing.clear(id, AlertEnding::ConditionEnded, noon + seconds(5));
        alerts.tellChanges();
    }
    /// What the history tells, until it says that there is no more.
    std::vector<Alert> history(int limit = 1000)
    {
        std::vector<Alert> all;
        bool isComplete = false;
        while (!isComplete) {
            const auto ask = protocol::GetAlertHistory{1, {}, limit, all.empty() ? 0 : all.back().id};
            const bool isTaken = alerts.handle(ask, nora, [&](const protocol::ServerMessage &message) {
                const auto *told = std::get_if<protocol::AlertHistory>(&message);
                isComplete = !told || told->isComplete || told->alerts.empty();
                if (told)
                    all.insert(all.end(), told->alerts.begin(), told->alerts.end());
            });
            isComplete = isComplete || !isTaken;
        }
        return all;
    }
};

} // namespace

void AlertWritingTest::writesAgainWhatWasRefused()
{
    Desk desk;
    desk.book.isAway = true;
    const int id = desk.fire();
    desk.book.answer();
    QVERIFY(desk.book.kept.empty());
    desk.end(id);
    desk.book.answer();
    QCOMPARE(desk.book.sizes.size(), std::size_t{1}); // not over and over
    desk.book.isAway = false;
    desk.alerts.keepNow();
    desk.book.answer();
    QCOMPARE(desk.book.kept.size(), std::size_t{1});
    QVERIFY(desk.book.kept.at(id).ending == AlertEnding::ConditionEnded);
}

void AlertWritingTest::writesTheNewestOfManyChanges()
{
    Desk desk;
    for (int i = 0; i < 4'000; ++i)
        desk.end(desk.fire());
    desk.book.answer();
    QCOMPARE(desk.book.kept.size(), std::size_t{4'000});
    QVERIFY(std::ranges::all_of(desk.book.kept,
                                [](const auto &entry) { return entry.second.clearedAt.has_value(); }));
    QVERIFY(std::ranges::max(desk.book.sizes) <= AlertWriter::largestBatch);
    QVERIFY2(desk.book.sizes.size() < 20, qPrintable(QString::number(desk.book.sizes.size())));
}

void AlertWritingTest::keepsWhatHappensWhileTheStoreIsAway()
{
    Desk desk;
    const int first = desk.fire();
    const int second = desk.fire();
    desk.book.answer();
    desk.book.isAway = true;
    desk.end(first);
    // What comes while a refusal is on its way is newer than what is refused.
    QVERIFY(desk.alerts.handle(protocol::AcknowledgeAlert{second}, desk.nora, [](const auto &) {}));
    desk.book.answer();
    desk.end(second);
    desk.book.isAway = false;
    desk.alerts.keepNow();
    desk.book.answer();
    QVERIFY(desk.book.kept.at(first).clearedAt);
    QVERIFY(desk.book.kept.at(second).clearedAt);
    QCOMPARE(desk.book.kept.at(second).acknowledgement->login, QStringLiteral("nora"));
}

void AlertWritingTest::theHistoryTellsWhatIsNotWritten()
{
    Desk desk;
    std::vector<int> ids;
    for (int i = 0; i < 10; ++i)
        ids.push_back(desk.fire());
    desk.book.answer();
    desk.book.isAway = true;
    desk.end(ids[1]);
    const int newest = desk.fire();
    for (int round = 0; round < 2; ++round) { // on its way, and refused
        for (const int limit : {1, 3, 11, 1000}) {
            const std::vector<Alert> history = desk.history(limit);
            QCOMPARE(history.size(), std::size_t{11});
            QCOMPARE(history.front().id, newest);
            QVERIFY(std::ranges::is_sorted(history, std::greater{}, &Alert::id));
            QVERIFY(std::ranges::find(history, ids[1], &Alert::id)->clearedAt);
        }
        desk.book.answer();
    }
    // Not to whom it is not for.
    UserRights rights;
    rights.userId = 70;
    rights.profile = RightProfile::Supervisor;
    rights.queueIds = {2};
    desk.rights.change(rights);
    QVERIFY(desk.history().empty());
}

void AlertWritingTest::asksNothingForWhoSupervisesNobody()
{
    Desk desk;
    desk.fire();
    desk.book.answer();
    QCOMPARE(desk.history().size(), std::size_t{1});
    QCOMPARE(desk.book.questions, 1);
    UserRights none;
    none.userId = 70;
    none.profile = RightProfile::None;
    desk.rights.change(none);
    QVERIFY(desk.history().empty());
    QCOMPARE(desk.book.questions, 1);
}

void AlertWritingTest::givesUpAPoisonedRow_data()
{
    QTest::addColumn<std::set<int>>("poisoned");
    QTest::newRow("first") << std::set{1};
    QTest::newRow("in the middle") << std::set{333};
    QTest::newRow("last") << std::set{700};
    QTest::newRow("two") << std::set{20, 21};
}

void AlertWritingTest::givesUpAPoisonedRow()
{
    QFETCH(const std::set<int>, poisoned);
    Desk desk;
    desk.book.poisoned = poisoned;
    for (int i = 0; i < 350; ++i)
        desk.fire(i);
    for (int i = 350; i < 700; ++i)
        desk.fire(i);
    for (std::size_t i = 0; i < 2 * poisoned.size(); ++i) {
        desk.alerts.keepNow(); // as after ten seconds
        desk.book.answer();
    }
    if (poisoned.contains(700)) {
        QCOMPARE(desk.book.kept.size(), std::size_t{699}); // it waits for another one to be compared with
        desk.fire();
        desk.alerts.keepNow();
        desk.book.answer();
        desk.alerts.keepNow();
        desk.book.answer();
        QCOMPARE(desk.book.kept.size(), std::size_t{700});
    } else {
        QCOMPARE(desk.book.kept.size(), 700 - poisoned.size());
    }
    QVERIFY(std::ranges::none_of(poisoned, [&](int id) { return desk.book.kept.contains(id); }));
    // It holds nothing up any more.
    const std::size_t written = desk.book.sizes.size();
    const int next = desk.fire();
    desk.book.answer();
    QVERIFY(desk.book.kept.contains(next));
    QCOMPARE(desk.book.sizes.size(), written + 1);
    QVERIFY2(written < 60, qPrintable(QString::number(written)));
}

void AlertWritingTest::losesNothingWhenAllIsRefused()
{
    Desk desk;
    for (int i = 0; i < 5; ++i)
        desk.fire();
    desk.book.refusesAll = true;
    for (int i = 0; i < 20; ++i) {
        desk.alerts.keepNow();
        desk.book.answer();
    }
    desk.book.refusesAll = false;
    desk.alerts.keepNow();
    desk.book.answer();
    QCOMPARE(desk.book.kept.size(), std::size_t{5});
}

void AlertWritingTest::losesTheOldestEndedOnesFirst()
{
    Desk desk;
    desk.book.isAway = true;
    const int standing = desk.fire();
    for (std::size_t i = 0; i < AlertWriter::maximum + 10; ++i)
        desk.end(desk.fire());
    desk.book.answer();
    desk.book.isAway = false;
    desk.alerts.keepNow();
    desk.book.answer();
    QVERIFY(desk.book.kept.contains(standing));
    QVERIFY(!desk.book.kept.contains(standing + 1));
    QVERIFY(desk.book.kept.size() >= AlertWriter::maximum &&
            desk.book.kept.size() <= AlertWriter::maximum + 1);
}

void AlertWritingTest::writesOnceMoreAtTheEnd()
{
    Desk desk;
    desk.book.isAway = true;
    {
        alerts::StandingAlerts standing;
        commands::Alerts alerts(
            {desk.configuration, desk.rights, standing, desk.outbox, desk.book, [] { return noon; }});
        Alert alert;
        alert.queueId = 1;
        standing.fire(alert);
        alerts.tellChanges();
        desk.book.answer();
        desk.book.isAway = false;
    }
    desk.book.answer();
    QCOMPARE(desk.book.kept.size(), std::size_t{1});
}

void AlertWritingTest::catchesUpOnARealStore()
{
    QFETCH(const QString, engine);
    AlertDesk desk(m_place.fresh(engine));
    desk.send(protocol::SetAlertRule{AlertDesk::waitingRule(0, seconds(0))}, desk.nora);
    desk.join(QStringLiteral("100"));
    QVERIFY(desk.settle());
    QVERIFY(executed(desk.store, "alter table alert rename to moved"));
    desk.send(protocol::AcknowledgeAlert{1}, desk.nora);
    desk.leave(QStringLiteral("100"));
    QVERIFY(desk.settle());
    QVERIFY2(desk.store.status().ok, "it works, but for the alerts");
    QVERIFY(executed(desk.store, "alter table moved rename to alert"));
    desk.alerts.keepNow();
    desk.send(protocol::GetAlertHistory{1, {}, 10, 0}, desk.nora);
    QVERIFY(desk.settle());
    int standing = -1;
    desk.store.perform<int>(
        [](QSqlDatabase &database) {
            return store::readNumber(database,
                                     QStringLiteral("select count(*) from alert where cleared_at is null "
                                                    "or acknowledged_by <> 'nora'"));
        },
        [&standing](const auto &count) { standing = count.value_or(-2); });
    QVERIFY(desk.settle());
    QCOMPARE(standing, 0);
}

} // namespace xivocc::test
