import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { freePort, Program } from "./program.mjs";

const agents = 6;
const queues = 2;

/** Sends one action to the simulated Asterisk and waits for its response. */
function act(port, action) {
    const text = fields => Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`).join("") + "\r\n";
    return new Promise((resolve, reject) => {
        let received = "";
        const socket = connect(port, "127.0.0.1").setEncoding("utf8").once("error", reject);
        socket.write(text({ Action: "Login", Username: "xuc", Secret: "xucpass", Events: "off" }));
        socket.write(text({ ...action, ActionID: "wanted" }));
        socket.on("data", data => {
            received += data;
            const answer = received.split("\r\n\r\n").find(block => block.includes("ActionID: wanted"));
            if (answer === undefined)
                return;
            socket.destroy();
            answer.includes("Response: Success") ? resolve() : reject(new Error(answer));
        });
    });
}

/**
 * A simulated XiVO in which nothing happens by itself, and the server that listens to it. Agents 1 to 6 sit on the
 * numbers 1001 to 1006, the supervisor's telephone is 1007; queues 3001 and 3002.
 */
export class ContactCentre {
    static async open() {
        const centre = new ContactCentre();
        try {
            await centre.#start();
        } catch (failure) {
            await centre.close();
            throw failure;
        }
        return centre;
    }

    async #start() {
        this.directory = await mkdtemp(join(tmpdir(), "xivocc-web-"));
        const database = `sqlite://${this.directory}/xivo.db`;
        [this.amiPort, this.agentdPort, this.confdPort, this.ctiPort, this.port] =
            await Promise.all([freePort(), freePort(), freePort(), freePort(), freePort()]);
        this.xivo = new Program("xivo-sim", [
            "--agents", agents, "--queues", queues, "--still", "--warm-up", 0,
            "--ami-port", this.amiPort, "--agentd-port", this.agentdPort, "--confd-port", this.confdPort,
            "--cti-port", this.ctiPort, "--database", database,
        ].map(String));
        const ping = { Action: "Ping" };
        await this.xivo.awaitReady(async () => (await act(this.amiPort, ping), true));

        for (let id = 1; id <= agents; id += 1)
            await this.#logIn(id);

        const settings = join(this.directory, "server.toml");
        await writeFile(settings, [
            "[ami]", 'host = "127.0.0.1"', `port = ${this.amiPort}`, 'user = "xuc"', 'password = "xucpass"',
            "[store]", `url = "sqlite://${join(this.directory, "store.db")}"`,
            "[database]", `url = "${database}"`, "refresh_interval = 1",
            "[agentd]", `url = "http://127.0.0.1:${this.agentdPort}/1.0"`,
            "[confd]", `url = "http://127.0.0.1:${this.confdPort}/1.1"`,
            "[cti]", "enabled = true", `port = ${this.ctiPort}`, 'user = "superviseur"', 'password = "0000"',
            "[api]", 'listen = "127.0.0.1"', `port = ${this.port}`,
        ].join("\n"));
        this.server = new Program("xivocc-server", ["--config", settings]);
        await this.server.awaitReady(async () => {
            const { links, counts } = await (await fetch(`${this.address}/health`)).json();
            return Object.values(links).every(({ up }) => up) && counts.agents === agents;
        });
        await this.#fillCallbacks();
    }

    /** One customer who wants to be called, in a list of the first queue. */
    async #fillCallbacks() {
        const { uuid } = await this.#post("callback_lists", JSON.stringify({ name: "Monday", queueId: 1 }));
        const { imported } = await this.#post(`callback_lists/${uuid}/import`, [
            "phoneNumber|mobilePhoneNumber|firstName|lastName|company|description|dueDate|period",
            "0299000001|0600000001|Ada|Moreau|Example Ltd|Call back quickly||",
        ].join("\n"));
        if (imported !== 1)
            throw new Error(`${imported} callback requests were imported`);
    }

    async #post(path, body) {
        const response = await fetch(`${this.address}/xuc/api/2.0/${path}`, { method: "POST", body });
        const answer = await response.json();
        if (!response.ok)
            throw new Error(`${path}: ${JSON.stringify(answer)}`);
        return answer;
    }

    async #logIn(agentId) {
        const { status } = await fetch(`http://127.0.0.1:${this.agentdPort}/1.0/agents/by-id/${agentId}/login`, {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({ extension: `${1000 + agentId}`, context: "default" }),
        });
        if (status !== 204)
            throw new Error(`Agent ${agentId} was not logged in: ${status}`);
    }

    get address() {
        return `http://127.0.0.1:${this.port}`;
    }

    /** The telephone of this number is picked up and calls. */
    call(from, to) {
        return act(this.amiPort, {
            Action: "Originate", Channel: `SIP/ph${from}`, Exten: to, Context: "default", Priority: 1, Async: "true",
        });
    }

    /** XiVO's web interface writes to its database. */
    changeDatabase(statement) {
        return promisify(execFile)("sqlite3", ["-cmd", ".timeout 5000", join(this.directory, "xivo.db"), statement]);
    }

    async close() {
        await this.server?.stop();
        await this.xivo?.stop();
        if (this.directory)
            await rm(this.directory, { recursive: true, force: true });
    }
}
