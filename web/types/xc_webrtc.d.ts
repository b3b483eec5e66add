/** `xc_webrtc`: the user's WebRTC line in the browser. */
declare namespace Xivocc {
    interface IceServer { url?: string; urls?: string | string[]; username?: string; credential?: string }
    interface WebRtcEvent {
        /** One of `xc_webrtc.General`, `Registration`, `Incoming` or `Outgoing`. */
        type: string;
        /** The other party of the call, for call events. */
        data?: { caller?: string; callee?: string; reason?: string };
        sipCallId?: string;
        id?: number;
    }
    type WebRtcHandler = (event: WebRtcEvent) => void;
    type MediaType = "audio" | "audio/video";

    interface XcWebrtc {
        readonly MessageType: { readonly GENERAL: "general"; readonly OUTGOING: "outgoing"; readonly INCOMING: "incoming"; readonly REGISTRATION: "registration" };
        readonly General: { readonly STARTED: "Started"; readonly FAILED: "Failed" };
        readonly Registration: { readonly REGISTERED: "Registered"; readonly UNREGISTERED: "Unregistered" };
        readonly Incoming: { readonly SETUP: "Setup"; readonly RINGING: "Ringing"; readonly CONNECTED: "Connected"; readonly TERMINATED: "Terminated"; readonly HOLD: "Hold"; readonly RESUME: "Resume" };
        readonly Outgoing: { readonly ESTABLISHING: "Establishing"; readonly RINGING: "Ringing"; readonly CONNECTED: "Connected"; readonly TERMINATED: "Terminated"; readonly FAILED: "Failed"; readonly HOLD: "Hold"; readonly RESUME: "Resume" };
        readonly mediaType: { readonly AUDIO: "audio"; readonly AUDIOVIDEO: "audio/video" };

        /** Asks the server for the user's line over `Cti`, then registers it. Without `ip`, at XiVO's address. */
        init(name: string, ssl: boolean, websocketPort: number | string, remoteAudio?: string, ip?: string): void;
        initByLineConfig(line: LineConfig, name: string, ssl: boolean, websocketPort: number | string, remoteAudio?: string, ip?: string): void;
        initByLineConfig(line: LineConfig, name: string, ssl: boolean, websocketPort: number | string, token: string, remoteAudio: string, ip: string): void;
        /** Ends all calls and the registration. */
        stop(): void;
        dial(destination: string, video?: boolean): void;
        answer(sipCallId?: string): void;
        /** Holds the current call, or takes it back. */
        hold(sipCallId?: string): void;
        dtmf(key: string): void;
        attendedTransfer(destination: string): void;
        completeTransfer(): void;
        setHandler(eventName: string, handler: WebRtcHandler): void;
        clearHandlers(): void;
        disableICE(): void;
        setIceUrls(urls: IceServer[]): void;
        getIceUrls(): IceServer[];
        setDebug(enabled: boolean): void;
        getMediaTypeBySipCallId(sipCallId: string): MediaType | null;
    }
}

declare const xc_webrtc: Xivocc.XcWebrtc;
