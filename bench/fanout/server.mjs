// Sends every client the same message as fast as the sockets take it, as `xivocc-bench rate` does with
// xivocc-server: the same sink, the same window, the same length of message.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { WebSocketServer } from "ws";

const bench = process.argv[2];
const clients = 100;
const windowOfEachClient = 1000;
const warmUp = 1000;
const measured = 5000;
const message = "x".repeat(270);

const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
server.on("listening", () => {
    const sink = spawn(bench, ["frame-sink", String(server.address().port), "/", String(clients)], {
        stdio: ["pipe", "pipe", "inherit"],
    });
    sink.on("exit", () => process.exit(1));

    let sent = 0;
    let received = 0;
    const pump = () => {
        for (let i = 0; i < 50 && sent - received < windowOfEachClient * clients; ++i) {
            for (const client of server.clients) client.send(message);
            sent += clients;
        }
        setImmediate(pump);
    };
    const measure = () => {
        const before = received;
        const start = performance.now();
        setTimeout(() => {
            const seconds = (performance.now() - start) / 1000;
            console.log(`node_ws.clients: ${clients} clients`);
            console.log(`node_ws.message_size: ${message.length} bytes`);
            console.log(`node_ws.messages: ${Math.round((received - before) / seconds)} messages/s`);
            process.exit(0);
        }, measured);
    };
    createInterface({ input: sink.stdout }).on("line", (line) => {
        if (line !== "ready") {
            received = Number(line);
            return;
        }
        pump();
        setTimeout(measure, warmUp);
    });
});
