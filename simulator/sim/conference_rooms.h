#pragma once

#include "call_flow.h"
#include "exchange.h"

#include <map>

namespace xivocc::sim {

/// The rooms of app_meetme, with its events in its order. Whoever comes into an empty room is its organiser,
/// as if he had entered that PIN; nobody is asked for one.
class ConferenceRooms final
{
public:
    struct Member
    {
        int index = 0;
        Channel *channel = nullptr;
        bool isOrganiser = false;
        bool isMuted = false;
    };

    explicit ConferenceRooms(Exchange &exchange) : m_exchange(exchange) {}

    void add(const QByteArray &number) { m_rooms[number]; }
    [[nodiscard]] bool exists(const QByteArray &number) const { return m_rooms.contains(number); }
    [[nodiscard]] const std::map<QByteArray, std::vector<Member>> &rooms() const { return m_rooms; }
    [[nodiscard]] bool areEmpty() const;
    /// Null: there is nobody of this index.
    [[nodiscard]] const Member *member(const QByteArray &number, int index) const;

    void enter(const QByteArray &number, Channel &channel);
    void leave(const QByteArray &number, const Channel &channel);
    void mute(const QByteArray &number, int index, bool muted);

private:
    [[nodiscard]] AmiEvent event(const char *name, const QByteArray &number, const Member &member) const;

    Exchange &m_exchange;
    std::map<QByteArray, std::vector<Member>> m_rooms;
};

/// A channel as long as it is in a room.
class RoomVisit final : public CallFlow
{
public:
    RoomVisit(EventHeap &heap, Exchange &exchange, ConferenceRooms &rooms, Channel &channel,
              QByteArray number);

    void start(milliseconds length);
    void hangUp(Channel &channel) override;
    bool release(Channel &channel) override;

private:
    void leave();

    Exchange &m_exchange;
    ConferenceRooms &m_rooms;
    Channel &m_channel;
    QByteArray m_number;
};

} // namespace xivocc::sim
