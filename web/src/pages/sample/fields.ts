import { make } from "../dom";

/** One input of a command. Reading it gives the method's argument; undefined when it is left empty. */
export interface Field {
    name: string;
    input: () => HTMLInputElement | HTMLSelectElement;
    read: (input: HTMLInputElement | HTMLSelectElement) => unknown;
}

const filled = (text: string): string | undefined => (text === "" ? undefined : text);
const textInput = (name: string, value?: string, hint?: string) => () =>
    make("input", { name, value, placeholder: hint ?? name, "aria-label": name, autocomplete: "off" });

/** An empty text is a text: clients may clear a destination or ask for everything. */
export const text = (name: string, value?: string): Field => ({
    name,
    input: textInput(name, value),
    read: input => input.value,
});

export const optionalText = (name: string): Field => ({
    name,
    input: textInput(name, undefined, `${name} (optional)`),
    read: input => filled(input.value),
});

export const number = (name: string, value?: number): Field => ({
    name,
    input: () => make("input", {
        name, type: "number", value: value?.toString(), placeholder: name, "aria-label": name,
    }),
    read: input => (input.value === "" ? undefined : Number(input.value)),
});

export const flag = (name: string): Field => ({
    name,
    input: () => make("input", { name, type: "checkbox", "aria-label": name }),
    read: input => (input as HTMLInputElement).checked,
});

export const choice = (name: string, ...values: string[]): Field => ({
    name,
    input: () => make("select", { name, "aria-label": name }, ...values.map(value => make("option", {}, value))),
    read: input => input.value,
});

/** "a, b, c" */
export const list = (name: string): Field => ({
    name,
    input: textInput(name, undefined, `${name}, with commas`),
    read: input => input.value.split(",").map(part => part.trim()).filter(part => part !== ""),
});

export const numbers = (name: string): Field => ({
    ...list(name),
    read: input => (list(name).read(input) as string[]).map(Number),
});

/** Anything that is written as JSON; a mistake in it is shown at the input. */
export const json = (name: string, example: string): Field => ({
    name,
    input: textInput(name, undefined, example),
    read: input => {
        input.setCustomValidity("");
        try {
            return input.value === "" ? undefined : JSON.parse(input.value);
        } catch {
            input.setCustomValidity(`${name} has to be JSON, for example ${example}`);
            input.reportValidity();
            throw new Error(`${name} is no JSON.`);
        }
    },
});

export const variables = (): Field => json("variables", '{"ticket": "55"}');
export const filters = (): Field => json("filters", '[{"field": "src_num", "operator": "=", "value": "4010"}]');
