import type { Send } from "./cti/send";

type Sender = Pick<Xivocc.Cti, "sendCallback">;

/** The session that `Callback` and `Membership` send over: the one they were given, else the page's `Cti`. */
export class BorrowedSession {
    #given: Sender | null = null;

    use(session: Sender): void {
        this.#given = session;
    }

    readonly send: Send = (command, fields) =>
        (this.#given ?? Cti).sendCallback({ claz: "web", command, ...fields });
}
