/** One message of SIP, request or response: the first line, the headers as they came, the body. */
export class SipMessage {
    constructor(text) {
        const [head, body = ""] = text.split("\r\n\r\n");
        [this.start, ...this.lines] = head.split("\r\n");
        this.body = body;
    }

    /** The first header of this name, the empty text without one. */
    header(name) {
        const line = this.lines.find(each => each.toLowerCase().startsWith(`${name.toLowerCase()}:`));
        return line === undefined ? "" : line.slice(line.indexOf(":") + 1).trim();
    }

    get method() {
        return this.start.startsWith("SIP/") ? this.header("CSeq").split(" ")[1] : this.start.split(" ")[0];
    }

    get status() {
        return this.start.startsWith("SIP/") ? Number(this.start.split(" ")[1]) : 0;
    }
}

const patienceMs = 20_000;

/** The far end of the browser's SIP over WebSocket: what the PBX would be, as far as a test needs it. */
export class SipParty {
    messages = [];
    refusedRegistrations = 0;
    #socket;
    #waiting = new Set();

    /** To be called before the page opens its address. */
    async listen(page) {
        await page.routeWebSocket(/\/ws$/, socket => {
            this.#socket = socket;
            socket.onMessage(text => this.#hear(new SipMessage(String(text))));
        });
    }

    /** The next message that is wanted, counted from now. */
    async awaitMessage(isWanted) {
        return new Promise((resolve, reject) => {
            const timer = setTimeout(() => {
                const heard = this.messages.slice(-10).map(({ start }) => start).join("\n");
                reject(new Error(`The browser did not send what it should; it last sent:\n${heard}`));
            }, patienceMs);
            this.#waiting.add({ isWanted, resolve: message => (clearTimeout(timer), resolve(message)) });
        });
    }

    awaitRequest(method) {
        return this.awaitMessage(message => message.status === 0 && message.method === method);
    }

    awaitAnswer(method, status) {
        return this.awaitMessage(message => message.status === status && message.method === method);
    }

    respond(request, status, reason, { headers = [], sdp = "" } = {}) {
        const copied = request.lines.filter(line => /^(Via|From|Call-ID|CSeq):/i.test(line));
        const to = request.header("To");
        this.#send(`SIP/2.0 ${status} ${reason}`,
                   [...copied, `To: ${to}${to.includes("tag=") ? "" : ";tag=far"}`, ...headers], sdp);
    }

    /** Rings the browser's line; further requests of the call take its headers from `dialog`. */
    invite(callId, caller, sdp, headers = []) {
        const dialog = { callId, from: `<sip:${caller}@xivo.example>;tag=${callId}`, to: "<sip:line@xivo.example>", sequence: 1 };
        this.#request("INVITE", dialog, headers, sdp);
        return dialog;
    }

    acknowledge(dialog, answer) {
        dialog.to = answer.header("To");
        this.#request("ACK", dialog);
    }

    sayBye(dialog) {
        dialog.sequence += 1;
        this.#request("BYE", dialog);
    }

    #request(method, { callId, from, to, sequence }, headers = [], sdp = "") {
        this.#send(`${method} sip:line@xivo.example;transport=ws SIP/2.0`, [
            `Via: SIP/2.0/WS far.example;branch=z9hG4bK${callId}${method}${sequence}`, "Max-Forwards: 70",
            `From: ${from}`, `To: ${to}`, `Call-ID: ${callId}`, `CSeq: ${sequence} ${method}`,
            "Contact: <sip:far@far.example;transport=ws>", ...headers,
        ], sdp);
    }

    #send(start, headers, sdp) {
        const kind = sdp ? ["Content-Type: application/sdp"] : [];
        this.#socket.send([start, ...headers, ...kind, `Content-Length: ${Buffer.byteLength(sdp)}`, "", sdp].join("\r\n"));
    }

    #hear(message) {
        this.messages.push(message);
        if (message.status === 0 && message.method === "REGISTER")
            this.#register(message);
        else if (message.status === 0 && ["BYE", "INFO", "CANCEL"].includes(message.method))
            this.respond(message, 200, "OK");
        for (const waiter of [...this.#waiting]) {
            if (!waiter.isWanted(message))
                continue;
            this.#waiting.delete(waiter);
            waiter.resolve(message);
        }
    }

    #register(request) {
        if (this.refusedRegistrations > 0) {
            this.refusedRegistrations -= 1;
            this.respond(request, 403, "Forbidden");
        } else {
            this.respond(request, 200, "OK", { headers: [`Contact: ${request.header("Contact")}`] });
        }
    }
}
