import { askServer } from "./ask_server";

/** A token from the page's own server; the error is the server's own sentence. */
export async function requestToken(login: string, password: string): Promise<string> {
    const { token } = await askServer<{ token: string }>("/xuc/api/2.0/auth/login", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ login, password }),
    });
    return token;
}
