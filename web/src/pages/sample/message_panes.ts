import { make } from "../dom";

interface Pane { body: HTMLElement; count: HTMLElement; shown: number }

/** One pane for each type of message that arrived: how often, and the newest body. */
export class MessagePanes {
    readonly #panes = new Map<string, Pane>();

    constructor(private readonly place: HTMLElement) {}

    show(type: string, body: unknown): void {
        const pane = this.#panes.get(type) ?? this.#create(type);
        pane.shown += 1;
        pane.count.textContent = pane.shown.toString();
        pane.body.textContent = JSON.stringify(body, null, 2) ?? "";
    }

    clear(): void {
        this.#panes.clear();
        this.place.replaceChildren();
    }

    #create(type: string): Pane {
        const count = make("span", { class: "count" });
        const body = make("pre");
        const pane = make("details", { class: "card message", "data-type": type },
                          make("summary", {}, type, count), body);
        const after = [...this.place.children].find(other => (other as HTMLElement).dataset["type"]! > type);
        this.place.insertBefore(pane, after ?? null);
        const created = { body, count, shown: 0 };
        this.#panes.set(type, created);
        return created;
    }
}
