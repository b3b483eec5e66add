import type { Send } from "./send";

export const conferenceCommands = (send: Send): Xivocc.ConferenceMethods => ({
    inviteConferenceRoom: userId => send("inviteConferenceRoom", { userId }),
    conferenceMuteMe: numConf => send("conferenceMuteMe", { numConf }),
    conferenceUnmuteMe: numConf => send("conferenceUnmuteMe", { numConf }),
    conferenceMuteAll: numConf => send("conferenceMuteAll", { numConf }),
    conferenceUnmuteAll: numConf => send("conferenceUnmuteAll", { numConf }),
    conferenceMute: (numConf, index) => send("conferenceMute", { numConf, index }),
    conferenceUnmute: (numConf, index) => send("conferenceUnmute", { numConf, index }),
    conferenceKick: (numConf, index) => send("conferenceKick", { numConf, index }),
    conferenceDeafen: (numConf, index) => send("conferenceDeafen", { numConf, index }),
    conferenceUndeafen: (numConf, index) => send("conferenceUndeafen", { numConf, index }),
    conferenceInvite: (numConf, exten, role, earlyJoin, variables, marked, leaveWhenLastMarkedLeave, callerId) =>
        send("conferenceInvite",
             { numConf, exten, role, earlyJoin, variables, marked, leaveWhenLastMarkedLeave, callerId }),
    includeToConference: (role, marked, leaveWhenLastMarkedLeave, callerId) =>
        send("includeToConference", { role, marked, leaveWhenLastMarkedLeave, callerId }),
    conferenceReset: numConf => send("conferenceReset", { numConf }),
    conferenceClose: numConf => send("conferenceClose", { numConf }),
});
