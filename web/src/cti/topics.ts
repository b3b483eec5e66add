type Handler = (body: any) => void;

/** Who wants to hear of which message type. A handler is called once per message, however often it was set. */
export class Topics {
    readonly #handlers = new Map<string, Set<Handler>>();

    subscribe(type: string, handler: Handler): void {
        if (typeof handler !== "function")
            throw new TypeError(`The handler of ${type} is no function.`);
        if (!type)
            console.warn("A handler was set for no type of message. Is the name in MessageType spelled right?");
        const handlers = this.#handlers.get(type) ?? new Set<Handler>();
        this.#handlers.set(type, handlers.add(handler));
    }

    unsubscribe(type: string, handler: Handler): void {
        this.#handlers.get(type)?.delete(handler);
    }

    clear(type?: string): void {
        if (type === undefined)
            this.#handlers.clear();
        else
            this.#handlers.delete(type);
    }

    /** A handler that throws keeps none of the others from hearing. */
    publish(type: string, body: unknown): void {
        for (const handler of [...(this.#handlers.get(type) ?? [])]) {
            try {
                handler(body);
            } catch (failure) {
                console.error(`A handler of ${type} failed:`, failure);
            }
        }
    }
}
