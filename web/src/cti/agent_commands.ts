import type { Send } from "./send";

// The wire spells "agentid" in what concerns one agent's work, and "agentId" everywhere else.
export const agentCommands = (send: Send): Xivocc.AgentMethods => ({
    loginAgent: (agentphonenumber, agentid) => send("agentLogin", { agentphonenumber, agentid }),
    logoutAgent: agentid => send("agentLogout", { agentid }),
    pauseAgent: (agentid, reason) => send("pauseAgent", { agentid, reason }),
    unpauseAgent: agentid => send("unpauseAgent", { agentid }),
    toggleAgentLogin: () => send("toggleAgentLogin"),
    listenAgent: (agentid, mode) => send("listenAgent", { agentid, mode }),
    getAgentStates: () => send("getAgentStates"),
    subscribeToAgentEvents: () => send("subscribeToAgentEvents"),
    getAgentDirectory: () => send("getAgentDirectory"),
    subscribeToAgentStats: () => send("subscribeToAgentStats"),
    setAgentGroup: (agentId, groupId) => send("setAgentGroup", { agentId, groupId }),
    monitorPause: agentid => send("monitorPause", { agentid }),
    monitorUnpause: agentid => send("monitorUnpause", { agentid }),
});
