import type { RTCSession } from "jssip/lib/RTCSession";

import { vocabulary } from "./vocabulary";

type Publish = (group: string, event: Xivocc.WebRtcEvent) => void;

/** One call of the WebRTC line; says what happens to it until it is over. */
export class Call {
    static #lastId = 0;
    readonly id = (Call.#lastId += 1);

    constructor(
        readonly session: RTCSession,
        readonly sipCallId: string,
        private readonly publish: Publish,
    ) {
        if (this.isIncoming) {
            this.#say(vocabulary.Incoming.SETUP);
            session.on("progress", () => this.#say(vocabulary.Incoming.RINGING));
            session.on("failed", ({ cause }) => this.#say(vocabulary.Incoming.TERMINATED, cause));
        } else {
            this.#say(vocabulary.Outgoing.ESTABLISHING);
            session.on("progress", () => this.#say(vocabulary.Outgoing.RINGING));
            session.on("failed", ({ cause }) => this.#say(vocabulary.Outgoing.FAILED, cause));
        }
        // What follows is called the same in both directions.
        session.on("accepted", () => this.#say(vocabulary.Incoming.CONNECTED));
        session.on("ended", ({ cause }) => this.#say(vocabulary.Incoming.TERMINATED, cause));
        session.on("hold", ({ originator }) => originator === "local" && this.#say(vocabulary.Incoming.HOLD));
        session.on("unhold", ({ originator }) => originator === "local" && this.#say(vocabulary.Incoming.RESUME));
    }

    get isIncoming(): boolean {
        return this.session.direction === "incoming";
    }

    get isRinging(): boolean {
        return this.isIncoming && !this.session.isEstablished() && !this.session.isEnded();
    }

    get isHeld(): boolean {
        return this.session.isOnHold().local;
    }

    get isTalking(): boolean {
        return this.session.isEstablished() && !this.isHeld;
    }

    get mediaType(): Xivocc.MediaType {
        const senders = this.session.connection?.getSenders() ?? [];
        const { AUDIO, AUDIOVIDEO } = vocabulary.mediaType;
        return senders.some(sender => sender.track?.kind === "video") ? AUDIOVIDEO : AUDIO;
    }

    #say(type: string, reason?: string): void {
        const { display_name: name, uri } = this.session.remote_identity;
        const peer = name || uri.user;
        const data = { ...(this.isIncoming ? { caller: peer } : { callee: peer }), ...(reason ? { reason } : {}) };
        const { INCOMING, OUTGOING } = vocabulary.MessageType;
        this.publish(this.isIncoming ? INCOMING : OUTGOING, { type, data, sipCallId: this.sipCallId, id: this.id });
    }
}
