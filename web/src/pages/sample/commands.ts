import { choice, Field, filters, flag, json, list, number, numbers, optionalText, text, variables } from "./fields";

export interface CommandForm {
    library: "Cti" | "Callback" | "Membership" | "xc_webrtc";
    method: string;
    fields: Field[];
}
export interface CommandGroup { title: string; commands: CommandForm[] }

const of = (library: CommandForm["library"]) => (method: string, ...fields: Field[]): CommandForm =>
    ({ library, method, fields });
const cti = of("Cti");
const callback = of("Callback");
const membership = of("Membership");
const webrtc = of("xc_webrtc");

const agentId = () => number("agentId");
const queueId = () => number("queueId");
const penalty = () => number("penalty", 0);
const room = () => text("numConf");
const participant = () => number("index");
const move = () => [number("groupId"), number("fromQueueId"), number("fromPenalty", 0), number("toQueueId"),
                    number("toPenalty", 0)];

export const groups: CommandGroup[] = [
    {
        title: "User",
        commands: [
            cti("changeUserStatus", text("status")),
            cti("dnd", flag("state")),
            cti("naFwd", text("destination"), flag("state")),
            cti("uncFwd", text("destination"), flag("state")),
            cti("busyFwd", text("destination"), flag("state")),
            cti("displayNameLookup", text("username")),
            cti("setUserPreference", text("key"), text("value"), text("value_type", "String")),
            cti("toggleUniqueAccountDevice", text("deviceType")),
            cti("unregisterMobileApp"),
            cti("pushLogToServer", choice("level", "info", "warn", "error"), text("log")),
        ],
    },
    {
        title: "Agent",
        commands: [
            cti("loginAgent", text("agentPhoneNumber"), agentId()),
            cti("logoutAgent", agentId()),
            cti("toggleAgentLogin"),
            cti("pauseAgent", agentId(), optionalText("reason")),
            cti("unpauseAgent", agentId()),
            cti("listenAgent", agentId()),
            cti("getAgentStates"),
            cti("subscribeToAgentEvents"),
            cti("getAgentDirectory"),
            cti("subscribeToAgentStats"),
            cti("setAgentGroup", agentId(), number("groupId")),
            cti("monitorPause", agentId()),
            cti("monitorUnpause", agentId()),
        ],
    },
    {
        title: "Telephone",
        commands: [
            cti("dial", text("destination"), variables()),
            cti("originate", text("destination")),
            cti("answer", optionalText("uniqueId")),
            cti("hold", optionalText("uniqueId")),
            cti("hangup", optionalText("uniqueId")),
            cti("directTransfer", text("destination")),
            cti("attendedTransfer", text("destination"), optionalText("device")),
            cti("completeTransfer"),
            cti("cancelTransfer"),
            cti("conference"),
            cti("sendDtmf", text("key")),
            cti("setData", variables()),
            cti("getCurrentCallsPhoneEvents"),
            cti("toggleMicrophone", optionalText("uniqueId")),
            cti("dialFromMobile", text("destination"), variables()),
            cti("dialFromQueue", text("destination"), queueId(), text("callerIdName"), text("callerIdNumber"),
                variables()),
            cti("dialByUsername", text("username"), variables()),
            cti("retrieveQueueCall", json("queueCall", '{"position": 1, "name": "", "number": "4010"}')),
        ],
    },
    {
        title: "Lists and queues",
        commands: [
            cti("getList",
                choice("objectType", "queue", "agent", "queuemember", "agentgroup", "basequeuemember", "meetme")),
            cti("getConfig", choice("objectType", "line")),
            cti("getIceConfig"),
            cti("getConferenceRooms"),
            cti("subscribeToQueueStats"),
            cti("getQueueStatistics", queueId(), number("window", 3600), number("xqos", 15)),
            cti("subscribeToQueueCalls", queueId()),
            cti("unSubscribeToQueueCalls", queueId()),
            cti("setAgentQueue", agentId(), queueId(), penalty()),
            cti("removeAgentFromQueue", agentId(), queueId()),
            cti("moveAgentsInGroup", ...move()),
            cti("addAgentsInGroup", ...move()),
            cti("removeAgentGroupFromQueueGroup", number("groupId"), queueId(), penalty()),
            cti("addAgentsNotInQueueFromGroupTo", number("groupId"), queueId(), penalty()),
        ],
    },
    {
        title: "Directory and history",
        commands: [
            cti("directoryLookUp", text("term")),
            cti("searchDirectory", text("pattern")),
            cti("getFavorites"),
            cti("addFavorite", text("contactId"), text("source", "internal")),
            cti("removeFavorite", text("contactId"), text("source", "internal")),
            cti("searchContacts", text("term")),
            cti("getFavoriteContacts"),
            cti("getUserCallHistory", number("size", 10)),
            cti("getUserCallHistoryByDays", number("days", 7)),
            cti("getAgentCallHistory", number("size", 10)),
            cti("getQueueCallHistory", text("queue"), number("size", 10)),
            cti("findCustomerCallHistory", number("id", 1), filters(), number("size", 10)),
        ],
    },
    {
        title: "Callbacks",
        commands: [
            callback("getCallbackLists"),
            callback("getCallbackPreferredPeriods"),
            callback("findCallbackRequest", number("id", 1), filters(), number("offset", 0), number("limit", 100)),
            callback("takeCallback", text("uuid")),
            callback("releaseCallback", text("uuid")),
            callback("startCallback", text("uuid"), text("phoneNumber")),
            callback("updateCallbackTicket", text("uuid"),
                     choice("status", "NoAnswer", "Answered", "Fax", "Callback", "Email"), text("description"),
                     optionalText("dueDate"), optionalText("periodUuid")),
            callback("listenCallbackMessage", text("voiceMessageRef")),
        ],
    },
    {
        title: "Default membership",
        commands: [
            membership("getUserDefaultMembership", number("userId")),
            membership("setUserDefaultMembership", number("userId"),
                       json("membership", '[{"queueId": 5, "penalty": 0}]')),
            membership("setUsersDefaultMembership", numbers("userIds"),
                       json("membership", '[{"queueId": 5, "penalty": 0}]')),
            membership("applyUsersDefaultMembership", numbers("userIds")),
        ],
    },
    {
        title: "Conference rooms",
        commands: [
            cti("inviteConferenceRoom", number("userId")),
            cti("conferenceMuteMe", room()),
            cti("conferenceUnmuteMe", room()),
            cti("conferenceMuteAll", room()),
            cti("conferenceUnmuteAll", room()),
            cti("conferenceMute", room(), participant()),
            cti("conferenceUnmute", room(), participant()),
            cti("conferenceKick", room(), participant()),
            cti("conferenceDeafen", room(), participant()),
            cti("conferenceUndeafen", room(), participant()),
            cti("conferenceInvite", room(), text("exten"), choice("role", "User", "Organizer"), flag("earlyJoin"),
                variables(), flag("marked"), flag("leaveWhenLastMarkedLeave"), optionalText("callerId")),
            cti("includeToConference", choice("role", "User", "Organizer"), flag("marked"),
                flag("leaveWhenLastMarkedLeave"), optionalText("callerId")),
            cti("conferenceReset", room()),
            cti("conferenceClose", room()),
        ],
    },
    {
        title: "Colleagues",
        commands: [
            cti("subscribeToPhoneHints", list("phoneNumbers")),
            cti("unsubscribeFromAllPhoneHints"),
            cti("sendFlashTextMessage", text("username"), number("sequence", 1), text("message")),
            cti("getFlashTextPartyHistory", text("username"), number("sequence", 2)),
            cti("markFlashTextAsRead", text("username"), number("sequence", 3)),
            cti("videoEvent", text("status")),
            cti("subscribeToVideoStatus", list("usernames")),
            cti("unsubscribeFromAllVideoStatus"),
            cti("inviteToMeetingRoom", number("requestId", 1), text("token"), text("username")),
            cti("meetingRoomInviteAck", number("requestId", 1), text("username")),
            cti("meetingRoomInviteAccept", number("requestId", 1), text("username")),
            cti("meetingRoomInviteReject", number("requestId", 1), text("username")),
        ],
    },
    {
        title: "WebRTC",
        commands: [
            webrtc("init", text("name"), flag("ssl"), number("websocketPort", 5039),
                   text("remoteAudio", "audio_remote"), optionalText("ip")),
            webrtc("dial", text("destination")),
            webrtc("answer"),
            webrtc("hold"),
            webrtc("dtmf", text("key")),
            webrtc("attendedTransfer", text("destination")),
            webrtc("completeTransfer"),
            webrtc("setIceUrls", json("urls", '[{"url": "stun:stun.example.org"}]')),
            webrtc("disableICE"),
            webrtc("stop"),
        ],
    },
];
