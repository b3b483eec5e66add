import { readFileSync } from "node:fs";

const document = readFileSync(new URL("../../../docs/protocol.md", import.meta.url), "utf8");

/** The sections of a chapter of the generated document, by their headings. */
function sectionsOf(chapter) {
    const [, text] = new RegExp(`^## ${chapter}\\n(.*?)^## `, "ms").exec(document);
    return text.split(/^### /m).slice(1).map(section => [section.slice(0, section.indexOf("\n")), section]);
}

/** Each command with the names of its fields, in their order. */
export function documentedCommands() {
    return new Map(sectionsOf("Commands").map(([name, section]) =>
        [name, [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, field]) => field)]));
}

/** Each message with the body of its sample. */
export function documentedMessages() {
    const frames = sectionsOf("Messages").map(([name, section]) =>
        [name, JSON.parse(/```json\n(.*?)\n```/s.exec(section)[1])]);
    return new Map(frames.filter(([, { msgType }]) => msgType !== undefined)
        .map(([name, { ctiMessage }]) => [name, ctiMessage]));
}
