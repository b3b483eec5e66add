/** What the server answers when it refuses. */
interface Refusal { error: string; message: string }

/** The JSON that the page's own server answers; the error is a sentence for the page to show. */
export async function askServer<Answer>(path: string, request: RequestInit): Promise<Answer> {
    const response = await fetch(path, request).catch(() => {
        throw new Error("The server does not answer. Is it running, and this machine connected to it?");
    });
    const body: unknown = await response.json().catch(() => {
        throw new Error(`What came (status ${response.status}) is no answer of xivocc-server. Is a proxy in between?`);
    });
    if (!response.ok)
        throw new Error((body as Refusal).message);
    return body as Answer;
}
