import type { Send } from "./send";

const flashText = (send: Send, request: string, username: string, sequence: number, message?: string) =>
    send("flashTextBrowserRequest", { request, sequence, to: { username }, message });

/** What goes on between colleagues: states of their phones, chat, video. */
export const colleagueCommands = (send: Send): Xivocc.ColleagueMethods => ({
    subscribeToPhoneHints: phoneNumbers => send("subscribeToPhoneHints", { phoneNumbers }),
    unsubscribeFromAllPhoneHints: () => send("unsubscribeFromAllPhoneHints"),
    sendFlashTextMessage: (username, sequence, message) =>
        flashText(send, "FlashTextDirectMessage", username, sequence, message),
    getFlashTextPartyHistory: (username, sequence) =>
        flashText(send, "FlashTextDirectMessageHistory", username, sequence),
    markFlashTextAsRead: (username, sequence) => flashText(send, "FlashTextMarkAsRead", username, sequence),
    videoEvent: status => send("videoEvent", { status }),
    subscribeToVideoStatus: usernames => send("subscribeToVideoStatus", { usernames }),
    unsubscribeFromAllVideoStatus: () => send("unsubscribeFromAllVideoStatus"),
    inviteToMeetingRoom: (requestId, token, username) =>
        send("inviteToMeetingRoom", { requestId, token, username }),
    meetingRoomInviteAck: (requestId, username) => send("meetingRoomInviteAck", { requestId, username }),
    meetingRoomInviteAccept: (requestId, username) => send("meetingRoomInviteAccept", { requestId, username }),
    meetingRoomInviteReject: (requestId, username) => send("meetingRoomInviteReject", { requestId, username }),
});
