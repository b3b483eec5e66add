import { closedByPage, lostReason, refusedReason, silentServer } from "./closing_reason";
import { Topics } from "./topics";

const pingPeriodMs = 5000;
/** Pings in a row that nothing answered before the connection counts as lost (XuC's library of 2022). */
const maxSilentPings = 3;

type FrameListener = Xivocc.SessionMethods["frameListener"];

/**
 * One WebSocket to the server: sends frames, publishes those that arrive, pings, and closes a
 * connection on which the server stays silent. It does not reconnect.
 */
export class Session {
    readonly topics = new Topics();
    debug = false;
    frameListener: FrameListener = null;
    #socket: WebSocket | null = null;
    #pings = 0;
    #silentPings = 0;

    start(socket: WebSocket): void {
        this.close();
        this.#socket = socket;
        let wasOpen = socket.readyState === WebSocket.OPEN;
        socket.onopen = () => {
            wasOpen = true;
            this.#opened();
        };
        socket.onmessage = event => this.receive(event);
        socket.onclose = event => wasOpen ? this.#closed(lostReason(event)) : this.#refused(socket.url);
        if (socket.readyState === WebSocket.OPEN)
            this.#opened();
    }

    close(reason = closedByPage): void {
        this.#socket?.close();
        this.#closed(reason);
    }

    send(frame: Xivocc.Frame): void {
        if (this.#socket?.readyState !== WebSocket.OPEN) {
            console.error(`${frame.command ?? frame.claz} was not sent: there is no session. ` +
                          "Call Cti.WebSocket.init and wait for LoggedOn.");
            return;
        }
        const text = JSON.stringify(frame);
        this.#show("sent", text);
        this.#socket.send(text);
    }

    receive(event: { data: string }): void {
        this.#silentPings = 0;
        this.#show("received", event.data);
        let frame: { msgType?: unknown; ctiMessage?: unknown } | null;
        try {
            frame = JSON.parse(event.data);
        } catch {
            console.error("The server sent something that is no JSON.");
            return;
        }
        if (typeof frame?.msgType === "string")
            this.topics.publish(frame.msgType, frame.ctiMessage);
    }

    #opened(): void {
        this.#silentPings = 0;
        window.clearInterval(this.#pings);
        this.#pings = window.setInterval(() => this.#ping(), pingPeriodMs);
        this.topics.publish("LinkStatusUpdate", { status: "opened" });
    }

    #refused(address: string): void {
        const reason = refusedReason(address);
        console.error(reason);
        this.#closed(reason);
    }

    #closed(reason: string): void {
        const socket = this.#socket;
        if (!socket)
            return;
        this.#socket = null;
        socket.onopen = socket.onmessage = socket.onclose = null;
        window.clearInterval(this.#pings);
        this.topics.publish("LinkStatusUpdate", { status: "closed", reason });
    }

    #ping(): void {
        if (this.#silentPings >= maxSilentPings) {
            this.close(silentServer);
            return;
        }
        this.#silentPings += 1;
        this.send({ claz: "ping" });
    }

    #show(direction: "sent" | "received", text: string): void {
        if (this.debug)
            console.log(direction === "sent" ? ">" : "<", text);
        this.frameListener?.(direction, text);
    }
}
