import assert from "node:assert/strict";

import { agentOnCall, agentState, presence, queueStatistics, waitingCall } from "./bodies.mjs";
import { methods, silence } from "./methods.mjs";
import { notForPages, notHere, onFaultsOnly } from "./messages_apart.mjs";
import { IntegratorPage } from "./support/integrator_page.mjs";
import { documentedCommands, documentedMessages } from "./support/protocol_document.mjs";
import { difference, is } from "./support/shape.mjs";

const shown = value => (typeof value === "function" ? value.name : JSON.stringify(value));
const isRefusalOf = command => body => body.command === command;

/** What the server has to say to this call; an error that names the command where the row expects one. */
async function answerTo(page, { method, args, answer, prepare }, centre) {
    await prepare?.({ centre, page });
    const from = page.received.length;
    const sentBefore = page.sent.length;
    await page.call(method, ...args.map(value => (typeof value === "function" ? value(page.received) : value)));
    assert.equal(page.sent.length, sentBefore + 1, `${method} sends one frame`);
    const frame = page.sent[sentBefore];

    const expected = answer === silence
        ? page.catchUp()
        : page.awaitMessage(answer.type, body => difference(body, answer.shape) === "", from);
    const refused = page.awaitMessage("Error", isRefusalOf(frame.command), from);
    await Promise.any([expected, refused]).catch(({ errors }) => assert.fail(errors[0].message));
    await page.catchUp();
    const refusal = page.received.slice(from)
        .find(({ type, body }) => type === "Error" && isRefusalOf(frame.command)(body))?.body;

    if (answer?.type === "Error") {
        assert.equal(difference(refusal, answer.shape), "", method);
    } else {
        assert.equal(refusal, undefined, `${method} is refused`);
    }
    return frame;
}

/** The frame has the fields of the documented command, in their order. */
function checkFrame(method, frame, commands) {
    const fields = commands.get(frame.command);
    assert.ok(fields, `${method} sends ${frame.command}, which docs/protocol.md does not have`);
    const [claz, command, ...rest] = Object.keys(frame);
    assert.deepEqual([claz, command], ["claz", "command"]);
    assert.equal(frame.claz, "web");
    assert.deepEqual(rest, fields.filter(field => rest.includes(field)), `the fields of ${frame.command}`);
}

export async function testLibrary(test, browser, centre) {
    const agent = await IntegratorPage.open(browser, centre);
    const supervisor = await IntegratorPage.open(browser, centre);
    const pages = { agent, supervisor };

    await test("a page of another server logs on by the documented address", async () => {
        const link = agent.awaitMessage("LinkStatusUpdate", ({ status }) => status === "opened");
        const statuses = agent.awaitMessage("UsersStatuses");
        await agent.logOn("agent1", "1001");
        await link;
        assert.equal(difference(await statuses, [presence]), "");
        await supervisor.logOn("superviseur", "1007");
    });

    const commands = documentedCommands();
    const called = new Set();
    const seen = new Map(); // command to the fields of all its frames
    for (const row of methods) {
        await test(`${row.method}(${row.args.map(shown).join(", ")})`, async () => {
            const frame = await answerTo(pages[row.who], row, centre);
            checkFrame(row.method, frame, commands);
            called.add(row.method);
            seen.set(frame.command, new Set([...(seen.get(frame.command) ?? []), ...Object.keys(frame)]));
        });
    }

    await test("a caller's way through a queue is told to all who follow it", async () => {
        await supervisor.call("Cti.subscribeToQueueCalls", 1);
        await supervisor.catchUp();
        const told = [
            ["QueueCalls", { queueId: is(1), calls: [waitingCall] }],
            ["QueueStatistics", queueStatistics],
            ["AgentStateEvent", { ...agentState, name: is("AgentRinging") }],
            ["AgentStateEvent", { ...agentOnCall, acd: is(true), direction: is("Incoming") }],
            ["QueueCalls", { queueId: is(1), calls: ({ length }) => length === 0 }],
        ].map(([type, shape]) => supervisor.awaitMessage(type, body => difference(body, shape) === ""));
        await centre.call("1007", "3001");
        await Promise.all(told);
    });

    await test("a queue that is renamed in XiVO is told", async () => {
        await supervisor.call("Cti.getList", "queue");
        const told = supervisor.awaitMessage("QueueConfig", ({ displayName }) => displayName === "Renamed");
        await centre.changeDatabase("update queuefeatures set displayname = 'Renamed' where id = 2");
        await told;
    });

    await test("every message type was heard", () => {
        const heard = new Set([...agent.received, ...supervisor.received].map(({ type }) => type));
        const excused = type => notHere.has(type) || notForPages.has(type) || onFaultsOnly.has(type);
        const unheard = [...documentedMessages().keys()].filter(type => !heard.has(type) && !excused(type));
        assert.equal(unheard.join(" "), "");
    });

    await test("no method of the library is left out", async () => {
        const session = ["init", "close", "setHandler", "unsetHandler", "clearHandlers", "Topic", "receive",
                         "sendCallback", "frameListener"];
        const all = await agent.page.evaluate(() => Object.entries({ Cti, Callback, Membership }).flatMap(
            ([library, object]) => Object.keys(object).filter(name => typeof object[name] === "function")
                .map(name => `${library}.${name}`)));
        assert.deepEqual(all.filter(name => !called.has(name) && !session.includes(name.split(".")[1])), []);
    });

    await test("every documented command has a method that sends it with all its fields", () => {
        for (const [command, fields] of commands) {
            if (command === "ping" || notForPages.has(command))
                continue;
            const sent = seen.get(command) ?? new Set();
            assert.deepEqual(fields.filter(field => !sent.has(field)), [], `fields of ${command} that nothing sends`);
        }
    });

    await test("a handler is forgotten when it is unset, and one that throws disturbs no other", async () => {
        const heard = await agent.page.evaluate(() => {
            const calls = [];
            const first = () => { calls.push("first"); throw new Error("on purpose"); };
            const second = () => calls.push("second");
            const frame = { data: '{"msgType":"Sheet","ctiMessage":{}}' };
            Cti.setHandler(Cti.MessageType.SHEET, first);
            Cti.setHandler(Cti.MessageType.SHEET, second);
            Cti.receive(frame);
            Cti.unsetHandler(Cti.MessageType.SHEET, first);
            Cti.receive(frame);
            Cti.Topic(Cti.MessageType.SHEET).unsubscribe(second);
            Cti.receive(frame);
            return calls;
        });
        assert.deepEqual(heard, ["first", "second", "second"]);
        agent.mistakes = agent.mistakes.filter(mistake => !mistake.includes("on purpose"));
    });

    await test("closing says so, and nothing is sent afterwards", async () => {
        const closed = agent.awaitMessage("LinkStatusUpdate", ({ status }) => status === "closed");
        await agent.call("Cti.close");
        await closed;
        const sentBefore = agent.sent.length;
        await agent.call("Cti.dnd", true);
        assert.equal(agent.sent.length, sentBefore);
        assert.match(agent.mistakes.pop(), /dnd was not sent: there is no session/);
    });

    await test("a session that does not come about says where to look, and repeats no password", async () => {
        const closed = agent.awaitMessage("LinkStatusUpdate", ({ status }) => status === "closed");
        const address = `ws://127.0.0.1:${centre.port}/ctichannel`;
        await agent.page.evaluate(wsurl => Cti.WebSocket.init(wsurl, "agent1"),
                                  `${address}?username=agent1&password=secret`);
        const { reason } = await closed;
        assert.ok(reason.startsWith(`No session came about at ${address}:`), reason);
        assert.ok(!reason.includes("secret"));
        assert.equal(agent.mistakes.pop(), reason);
        assert.match(agent.mistakes.pop(), /WebSocket connection/); // the browser's own
    });

    await test("an address that is missing is no address of the page's own server", async () => {
        await assert.rejects(agent.page.evaluate(() => Cti.WebSocket.init()), /needs the server's address/);
    });

    await test("the pages of the integrators had nothing to complain about", () => {
        assert.deepEqual([...agent.mistakes, ...supervisor.mistakes], []);
    });

    await Promise.all([agent.close(), supervisor.close()]);
}
