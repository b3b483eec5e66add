#include "directory_search.h"

#include "errors.h"

namespace xivocc::commands {

namespace {

/// XuC's clients take the number from the second column.
constexpr std::size_t numberColumn = 1;

QString numberOf(const DirectoryEntry &entry)
{
    const auto *number =
        entry.cells.size() > numberColumn ? std::get_if<QString>(&entry.cells[numberColumn]) : nullptr;
    return number ? *number : QString();
}

} // namespace

bool DirectorySearch::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    if (const auto *lookUp = std::get_if<protocol::DirectoryLookUp>(&command))
        search(lookUp->term, QStringLiteral("directoryLookUp"), requester, reply);
    else if (const auto *asked = std::get_if<protocol::SearchDirectory>(&command))
        search(asked->pattern, QStringLiteral("searchDirectory"), requester, reply);
    else
        return false;
    return true;
}

void DirectorySearch::search(const QString &pattern, const QString &command, const Requester &requester,
                             const Reply &reply)
{
    const QString term = pattern.trimmed();
    if (term.size() > maxPatternLength) {
        reply(
            refused("InvalidValue", command,
                    QStringLiteral("A search has at most %1 characters; shorten it.").arg(maxPatternLength)));
        return;
    }
    if (!m_context.directory) {
        answer(usersLike(term), requester, reply);
        return;
    }
    m_context.directory->search(
        requester.userId, term,
        [this, term, command, requester, reply](const tl::expected<DirectoryTable, Refusal> &table) {
            if (table)
                answer(*table, requester, reply);
            else if (table.error().code == QLatin1String("LinkDown"))
                answer(usersLike(term), requester, reply);
            else
                reply(errorOf(table.error(), command));
        });
}

void DirectorySearch::answer(DirectoryTable table, const Requester &requester, const Reply &reply)
{
    QStringList numbers;
    for (DirectoryEntry &entry : table.entries) {
        const QString number = numberOf(entry);
        if (number.isEmpty())
            continue;
        entry.status = m_context.floor.phoneStatus(number);
        numbers.append(number);
    }
    reply(protocol::DirectoryResult{std::move(table)});
    m_context.outbox.watchPhones(requester.session, numbers);
}

DirectoryTable DirectorySearch::usersLike(const QString &pattern) const
{
    DirectoryTable table;
    table.headers = {QStringLiteral("Name"), QStringLiteral("Number"), QStringLiteral("Mobile"),
                     QStringLiteral("Favorite")};
    for (const User &user : m_context.configuration.users) {
        const QString name = user.fullName();
        const bool isFound = name.contains(pattern, Qt::CaseInsensitive) ||
                             user.extension.contains(pattern) || user.mobileNumber.contains(pattern);
        if (!isFound || table.entries.size() == maxEntries)
            continue;
        DirectoryEntry entry;
        entry.cells = {name, user.extension, user.mobileNumber, false};
        entry.contactId = QString::number(user.id);
        entry.source = QStringLiteral("internal");
        table.entries.push_back(std::move(entry));
    }
    return table;
}

} // namespace xivocc::commands
