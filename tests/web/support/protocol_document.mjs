import { readFileSync } from "node:fs";

const document = readFileSync(new URL("../../../docs/protocol.md", import.meta.url), "utf8");

/** Each command of the generated document with the names of its fields, in their order. */
export function documentedCommands() {
    const [, commands] = /^## Commands\n(.*?)^## /ms.exec(document);
    return new Map(commands.split(/^### /m).slice(1).map(section => {
        const name = section.slice(0, section.indexOf("\n"));
        return [name, [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, field]) => field)];
    }));
}
