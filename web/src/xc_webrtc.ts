import { createXcWebrtc } from "./webrtc/create_xc_webrtc";

Object.assign(globalThis, { xc_webrtc: createXcWebrtc() });
