import JsSIP from "jssip";
import type { RTCSession } from "jssip/lib/RTCSession";
import type { RTCSessionEvent } from "jssip/lib/UA";

import { Call } from "./call";
import { vocabulary } from "./vocabulary";

// Figures of XuC's own browser phone (library of 2018).
const registrationSeconds = 60;
const registrationRetryStepMs = 20_000;
const longestRegistrationRetryMs = 60_000;
const maxCalls = 2;

export interface PhoneSettings {
    address: string;
    line: Xivocc.LineConfig;
    displayName: string;
    audio: HTMLMediaElement;
    iceServers: () => RTCIceServer[];
    publish: (group: string, event: Xivocc.WebRtcEvent) => void;
}

/** The user's WebRTC line: registered at XiVO, with at most two calls, one of them talking. */
export class Phone {
    readonly #userAgent: JsSIP.UA;
    #calls: Call[] = [];
    #failedRegistrations = 0;
    #retry = 0;

    constructor(private readonly settings: PhoneSettings) {
        const { address, line, displayName } = settings;
        this.#userAgent = new JsSIP.UA({
            sockets: [new JsSIP.WebSocketInterface(address)],
            uri: `sip:${line.name}@${line.xivoIp}`,
            authorization_user: line.name,
            password: line.password ?? "",
            display_name: displayName,
            register_expires: registrationSeconds,
            session_timers: false,
        });
        this.#userAgent.on("registered", () => this.#registered());
        this.#userAgent.on("unregistered", ({ cause }) => this.#sayRegistration("UNREGISTERED", cause));
        this.#userAgent.on("registrationFailed", ({ cause }) => this.#registrationFailed(cause));
        this.#userAgent.on("disconnected", ({ error }) => error && this.#sayGeneral("FAILED", "the connection failed"));
        this.#userAgent.on("newRTCSession", (event: RTCSessionEvent) => this.#began(event));
        this.#userAgent.start();
        this.#sayGeneral("STARTED");
    }

    stop(): void {
        window.clearTimeout(this.#retry);
        this.#userAgent.stop();
    }

    dial(destination: string, video: boolean): void {
        if (this.#calls.length >= maxCalls) {
            console.error(`There are ${maxCalls} calls already; end one of them before dialling.`);
            return;
        }
        this.#holdOthers();
        const { line } = this.settings;
        this.#userAgent.call(`sip:${destination}@${line.xivoIp}`, {
            mediaConstraints: { audio: true, video },
            pcConfig: this.#peerConfiguration(),
        });
    }

    answer(sipCallId?: string): void {
        const call = this.#find(sipCallId) ?? this.#calls.find(({ isRinging }) => isRinging);
        if (!call?.isRinging)
            return;
        this.#holdOthers(call);
        call.session.answer({ mediaConstraints: { audio: true, video: false }, pcConfig: this.#peerConfiguration() });
    }

    /** Holds the call that is talking; without one, takes the last held one back. */
    toggleHold(sipCallId?: string): void {
        const call = this.#find(sipCallId) ?? this.#talking() ?? this.#calls.filter(({ isHeld }) => isHeld).pop();
        if (!call)
            return;
        if (call.isHeld) {
            this.#holdOthers(call);
            call.session.unhold();
        } else {
            call.session.hold();
        }
    }

    sendDtmf(key: string): void {
        this.#talking()?.session.sendDTMF(key);
    }

    /** Connects the held call with the one that is talking. */
    completeTransfer(): void {
        const held = this.#calls.find(({ isHeld }) => isHeld);
        const consulted = this.#talking();
        if (held && consulted)
            held.session.refer(consulted.session.remote_identity.uri.toString(), { replaces: consulted.session });
    }

    mediaTypeOf(sipCallId: string): Xivocc.MediaType | null {
        return this.#find(sipCallId)?.mediaType ?? null;
    }

    #find(sipCallId?: string): Call | undefined {
        return sipCallId === undefined ? undefined : this.#calls.find(call => call.sipCallId === sipCallId);
    }

    #talking(): Call | undefined {
        return this.#calls.filter(({ isTalking }) => isTalking).pop();
    }

    #holdOthers(except?: Call): void {
        for (const call of this.#calls) {
            if (call !== except && call.isTalking)
                call.session.hold();
        }
    }

    #peerConfiguration(): RTCConfiguration {
        return { iceServers: this.settings.iceServers() };
    }

    #began({ session, request }: RTCSessionEvent): void {
        if (this.#calls.length >= maxCalls) {
            session.terminate({ status_code: 486 });
            return;
        }
        const call = new Call(session, request.getHeader("Call-ID") ?? "", this.settings.publish);
        this.#calls.push(call);
        const over = () => (this.#calls = this.#calls.filter(other => other !== call));
        session.on("ended", over);
        session.on("failed", over);
        this.#playRemoteSound(session);
        // XiVO marks a call that the phone has to take by itself so.
        if (call.isIncoming && request.getHeader("Alert-Info")?.includes("xivo-autoanswer"))
            this.answer(call.sipCallId);
    }

    #playRemoteSound(session: RTCSession): void {
        const listen = (connection: RTCPeerConnection) => connection.addEventListener("track", ({ streams }) => {
            this.settings.audio.srcObject = streams[0] ?? null;
        });
        if (session.connection)
            listen(session.connection);
        else
            session.on("peerconnection", ({ peerconnection }) => listen(peerconnection));
    }

    #registered(): void {
        this.#failedRegistrations = 0;
        this.#sayRegistration("REGISTERED");
    }

    #registrationFailed(cause?: string): void {
        this.#sayRegistration("UNREGISTERED", cause);
        const pause = Math.min(this.#failedRegistrations * registrationRetryStepMs, longestRegistrationRetryMs);
        this.#failedRegistrations += 1;
        window.clearTimeout(this.#retry);
        this.#retry = window.setTimeout(() => this.#userAgent.register(), pause);
    }

    #sayGeneral(key: keyof Xivocc.XcWebrtc["General"], reason?: string): void {
        this.#say(vocabulary.MessageType.GENERAL, vocabulary.General[key], reason);
    }

    #sayRegistration(key: keyof Xivocc.XcWebrtc["Registration"], reason?: string): void {
        this.#say(vocabulary.MessageType.REGISTRATION, vocabulary.Registration[key], reason);
    }

    #say(group: string, type: string, reason?: string): void {
        this.settings.publish(group, { type, ...(reason ? { data: { reason } } : {}) });
    }
}
