#pragma once

#include "conference_rooms.h"
#include "dialplan.h"
#include "exchange.h"
#include "people.h"
#include "queues.h"

namespace xivocc::sim {

/// The simulated Asterisk as a whole, and the people who use it. It runs by its heap alone and tells its
/// events to the sink.
struct Pbx
{
    Pbx(EventHeap &eventHeap, AmiSink &sink, People &users, quint64 seed)
        : heap(eventHeap),
          exchange(eventHeap, sink, seed),
          queues(exchange),
          rooms(exchange),
          people(users),
          dialplan(*this)
    {
    }

    EventHeap &heap;
    Exchange exchange;
    Queues queues;
    ConferenceRooms rooms;
    People &people;
    Dialplan dialplan;
};

} // namespace xivocc::sim
