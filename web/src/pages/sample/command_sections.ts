import { make } from "../dom";
import { CommandForm, CommandGroup } from "./commands";

const libraries = () => ({ Cti, Callback, Membership, xc_webrtc });

/** An empty input shows its name itself. */
function labelled(name: string, input: HTMLInputElement | HTMLSelectElement): HTMLElement {
    if (input.getAttribute("type") === "checkbox")
        return make("label", {}, input, name);
    return input.value === "" ? input : make("label", {}, name, input);
}

function commandRow({ library, method, fields }: CommandForm): HTMLElement {
    const inputs = fields.map(field => ({ field, input: field.input() }));
    const call = (event: Event) => {
        event.preventDefault();
        const methods = libraries()[library] as unknown as Record<string, (...values: unknown[]) => void>;
        methods[method]?.(...inputs.map(({ field, input }) => field.read(input)));
    };
    const name = library === "Cti" ? method : `${library}.${method}`;
    const form = make("form", { class: "command", "data-method": `${library}.${method}` },
                      make("button", { type: "submit" }, name),
                      ...inputs.map(({ field, input }) => labelled(field.name, input)));
    form.addEventListener("submit", call);
    return form;
}

/** A section that folds, with a button for each method and an input for each of its arguments. */
export function commandSection({ title, commands }: CommandGroup): HTMLElement {
    return make("details", { class: "card" },
                make("summary", {}, title, make("span", { class: "count" }, commands.length.toString())),
                ...commands.map(commandRow));
}
