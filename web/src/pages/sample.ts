import { find } from "./dom";
import { requestToken } from "./log_in";
import { commandSection } from "./sample/command_sections";
import { groups } from "./sample/commands";
import { FrameLog } from "./sample/frame_log";
import { MessagePanes } from "./sample/message_panes";

const panes = new MessagePanes(find("messages"));
const frames = new FrameLog(find("frames"));
let isLeaving = false;
const input = (name: string) => find<HTMLInputElement>(`log-in-${name}`);

function say(text: string, mood: "calm" | "good" | "bad" = "calm"): void {
    const status = find("status");
    status.textContent = text;
    status.dataset["mood"] = mood;
}

function showMessages(): void {
    const types = [Cti.MessageType, Callback.MessageType, Membership.MessageType].flatMap(Object.values);
    for (const type of new Set<string>(types))
        Cti.setHandler(type, body => panes.show(type, body));
    for (const group of Object.values(xc_webrtc.MessageType))
        xc_webrtc.setHandler(group, event => panes.show(`xc_webrtc ${group}`, event));
    Cti.frameListener = (direction, text) => frames.add(direction, text);
}

function followSession(): void {
    let isWanted = true; // the end of a session that was refused already says no more
    Cti.setHandler(Cti.MessageType.LOGGEDON,
                   () => say("Logged on. Choose a method; its answer appears under Messages.", "good"));
    Cti.setHandler(Cti.MessageType.LOGGEDONERROR, ({ Error }) => {
        isWanted = false;
        say(`The server refused the session (${Error}). The overview shows which link is down; then try again.`, "bad");
    });
    Cti.setHandler(Cti.MessageType.ERROR, ({ command, reason, Error }) =>
        say(`${command ?? "A command"} failed: ${reason ?? ""} (${Error})`, "bad"));
    Cti.setHandler(Cti.MessageType.LINKSTATUSUPDATE, ({ status, reason }) => {
        document.body.dataset["link"] = status;
        if (status === "opened")
            isWanted = true;
        else if (isWanted)
            say(reason ?? "", isLeaving ? "calm" : "bad");
    });
}

/** Another server lets no page of ours ask for a token; its address with the password needs none. */
async function sessionAddress(server: string, username: string, phoneNumber: string): Promise<string> {
    const base = `${location.protocol.replace("http", "ws")}//${server}`;
    const password = input("password").value;
    const token = input("token").value ||
        (server === location.host ? await requestToken(username, password) : "");
    if (token)
        return `${base}/xuc/api/2.0/cti?${new URLSearchParams({ token })}`;
    return `${base}/ctichannel?${new URLSearchParams({ username, agentNumber: phoneNumber, password })}`;
}

async function logIn(event: Event): Promise<void> {
    event.preventDefault();
    const username = input("user").value;
    const phoneNumber = input("phone").value;
    if (!input("token").value && !(username && input("password").value)) {
        say("Fill in user and password, or a token.", "bad");
        return;
    }
    say("Logging on …");
    try {
        const address = await sessionAddress(input("server").value, username, phoneNumber);
        isLeaving = true; // an older session ends first
        Cti.WebSocket.init(address, username, phoneNumber);
        isLeaving = false;
    } catch (failure) {
        say(failure instanceof Error ? failure.message : String(failure), "bad");
    }
}

input("server").value = location.host;
find("commands").append(...groups.map(commandSection));
find("log-in").addEventListener("submit", event => void logIn(event));
find("log-out").addEventListener("click", () => {
    isLeaving = true;
    Cti.close();
});
find("commands").addEventListener("submit", () => {
    if (document.body.dataset["link"] !== "opened")
        say("Log on first: a method needs a session.", "bad");
});
find("clear").addEventListener("click", () => {
    panes.clear();
    frames.clear();
});
Callback.init(Cti);
Membership.init(Cti);
showMessages();
followSession();
say("Not connected.");
