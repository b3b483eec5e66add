import { find } from "./dom";
import { requestToken } from "./log_in";
import { commandSection } from "./sample/command_sections";
import { groups } from "./sample/commands";
import { FrameLog } from "./sample/frame_log";
import { MessagePanes } from "./sample/message_panes";

const panes = new MessagePanes(find("messages"));
const frames = new FrameLog(find("frames"));
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
    Cti.setHandler(Cti.MessageType.LOGGEDON, () => say("Logged on.", "good"));
    Cti.setHandler(Cti.MessageType.LOGGEDONERROR, ({ Error }) => say(`The server refused the session: ${Error}.`, "bad"));
    Cti.setHandler(Cti.MessageType.ERROR, error => say(JSON.stringify(error), "bad"));
    Cti.setHandler(Cti.MessageType.LINKSTATUSUPDATE, ({ status }) => {
        document.body.dataset["link"] = status;
        if (status === "closed")
            say("The connection is closed.");
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
    say("Logging on …");
    try {
        Cti.WebSocket.init(await sessionAddress(input("server").value, username, phoneNumber), username, phoneNumber);
    } catch (failure) {
        say(failure instanceof Error ? failure.message : String(failure), "bad");
    }
}

input("server").value = location.host;
find("commands").append(...groups.map(commandSection));
find("log-in").addEventListener("submit", event => void logIn(event));
find("log-out").addEventListener("click", () => Cti.close());
find("clear").addEventListener("click", () => {
    panes.clear();
    frames.clear();
});
Callback.init(Cti);
Membership.init(Cti);
showMessages();
followSession();
say("Not connected.");
