type Child = Node | string;

/** An element with its attributes and children; attributes that are undefined or false are left out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag, attributes: Record<string, string | boolean | undefined> = {}, ...children: Child[]
): HTMLElementTagNameMap[Tag] {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value !== undefined && value !== false)
            element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children);
    return element;
}

/** The page's own element of this id. */
export function find<Type extends HTMLElement = HTMLElement>(id: string): Type {
    const element = document.getElementById(id);
    if (!element)
        throw new Error(`The page has no element "${id}".`);
    return element as Type;
}
