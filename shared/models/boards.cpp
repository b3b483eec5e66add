#include "boards.h"

namespace xivocc::models {

namespace {
const QString preferenceKey = QStringLiteral("ccmanager.boards");
} // namespace

Boards::Boards(client::Preferences *preferences, QObject *parent)
    : QObject(parent), m_preferences(preferences), m_boards{defaultBoard()}
{
    connect(preferences, &client::Preferences::changed, this, [this](const QString &key) {
        if (key == preferenceKey)
            read();
    });
    read();
}

int Boards::find(const QString &name) const
{
    if (m_isStandard && name.compare(QLatin1String("Overview"), Qt::CaseInsensitive) == 0)
        return 0;
    for (std::size_t i = 0; i < m_boards.size(); ++i) {
        if (m_boards[i].name.compare(name, Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    }
    return -1;
}

QString Boards::nameNotTaken(const QString &wanted) const
{
    QString name = wanted;
    for (int number = 2; find(name) >= 0; ++number)
        name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return name;
}

void Boards::add(const Board &board)
{
    m_boards.push_back(board);
    keep();
}

void Boards::replace(int position, const Board &board)
{
    m_boards.at(static_cast<std::size_t>(position)) = board;
    keep();
}

void Boards::remove(int position)
{
    m_boards.erase(m_boards.begin() + position);
    if (m_boards.empty())
        m_boards.push_back(defaultBoard());
    keep();
}

void Boards::read()
{
    const QString kept = m_preferences->value(preferenceKey);
    if (kept.isEmpty())
        return;
    auto boards = readBoards(kept);
    if (!boards) {
        setFailure(boards.error());
        return;
    }
    setFailure({});
    if (boards->empty() || *boards == m_boards)
        return;
    m_boards = *std::move(boards);
    m_isStandard = false;
    Q_EMIT changed();
}

void Boards::retranslate()
{
    if (!m_isStandard)
        return;
    m_boards = {defaultBoard()};
    Q_EMIT changed();
}

void Boards::keep()
{
    m_isStandard = false;
    Q_EMIT changed();
    m_preferences->set(preferenceKey, writeBoards(m_boards), [this](const client::RequestOutcome &outcome) {
        setFailure(outcome.isDone() ? QString()
                                    : tr("The boards are not kept on the server. %1")
                                          .arg(outcome.refusals.join(QLatin1Char(' '))));
    });
}

void Boards::setFailure(const QString &reason)
{
    const bool wasWell = m_failure.isEmpty();
    m_failure = reason;
    if (!reason.isEmpty())
        Q_EMIT failed(reason);
    else if (!wasWell)
        Q_EMIT recovered();
}

} // namespace xivocc::models
