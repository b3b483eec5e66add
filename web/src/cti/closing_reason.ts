/** A socket that never opened. The browser keeps the server's answer to itself, and the query may hold a password. */
export function refusedReason(socketAddress: string): string {
    const { host, pathname, protocol } = new URL(socketAddress);
    const http = `${protocol.replace("ws", "http")}//${host}`;
    return `No session came about at ${protocol}//${host}${pathname}: no server runs there, or it refused the log-in ` +
        "(user, password or token). The browser does not tell which. " +
        `Open ${http}/health to see whether the server answers; POST ${http}/xuc/api/2.0/auth/login tells what is ` +
        "wrong with a log-in.";
}

/** A socket that was open. */
export function lostReason({ reason }: CloseEvent): string {
    return reason ? `The server closed the connection: ${reason}.`
        : "The connection was lost: the server was stopped, or the network is interrupted. Log on again in a moment.";
}

export const closedByPage = "The page closed the connection.";
export const silentServer =
    "The server has been silent for too long, so that the connection was given up. Log on again.";
