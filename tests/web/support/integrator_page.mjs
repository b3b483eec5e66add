import { createServer } from "node:http";

const scripts = ["shotgun", "cti", "callback", "membership", "xc_webrtc", "SIPml-api"];
const patienceMs = 20_000;

/** A page of somebody else's application, as the documentation shows it: all scripts come from the server. */
function pageOf(serverAddress) {
    const tags = scripts.map(name =>
        `<script src="${serverAddress}/assets/javascripts/${name}.js" type="text/javascript"></script>`);
    return `<!doctype html><title>Integrator</title>${tags.join("")}<audio id="audio_remote" autoplay></audio>`;
}

/** A logged-on user's page that keeps what its handlers were given and what it sent. */
export class IntegratorPage {
    received = []; // {type, body}
    sent = [];     // frames but pings
    mistakes = []; // what the page complained about
    #waiting = new Set();

    static async open(browser, centre, prepare = async _page => undefined) {
        const self = new IntegratorPage();
        self.centre = centre;
        self.host = createServer((_request, response) =>
            response.setHeader("Content-Type", "text/html").end(pageOf(centre.address)));
        await new Promise(resolve => self.host.listen(0, "127.0.0.1", resolve));
        self.page = await browser.newPage();
        await prepare(self.page);
        self.page.on("pageerror", failure => self.mistakes.push(failure.message));
        self.page.on("console", message => message.type() === "error" && self.mistakes.push(message.text()));
        await self.page.exposeFunction("hear", (type, body) => self.#hear(type, body));
        await self.page.exposeFunction("noteSent", text => self.#noteSent(JSON.parse(text)));
        await self.page.goto(`http://127.0.0.1:${self.host.address().port}/`);
        await self.page.evaluate(() => {
            const types = [Cti.MessageType, Callback.MessageType, Membership.MessageType].flatMap(Object.values);
            for (const type of new Set(types))
                Cti.setHandler(type, body => hear(type, body));
            for (const group of Object.values(xc_webrtc.MessageType))
                xc_webrtc.setHandler(group, event => hear(`xc_webrtc ${group}`, event));
            Cti.frameListener = (direction, text) => direction === "sent" && noteSent(text);
            Membership.init(Cti);
        });
        return self;
    }

    /** The documented address: user, number and password, joined by "&amp;". */
    async logOn(username, phoneNumber, password = "0000") {
        const greeted = this.awaitMessage("LoggedOn");
        await this.page.evaluate(([server, user, number, secret]) => {
            const wsurl = "ws://" + server + "/ctichannel?username=" + user + "&amp;agentNumber=" + number +
                          "&amp;password=" + secret;
            Cti.WebSocket.init(wsurl, user, number);
        }, [`127.0.0.1:${this.centre.port}`, username, phoneNumber, password]);
        return greeted;
    }

    /** "Cti.dnd" with its arguments, in the page; what it returns. */
    call(method, ...args) {
        return this.page.evaluate(([path, values]) => {
            const [library, name] = path.split(".");
            return { Cti, Callback, Membership, xc_webrtc }[library][name](...values);
        }, [method, args]);
    }

    /** The next message of this type whose body is wanted, counted from `from` or from now. */
    awaitMessage(type, isWanted = () => true, from = this.received.length) {
        const fits = message => message.type === type && isWanted(message.body);
        const early = this.received.slice(from).find(fits);
        if (early)
            return Promise.resolve(early.body);
        return new Promise((resolve, reject) => {
            const waiter = { fits, resolve };
            const timer = setTimeout(() => {
                this.#waiting.delete(waiter);
                const heard = this.received.slice(from).map(message => JSON.stringify(message)).join("\n");
                reject(new Error(`No ${type} as wanted came within ${patienceMs} ms; what came:\n${heard}`));
            }, patienceMs);
            timer.unref();
            waiter.resolve = body => (clearTimeout(timer), resolve(body));
            this.#waiting.add(waiter);
        });
    }

    /** Everything that was sent before is answered, and the answers are here. */
    async catchUp() {
        const answered = this.awaitMessage("AgentGroupList");
        await this.call("Cti.getList", "agentgroup");
        return answered;
    }

    async close() {
        await this.page?.close();
        await new Promise(resolve => this.host.close(resolve));
    }

    /** Pings come by themselves, at any moment. */
    #noteSent(frame) {
        if (frame.claz !== "ping")
            this.sent.push(frame);
    }

    #hear(type, body) {
        const message = { type, body };
        this.received.push(message);
        for (const waiter of [...this.#waiting]) {
            if (!waiter.fits(message))
                continue;
            this.#waiting.delete(waiter);
            waiter.resolve(body);
        }
    }
}
