/** Sends a command; fields go out in the order they are written, those that are undefined do not. */
export type Send = (command: string, fields?: Record<string, unknown>) => void;
