// Older pages include this file before cti.js, which no longer needs it. Those that use its events
// themselves find the calls of the library of that name here: listen, fire, remove, events.

interface Subscription { event: string; key?: string; action: (...values: unknown[]) => unknown }
type Keys = string | string[];
type Actions = Record<string, { action: Subscription["action"] }>;

let nextKey = 1;
const events: Record<string, Actions> = {};

const keysOf = (key: Keys | undefined, actions: Actions): string[] =>
    key === undefined ? Object.keys(actions) : ([] as string[]).concat(key);

const SHOTGUN = {
    /** Returns the subscription's key. */
    listen({ event, key = `key${nextKey++}`, action }: Subscription): string {
        (events[event] ??= {})[key] = { action };
        return key;
    },
    fire({ event, key, args = [] }: { event: string; key?: Keys; args?: unknown[] }): void {
        const actions = events[event] ?? {};
        for (const name of keysOf(key, actions))
            actions[name]?.action(...args);
    },
    remove({ event, key }: { event: string; key?: Keys }): void {
        const actions = events[event] ?? {};
        for (const name of keysOf(key, actions))
            delete actions[name];
        if (Object.keys(actions).length === 0)
            delete events[event];
    },
    events: () => events,
};

Object.assign(globalThis, { SHOTGUN, SG: SHOTGUN });
