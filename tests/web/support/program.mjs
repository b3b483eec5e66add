import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";

/** A port of the loopback address that was free a moment ago. */
export function freePort() {
    return new Promise((resolve, reject) => {
        const server = createServer().once("error", reject);
        server.listen(0, "127.0.0.1", () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

/** One of the suite's own programs, from the build's bin directory. */
export class Program {
    #process;
    #output = "";
    #ended = false;

    constructor(name, args) {
        this.name = name;
        this.#process = spawn(join(process.env.XIVOCC_BIN_DIR, name), args, { stdio: ["ignore", "pipe", "pipe"] });
        for (const stream of [this.#process.stdout, this.#process.stderr])
            stream.setEncoding("utf8").on("data", text => (this.#output += text));
        this.#process.once("error", failure => (this.#output += failure.message));
        this.#process.once("close", () => (this.#ended = true));
    }

    get output() {
        return this.#output;
    }

    /** Asks again and again, as long as the program lives, until the answer is true. */
    async awaitReady(isReady, patienceMs = 30_000) {
        const deadline = Date.now() + patienceMs;
        while (!(await isReady().catch(() => false))) {
            if (this.#ended || Date.now() > deadline)
                throw new Error(`${this.name} is not ready; it said:\n${this.#output}`);
            await new Promise(resolve => setTimeout(resolve, 50));
        }
    }

    async stop() {
        if (this.#ended)
            return;
        const closed = new Promise(resolve => this.#process.once("close", resolve));
        this.#process.kill("SIGTERM");
        const killer = setTimeout(() => this.#process.kill("SIGKILL"), 5000);
        await closed;
        clearTimeout(killer);
    }
}
