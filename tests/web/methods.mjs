// Every method of the documentation, in an order in which each has something to do: who calls it (the
// agent on 1001 or the supervisor on 1007), its arguments (a function finds one in what the page has
// received), and the message that it brings about.
import {
    agent, agentState, callback, directory, historyCall, membership, phoneEvent, queue, queueMember,
    queueStatistics, userConfig,
} from "./bodies.mjs";
import { anyArray, difference, is } from "./support/shape.mjs";

/** The method brings nothing about that its caller would hear, but is not refused either. */
export const silence = null;

const by = who => (method, args = [], answer = silence) => ({ who, method, args, answer });
const user = by("agent");
const boss = by("supervisor");

const message = (type, shape) => ({ type, shape });
const config = fields => message("UserConfigUpdate", { ...userConfig, ...fields });
const state = fields => message("AgentStateEvent", { ...agentState, ...fields });
const call = eventType => message("PhoneEvent", { ...phoneEvent, eventType: is(eventType) });
const member = fields => message("QueueMember", { ...queueMember, ...fields });
const history = message("CallHistory", calls => Array.isArray(calls) && calls.every(each => difference(each, historyCall) === ""));
const chat = event => message("FlashTextEvent", { event: is(event) });
const conferences = message("ConferenceList", anyArray);

/** The call that the caller's telephone was told about last. */
const lastCall = received => received.findLast(({ type }) => type === "PhoneEvent")?.body.uniqueId ?? "1.1";

/** The caller who came into a queue last, as the queue's followers were told. */
const waitingCall = received => received.findLast(({ type, body }) => type === "QueueCalls" && body.calls.length > 0)
    ?.body.calls[0] ?? { position: 1, name: "", number: "1005", queueTime: "2024-05-06T08:31:12.040Z" };

/** The method is called when this has happened. */
const after = (prepare, row) => ({ ...row, prepare });
const rings = number => ({ centre, page }) => {
    const ringing = page.awaitMessage("PhoneEvent", ({ eventType }) => eventType === "EventRinging");
    return Promise.all([ringing, centre.call("1006", number)]);
};
/** Calls from the caller's own telephone, by its keys. */
const dials = number => ({ centre, page }) =>
    Promise.all([page.awaitMessage("PhoneEvent", ({ eventType }) => eventType === "EventEstablished"), centre.call("1001", number)]);
const waits = async ({ centre, page }) => {
    await page.call("Cti.subscribeToQueueCalls", 1);
    const waiting = page.awaitMessage("QueueCalls", ({ calls }) => calls.length > 0);
    await Promise.all([waiting, centre.call("1006", "3001")]);
};

const isOnQueueCall = ({ name, acd }) => name === "AgentOnCall" && acd;
/** Calls of a queue are recorded. */
const talksInQueue = ({ centre, page }) =>
    Promise.all([page.awaitMessage("AgentStateEvent", isOnQueueCall), centre.call("1005", "3001")]);
/** The agent who was seen on a queue's call last. */
const queueAgent = received =>
    received.findLast(({ type, body }) => type === "AgentStateEvent" && isOnQueueCall(body))?.body.agentId ?? 2;

const nothing = "00000000-0000-4000-8000-000000000000";

const lists = [
    boss("Cti.getList", ["queue"], message("QueueList", [queue])),
    boss("Cti.getList", ["agent"], message("AgentList", [agent])),
    boss("Cti.getList", ["queuemember"], message("QueueMemberList", [queueMember])),
    boss("Cti.getList", ["agentgroup"], message("AgentGroupList", [{ id: "number", name: "string" }])),
    boss("Cti.getList", ["basequeuemember"], message("UsersQueueDefaultMembership", { memberships: anyArray })),
    boss("Cti.getList", ["meetme"], conferences),
    boss("Cti.getConferenceRooms", [], conferences),
    user("Cti.getConfig", ["line"], message("LineConfig", {
        id: "string", name: "string", xivoIp: "string", hasDevice: "boolean", webRtc: "boolean",
    })),
    user("Cti.getIceConfig", [], message("IceConfig", "object")),
];

const users = [
    user("Cti.changeUserStatus", ["available"], message("UserStatusUpdate", { status: is("available") })),
    user("Cti.dnd", [true], config({ dndEnabled: is(true) })),
    user("Cti.naFwd", ["1005", true], config({ naFwdEnabled: is(true), naFwdDestination: is("1005") })),
    user("Cti.uncFwd", ["1006", true], config({ uncFwdEnabled: is(true), uncFwdDestination: is("1006") })),
    user("Cti.busyFwd", ["1005", true], config({ busyFwdEnabled: is(true), busyFwdDestination: is("1005") })),
    user("Cti.naFwd", ["1005", false], config({ naFwdEnabled: is(false) })),
    user("Cti.uncFwd", ["1006", false], config({ uncFwdEnabled: is(false) })),
    user("Cti.busyFwd", ["1005", false], config({ busyFwdEnabled: is(false) })),
    user("Cti.dnd", [false], config({ dndEnabled: is(false) })),
    user("Cti.displayNameLookup", ["agent2"],
         message("UserDisplayName", { userName: is("agent2"), displayName: "string" })),
    user("Cti.setUserPreference", ["PREFERRED_DEVICE", "phone", "String"], message("UserPreference", {
        key: "string", value: is("phone"), value_type: "string",
    })),
    user("Cti.toggleUniqueAccountDevice", ["phone"], message("LineConfig", { id: "string" })),
    user("Cti.unregisterMobileApp"),
    user("Cti.pushLogToServer", ["info", "a line of the page"]),
];

const agents = [
    boss("Cti.subscribeToAgentEvents"),
    boss("Cti.getAgentStates", [], state({})),
    boss("Cti.getAgentDirectory", [], message("AgentDirectory", { directory: [{ agent, agentState }] })),
    boss("Cti.subscribeToAgentStats", [],
         message("AgentStatistics", { id: "number", statistics: [{ name: "string" }] })),
    user("Cti.pauseAgent", [1, "lunch"], state({ name: is("AgentOnPause"), agentId: is(1), cause: is("lunch") })),
    user("Cti.unpauseAgent", [1], state({ name: is("AgentReady"), agentId: is(1) })),
    user("Cti.logoutAgent", [1], state({ name: is("AgentLoggedOut"), agentId: is(1) })),
    user("Cti.loginAgent", ["9999", 1], message("AgentError", { Error: is("PhoneNumberUnknown") })),
    user("Cti.loginAgent", ["1001", 1], state({ name: is("AgentLogin"), agentId: is(1), phoneNb: is("1001") })),
    user("Cti.loginAgent", ["1007", 1], message("AgentError", {
        Error: is("LoggedInOnAnotherPhone"), phoneNb: is("1001"), RequestedNb: is("1007"),
    })),
    user("Cti.toggleAgentLogin", [], state({ name: is("AgentLoggedOut"), agentId: is(1) })),
    boss("Cti.setAgentGroup", [2, 3], message("AgentConfig", { ...agent, id: is(2), groupId: is(3) })),
];

const queues = [
    boss("Cti.subscribeToQueueStats", [], message("QueueStatistics", queueStatistics)),
    boss("Cti.getQueueStatistics", [1, 3600, 15], message("GetQueueStatistics", queueStatistics)),
    boss("Cti.subscribeToQueueCalls", [1], message("QueueCalls", { queueId: is(1), calls: anyArray })),
    boss("Cti.unSubscribeToQueueCalls", [1]),
    boss("Cti.setAgentQueue", [2, 1, 5], member({ agentId: is(2), queueId: is(1), penalty: is(5) })),
    boss("Cti.removeAgentFromQueue", [2, 1], member({ agentId: is(2), queueId: is(1), penalty: is(-1) })),
    boss("Cti.setAgentQueue", [2, 1, 0], member({ agentId: is(2), queueId: is(1), penalty: is(0) })),
    boss("Cti.addAgentsInGroup", [1, 1, 0, 2, 7], member({ queueId: is(2), penalty: is(7) })),
    boss("Cti.moveAgentsInGroup", [1, 2, 7, 2, 8], member({ queueId: is(2), penalty: is(8) })),
    boss("Cti.removeAgentGroupFromQueueGroup", [1, 2, 8], member({ queueId: is(2), penalty: is(-1) })),
    boss("Cti.addAgentsNotInQueueFromGroupTo", [1, 2, 9], member({ queueId: is(2), penalty: is(9) })),
    boss("Membership.setUserDefaultMembership", [2, [{ queueId: 1, penalty: 3 }]],
         message("UserQueueDefaultMembership", { ...membership, userId: is(2) })),
    boss("Membership.getUserDefaultMembership", [2],
         message("UserQueueDefaultMembership", { ...membership, userId: is(2) })),
    boss("Membership.setUsersDefaultMembership", [[2, 3], [{ queueId: 1, penalty: 4 }]],
         message("UsersQueueDefaultMembership", { memberships: [membership] })),
    boss("Membership.applyUsersDefaultMembership", [[2, 3]], member({ queueId: is(1), penalty: is(4) })),
];

const telephone = [
    user("Cti.dial", ["1003", { ticket: "55" }], call("EventEstablished")),
    user("Cti.setData", [{ note: "urgent" }]),
    user("Cti.getCurrentCallsPhoneEvents", [], message("CurrentCallsPhoneEvents", {
        events: [{ ...phoneEvent, userData: { USR_ticket: is("55"), USR_note: is("urgent") } }],
    })),
    user("Cti.hold", [], call("EventOnHold")),
    user("Cti.hold", [lastCall], call("EventEstablished")),
    user("Cti.sendDtmf", ["5"]),
    user("Cti.toggleMicrophone", [lastCall]),
    user("Cti.hangup", [lastCall], call("EventReleased")),

    user("Cti.originate", ["1003"], call("EventEstablished")),
    user("Cti.directTransfer", ["1004"], call("EventReleased")),
    user("Cti.dialByUsername", ["agent3", { ticket: "56" }], call("EventEstablished")),
    user("Cti.hold", [], call("EventOnHold")),
    after(dials("1004"), user("Cti.conference", [], call("EventEstablished"))),
    user("Cti.hangup", [lastCall], call("EventReleased")),
    user("Cti.hangup", [], call("EventReleased")),
    user("Cti.dialFromQueue", ["1003", 1, "Support", "3001", { ticket: "58" }], call("EventEstablished")),
    user("Cti.hangup", [], call("EventReleased")),
    user("Cti.dialFromMobile", ["1003", { ticket: "57" }]),

    after(rings("1001"), user("Cti.answer", [lastCall], call("EventEstablished"))),
    user("Cti.hangup", [], call("EventReleased")),
    after(waits, user("Cti.retrieveQueueCall", [waitingCall], call("EventEstablished"))),
    user("Cti.hangup", [], call("EventReleased")),

    user("Cti.dial", ["1003"], call("EventEstablished")),
    user("Cti.attendedTransfer", ["1004", "phone"], call("EventDialing")),
    user("Cti.cancelTransfer", [], call("EventReleased")),
    user("Cti.attendedTransfer", ["1004", "phone"], call("EventDialing")),
    user("Cti.completeTransfer", [], call("EventReleased")),

    after(rings("1001"), user("Cti.hangup", [lastCall], call("EventReleased"))),

    user("Cti.loginAgent", ["1001", 1], state({ name: is("AgentLogin"), agentId: is(1) })),
    user("Cti.dial", ["1003"], call("EventEstablished")),
    boss("Cti.listenAgent", [1, "whisper"], call("EventEstablished")),
    user("Cti.hangup", [], call("EventReleased")),
    user("Cti.logoutAgent", [1], state({ name: is("AgentLoggedOut"), agentId: is(1) })),
    after(talksInQueue, boss("Cti.monitorPause", [queueAgent], state({ monitorState: is("PAUSED") }))),
    boss("Cti.monitorUnpause", [queueAgent], state({ monitorState: is("ACTIVE") })),
    boss("Cti.hangup", [], call("EventReleased")),
];

const directories = [
    user("Cti.directoryLookUp", ["a"], message("DirectoryResult", directory)),
    user("Cti.searchDirectory", ["a"], message("DirectoryResult", directory)),
    user("Cti.addFavorite", ["3", "internal"], message("FavoriteUpdated", { action: is("Added"), contact_id: "string" })),
    user("Cti.getFavorites", [], message("Favorites", directory)),
    user("Cti.removeFavorite", ["3", "internal"], message("FavoriteUpdated", { action: is("Removed"), source: "string" })),
    user("Cti.searchContacts", ["a"], message("ContactSheet", { sheets: anyArray })),
    user("Cti.getFavoriteContacts", [], message("FavoriteContactSheet", { sheets: anyArray })),
    user("Cti.getUserCallHistory", [7], history),
    user("Cti.getUserCallHistoryByDays", [7], history),
    user("Cti.getAgentCallHistory", [7], history),
    boss("Cti.getQueueCallHistory", ["sup", 7], history),
    user("Cti.findCustomerCallHistory", [4, [{ field: "src_num", operator: "=", value: "1005" }], 5],
         message("CustomerCallHistoryResponseWithId", { id: is(4), response: { list: anyArray } })),
];

const participant = fields => message("ConferenceParticipantEvent", { eventType: is("Update"), ...fields });
const joins = participant({ eventType: is("Join") });
const conferenceRooms = [
    user("Cti.conferenceMuteMe", ["4999"], message("Error", { Error: is("UnknownRoom"), command: is("conferenceMuteMe") })),
    after(dials("4000"), user("Cti.inviteConferenceRoom", [3], joins)),
    user("Cti.conferenceMuteMe", ["4000"], participant({ isMe: is(true), isMuted: is(true) })),
    user("Cti.conferenceUnmuteMe", ["4000"], participant({ isMe: is(true), isMuted: is(false) })),
    user("Cti.conferenceMuteAll", ["4000"], participant({ index: is(2), isMuted: is(true) })),
    user("Cti.conferenceUnmuteAll", ["4000"], participant({ index: is(2), isMuted: is(false) })),
    user("Cti.conferenceMute", ["4000", 2], participant({ index: is(2), isMuted: is(true) })),
    user("Cti.conferenceUnmute", ["4000", 2], participant({ index: is(2), isMuted: is(false) })),
    user("Cti.conferenceDeafen", ["4000", 2]),
    user("Cti.conferenceUndeafen", ["4000", 2]),
    user("Cti.conferenceReset", ["4000"]),
    user("Cti.conferenceKick", ["4000", 2], participant({ eventType: is("Leave"), index: is(2) })),
    user("Cti.conferenceInvite", ["4000", "1003", "User", true, { ticket: "59" }, false, false, "Anna"], joins),
    after(dials("1004"), user("Cti.includeToConference", ["User", false, false, "Anna"], joins)),
    user("Cti.conferenceClose", ["4000"], message("ConferenceEvent", { eventType: is("Leave"), conferenceNumber: is("4000") })),
];

/** The lists as the caller was told them; the contact centre opens with one that has one request. */
const callbackLists = received => received.findLast(({ type }) => type === "CallbackLists")?.body ?? [];
const waitingCallback = received => callbackLists(received)[0]?.callbacks[0].uuid ?? nothing;
const openTicket = received => received.findLast(({ type }) => type === "CallbackStarted")?.body.ticketUuid ?? nothing;
const somePeriod = received =>
    received.findLast(({ type }) => type === "PreferredCallbackPeriodList")?.body[0].uuid ?? nothing;

const taken = message("CallbackTaken", { uuid: "string", agentId: is(1) });
/** The agent's telephone is picked up; CallbackStarted has come before. */
const started = user("Callback.startCallback", [waitingCallback, "1003"], call("EventEstablished"));
const hungUp = user("Cti.hangup", [], call("EventReleased"));

const callbacks = [
    user("Callback.getCallbackLists", [], message("CallbackLists", [
        { uuid: "string", name: is("Monday"), queueId: is(1), callbacks: [callback] },
    ])),
    user("Callback.getCallbackPreferredPeriods", [], message("PreferredCallbackPeriodList", [callback.preferredPeriod])),
    user("Callback.findCallbackRequest", [3, [{ field: "phoneNumber", operator: "ilike", value: "%" }], 0, 10],
         message("FindCallbackResponseWithId", { id: is(3), response: { total: is(1), list: [callback] } })),
    user("Callback.takeCallback", [waitingCallback], taken),
    started,
    hungUp,
    user("Callback.updateCallbackTicket", [openTicket, "Callback", "later", "2030-01-02", somePeriod],
         message("CallbackRequestUpdated", { request: { ...callback, dueDate: is("2030-01-02"), agentId: is(null) } })),
    user("Callback.takeCallback", [waitingCallback], taken),
    user("Callback.releaseCallback", [waitingCallback], message("CallbackReleased", { uuid: "string" })),
    user("Callback.takeCallback", [waitingCallback], taken),
    started,
    hungUp,
    user("Callback.updateCallbackTicket", [openTicket, "Answered", "will pay"], message("CallbackClotured", { uuid: "string" })),
    user("Callback.listenCallbackMessage", ["message-1"], message("Error", { Error: is("UnknownMessage") })),
];

const colleagues = [
    user("Cti.subscribeToPhoneHints", [["1002", "1003"]],
         message("PhoneHintStatusEvent", { number: "string", status: "number" })),
    user("Cti.unsubscribeFromAllPhoneHints"),
    user("Cti.sendFlashTextMessage", ["agent2", 1, "hello"], chat("FlashTextSendMessageAckOffline")),
    user("Cti.getFlashTextPartyHistory", ["agent2", 2], message("FlashTextEvent", { event: "string" })),
    user("Cti.markFlashTextAsRead", ["agent2", 3], message("FlashTextEvent", { event: "string" })),
    user("Cti.videoEvent", ["videoStart"]),
    user("Cti.subscribeToVideoStatus", [["agent2"]],
         message("VideoStatusEvent", { fromUser: "string", status: "string" })),
    user("Cti.unsubscribeFromAllVideoStatus"),
    user("Cti.inviteToMeetingRoom", [1, "token", "agent1"], message("MeetingRoomInvite", { requestId: is(1) })),
    user("Cti.meetingRoomInviteAck", [1, "agent1"], message("MeetingRoomInviteAck", { requestId: is(1) })),
    user("Cti.meetingRoomInviteAccept", [1, "agent1"], message("MeetingRoomInviteResponse", { requestId: is(1) })),
    user("Cti.meetingRoomInviteReject", [1, "agent1"], message("MeetingRoomInviteResponse", { requestId: is(1) })),
];

export const methods = [
    ...lists, ...users, ...agents, ...queues, ...telephone, ...directories, ...conferenceRooms, ...callbacks,
    ...colleagues,
];
