/** What the server answers to a log-in that it refuses. */
interface Refusal { error: string; message: string }

/** A token from the server at this address; the error is the server's own sentence. */
export async function requestToken(base: string, login: string, password: string): Promise<string> {
    const response = await fetch(`${base}/xuc/api/2.0/auth/login`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ login, password }),
    });
    const body: unknown = await response.json();
    if (!response.ok)
        throw new Error((body as Refusal).message);
    return (body as { token: string }).token;
}
