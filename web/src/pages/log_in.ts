/** What the server answers to a log-in that it refuses. */
interface Refusal { error: string; message: string }

/** A token from the page's own server; the error is the server's own sentence. */
export async function requestToken(login: string, password: string): Promise<string> {
    const response = await fetch("/xuc/api/2.0/auth/login", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ login, password }),
    });
    const body: unknown = await response.json();
    if (!response.ok)
        throw new Error((body as Refusal).message);
    return (body as { token: string }).token;
}
