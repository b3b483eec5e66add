type Vocabulary = Pick<Xivocc.XcWebrtc, "MessageType" | "General" | "Registration" | "Incoming" | "Outgoing" | "mediaType">;

export const vocabulary: Vocabulary = {
    MessageType: { GENERAL: "general", OUTGOING: "outgoing", INCOMING: "incoming", REGISTRATION: "registration" },
    General: { STARTED: "Started", FAILED: "Failed" },
    Registration: { REGISTERED: "Registered", UNREGISTERED: "Unregistered" },
    Incoming: {
        SETUP: "Setup",
        RINGING: "Ringing",
        CONNECTED: "Connected",
        TERMINATED: "Terminated",
        HOLD: "Hold",
        RESUME: "Resume",
    },
    Outgoing: {
        ESTABLISHING: "Establishing",
        RINGING: "Ringing",
        CONNECTED: "Connected",
        TERMINATED: "Terminated",
        FAILED: "Failed",
        HOLD: "Hold",
        RESUME: "Resume",
    },
    mediaType: { AUDIO: "audio", AUDIOVIDEO: "audio/video" },
};
