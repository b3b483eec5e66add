import { askServer } from "./ask_server";
import { find, make } from "./dom";
import { requestToken } from "./log_in";

interface Link { up: boolean; since: string; reason: string; missing: string[] }
interface Health { status: string; version: string; links: Record<string, Link>; counts: Record<string, number> }
type Row = Record<string, string | number>;

const refreshMs = 5000;
const columns: Record<string, string[]> = {
    queues: ["id", "name", "displayName", "number", "context"],
    agents: ["id", "number", "firstName", "lastName", "groupId", "context"],
    groups: ["id", "name", "displayName"],
};

const purposes: Record<string, string> = {
    agentd: "XiVO's agent service",
    ami: "Asterisk's manager interface",
    confd: "XiVO's configuration service",
    cti: "XiVO's CTI server",
    database: "XiVO's database",
    events: "the receiver of telephone events",
    store: "what the server keeps itself",
};

/** "framesSent" as "frames sent". */
const inWords = (name: string) => name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);

function linkRow(name: string, { up, since, reason, missing }: Link): HTMLElement {
    const mood = !up ? "bad" : missing.length > 0 ? "calm" : "good";
    const state = make("span", { class: "state", "data-mood": mood }, up ? "up" : "down");
    const notes = [reason, ...missing].filter(note => note !== "").join(" ");
    return make("tr", {}, make("th", { scope: "row" }, name, make("small", {}, purposes[name] ?? "")),
                make("td", {}, state), make("td", {}, new Date(since).toLocaleString()), make("td", {}, notes));
}

async function showHealth(): Promise<void> {
    try {
        const health: Health = await (await fetch("/health")).json();
        find("version").textContent = health.version;
        find("links").replaceChildren(...Object.entries(health.links).map(([name, link]) => linkRow(name, link)));
        find("counts").replaceChildren(...Object.entries(health.counts).flatMap(([name, count]) =>
            [make("dt", {}, inWords(name)), make("dd", {}, count.toLocaleString())]));
        find("reach").textContent = "";
    } catch {
        find("reach").textContent =
            "The server does not answer; what is shown may be old. Is it running? This page tries again by itself.";
    }
}

function table(title: string, names: string[], rows: Row[]): HTMLElement {
    const head = make("tr", {}, ...names.map(name => make("th", { scope: "col" }, name)));
    const lines = rows.map(row => make("tr", {}, ...names.map(name => make("td", {}, String(row[name] ?? "")))));
    return make("details", { class: "card", open: true },
                make("summary", {}, title, make("span", { class: "count" }, rows.length.toString())),
                make("div", { class: "scrolling" },
                     make("table", {}, make("thead", {}, head), make("tbody", {}, ...lines))));
}

async function showConfiguration(event: Event): Promise<void> {
    event.preventDefault();
    const value = (name: string) => find<HTMLInputElement>(`log-in-${name}`).value;
    const status = find("status");
    try {
        const token = await requestToken(value("user"), value("password"));
        const headers = { Authorization: `Bearer ${token}` };
        const lists = await askServer<Record<string, Row[]>>("/overview", { headers });
        find("configuration").replaceChildren(
            ...Object.entries(columns).map(([name, names]) => table(name, names, lists[name] ?? [])));
        status.textContent = "";
    } catch (failure) {
        status.textContent = failure instanceof Error ? failure.message : String(failure);
        status.dataset["mood"] = "bad";
    }
}

find("log-in").addEventListener("submit", event => void showConfiguration(event));
void showHealth();
window.setInterval(() => void showHealth(), refreshMs);
