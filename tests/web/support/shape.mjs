/**
 * Where a value differs from a shape; an empty text when it does not. A shape is the name of a type
 * ("number", "string", "boolean"; a question mark allows null and absence), a function that judges,
 * an array of one shape for all elements (one at least), or an object of them: further fields may follow.
 */
export function difference(value, shape, place = "body") {
    if (typeof shape === "function")
        return shape(value) ? "" : `${place} is ${JSON.stringify(value)}`;
    if (typeof shape === "string") {
        const isOptional = shape.endsWith("?");
        if (isOptional && (value === null || value === undefined))
            return "";
        const type = isOptional ? shape.slice(0, -1) : shape;
        return typeof value === type ? "" : `${place} is ${JSON.stringify(value)}, no ${type}`;
    }
    if (Array.isArray(shape)) {
        if (!Array.isArray(value) || value.length === 0)
            return `${place} is ${JSON.stringify(value)}, no filled array`;
        return value.map((element, index) => difference(element, shape[0], `${place}[${index}]`)).find(Boolean) ?? "";
    }
    if (typeof value !== "object" || value === null)
        return `${place} is ${JSON.stringify(value)}, no object`;
    return Object.entries(shape).map(([name, inner]) => difference(value[name], inner, `${place}.${name}`))
        .find(Boolean) ?? "";
}

export const is = wanted => value => value === wanted;
export const oneOf = (...wanted) => value => wanted.includes(value);
export const anyArray = value => Array.isArray(value);
