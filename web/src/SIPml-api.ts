// Older pages include this file before xc_webrtc.js, which brings its own SIP library. They may ask
// whether SIPml is there and tell it how much to log; there is nothing else to do with it.

const SIPml = {
    init: (ready?: (event: object) => void) => ready?.({}),
    isInitialized: () => true,
    isWebRtcSupported: () => typeof RTCPeerConnection === "function",
    isWebSocketSupported: () => typeof WebSocket === "function",
    setDebugLevel: (_level: string) => undefined,
};

Object.assign(globalThis, { SIPml });
