#pragma once

#include "facts.h"
#include "room_member.h"

#include <domain/conference.h>

#include <QHash>

#include <map>
#include <vector>

namespace xivocc::realtime {

/// A conference room and who is in it, by ascending index.
struct Room
{
    QString number;
    QString name;
    QString context; ///< in which its number is dialled; empty: not known
    bool pinRequired = false;
    bool isConfigured = false; ///< others are remembered, but not shown
    std::vector<RoomMember> members;

    [[nodiscard]] const RoomMember *member(int index) const;
    /// The user's first telephone in it; null: he is not in it.
    [[nodiscard]] const RoomMember *memberOfUser(int userId) const;
};

/// The conference rooms, configured ones and others that Asterisk opened, and who is in them.
class RoomBook final
{
public:
    /// More than any XiVO has; what goes beyond is not shown.
    static constexpr std::size_t maxRooms = 10'000;
    static constexpr std::size_t maxMembers = 1'000; ///< of one room

    void configure(const Configuration &configuration);
    /// The member is told anew or for the first time; what the fact leaves open stays as it was.
    void seen(const RoomMemberSeen &fact, RoomMember described);
    void left(const RoomMemberLeft &fact);
    void muted(const RoomMemberMuted &fact);
    void talking(const RoomMemberTalking &fact);
    void ended(const QString &room);
    /// The channel is gone, whatever room it was in.
    void channelEnded(const QString &uniqueId);

    /// Asterisk tells everybody in every room from here on; who is not told until finishList() is gone.
    void startList();
    void finishList();

    [[nodiscard]] const Room *room(const QString &number) const;
    /// The configured rooms, by number.
    [[nodiscard]] std::vector<ConferenceRoom> list() const;
    /// The room that the user is in; null: none.
    [[nodiscard]] const Room *roomOfUser(int userId) const;

    [[nodiscard]] std::vector<RoomChange> takeChanges() { return std::exchange(m_changes, {}); }
    /// Whether list() gives something else than at the last call of this.
    [[nodiscard]] bool takeListChanged() { return std::exchange(m_listChanged, false); }

private:
    [[nodiscard]] Room *findOrAdd(const QString &number);
    [[nodiscard]] RoomMember *find(const QString &room, int index);
    void remove(Room &room, std::size_t place);
    void note(RoomChange::Kind kind, const Room &room, const RoomMember &member);
    void forgetIfIdle(const QString &number);

    std::map<QString, Room> m_rooms;                    ///< by number
    QHash<int, QString> m_logins;                       ///< by user id
    QHash<QString, QString> m_roomsByChannel;           ///< unique id -> number of the room
    std::vector<std::pair<QString, int>> m_unconfirmed; ///< room and index
    bool m_isListing = false;
    std::vector<RoomChange> m_changes;
    bool m_listChanged = false;
};

} // namespace xivocc::realtime
