import { make } from "../dom";

const maxFrames = 300;

/** The newest frames of both directions, newest first. Pings are not shown. */
export class FrameLog {
    constructor(private readonly place: HTMLElement) {}

    add(direction: "sent" | "received", text: string): void {
        if (text.includes('"claz":"ping"'))
            return;
        const time = new Date().toLocaleTimeString(undefined, { hour12: false });
        this.place.prepend(make("li", { class: direction }, make("time", {}, time), make("code", {}, text)));
        while (this.place.childElementCount > maxFrames)
            this.place.lastElementChild?.remove();
    }

    clear(): void {
        this.place.replaceChildren();
    }
}
