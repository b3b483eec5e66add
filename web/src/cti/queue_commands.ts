import type { Send } from "./send";

export const queueCommands = (send: Send): Xivocc.QueueMethods => ({
    getList: objectType => send("getList", { objectType }),
    getConfig: objectType => send("getConfig", { objectType }),
    getIceConfig: () => send("getIceConfig"),
    getConferenceRooms: () => send("getList", { objectType: "meetme" }),
    setAgentQueue: (agentId, queueId, penalty) => send("setAgentQueue", { agentId, queueId, penalty }),
    removeAgentFromQueue: (agentId, queueId) => send("removeAgentFromQueue", { agentId, queueId }),
    moveAgentsInGroup: (groupId, fromQueueId, fromPenalty, toQueueId, toPenalty) =>
        send("moveAgentsInGroup", { groupId, fromQueueId, fromPenalty, toQueueId, toPenalty }),
    addAgentsInGroup: (groupId, fromQueueId, fromPenalty, toQueueId, toPenalty) =>
        send("addAgentsInGroup", { groupId, fromQueueId, fromPenalty, toQueueId, toPenalty }),
    removeAgentGroupFromQueueGroup: (groupId, queueId, penalty) =>
        send("removeAgentGroupFromQueueGroup", { groupId, queueId, penalty }),
    addAgentsNotInQueueFromGroupTo: (groupId, queueId, penalty) =>
        send("addAgentsNotInQueueFromGroupTo", { groupId, queueId, penalty }),
    subscribeToQueueStats: () => send("subscribeToQueueStats"),
    getQueueStatistics: (queueId, window, xqos) => send("getQueueStatistics", { queueId, window, xqos }),
    subscribeToQueueCalls: queueId => send("subscribeToQueueCalls", { queueId }),
    unSubscribeToQueueCalls: queueId => send("unSubscribeToQueueCalls", { queueId }),
});
