// The documented fields of the messages.
import { anyArray, is, oneOf } from "./support/shape.mjs";

export const agent = { id: "number", firstName: "string", lastName: "string", number: "string", context: "string" };
export const agentState = {
    name: oneOf("AgentLogin", "AgentReady", "AgentOnPause", "AgentOnWrapup", "AgentRinging", "AgentDialing",
                "AgentOnCall", "AgentLoggedOut"),
    agentId: "number",
    phoneNb: "string",
    since: "number",
    queues: anyArray,
    cause: "string",
};
export const agentOnCall = {
    ...agentState, name: is("AgentOnCall"), acd: "boolean", direction: oneOf("Incoming", "Outgoing"),
    callType: oneOf("Internal", "External"), monitorState: oneOf("DISABLED", "ACTIVE", "PAUSED", "UNKNOWN"),
    queueId: "number?",
};
export const waitingCall = { position: "number", name: "string", number: "string", queueTime: "string" };
export const queue = { id: "number", context: "string", name: "string", displayName: "string", number: "string" };
export const queueMember = { agentId: "number", queueId: "number", penalty: "number" };
export const queueStatistics = { queueId: "number", counters: [{ statName: "string", value: "number" }] };
export const presence = {
    name: "string", color: "string", longName: "string", actions: [{ name: "string", parameters: "string" }],
};
export const userConfig = {
    userId: "number", dndEnabled: "boolean", naFwdEnabled: "boolean", naFwdDestination: "string?",
    uncFwdEnabled: "boolean", uncFwdDestination: "string?", busyFwdEnabled: "boolean", busyFwdDestination: "string?",
    firstName: "string?", lastName: "string?", fullName: "string?", mobileNumber: "string?", agentId: "number?",
    lineIds: anyArray, voiceMailId: "number?", voiceMailEnabled: "boolean",
};
export const phoneEvent = {
    eventType: oneOf("EventDialing", "EventRinging", "EventEstablished", "EventReleased", "EventOnHold",
                     "EventFailure"),
    DN: "string", otherDN: "string", linkedId: "string", uniqueId: "string", userData: "object",
};
export const directory = { headers: ["string"], entries: anyArray };
export const historyCall = {
    start: value => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value), duration: "string?", srcNum: "string",
    dstNum: "string", status: "string",
};
export const callback = {
    uuid: "string", listUuid: "string", phoneNumber: "string?", mobilePhoneNumber: "string?", firstName: "string?",
    lastName: "string?", company: "string?", description: "string?", agentId: "number?", dueDate: "string",
    preferredPeriod: {
        uuid: "string", name: "string", periodStart: "string", periodEnd: "string", default: "boolean",
    },
};
export const membership = { userId: "number", membership: [{ queueId: "number", penalty: "number" }] };
