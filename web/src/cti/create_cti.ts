import { agentCommands } from "./agent_commands";
import { colleagueCommands } from "./colleague_commands";
import { conferenceCommands } from "./conference_commands";
import { directoryCommands } from "./directory_commands";
import { messageTypes, phoneStatus, phoneStatusColors } from "./message_types";
import { phoneCommands } from "./phone_commands";
import { queueCommands } from "./queue_commands";
import type { Send } from "./send";
import { Session } from "./session";
import { userCommands } from "./user_commands";

/** A browser would take nothing at all for an address of the page's own server. */
function open(wsurl: string): WebSocket {
    if (!wsurl)
        throw new TypeError('Cti.WebSocket.init needs the server\'s address: "ws://SERVER:8090/ctichannel?username=…".');
    return new WebSocket(wsurl);
}

function sessionMethods(session: Session): Xivocc.SessionMethods {
    return {
        MessageType: messageTypes,
        PhoneStatus: phoneStatus,
        PhoneStatusColors: phoneStatusColors,
        // The address already names the user and his number; old pages pass them again.
        WebSocket: { init: wsurl => session.start(open(wsurl)) },
        get debugMsg() {
            return session.debug;
        },
        set debugMsg(enabled) {
            session.debug = enabled;
        },
        get frameListener() {
            return session.frameListener;
        },
        set frameListener(listener) {
            session.frameListener = listener;
        },
        init: (_username, _phoneNumber, socket) => session.start(socket),
        close: () => session.close(),
        setHandler: (type: string, handler: Xivocc.Handler<any>) => session.topics.subscribe(type, handler),
        unsetHandler: (type, handler) => session.topics.unsubscribe(type, handler),
        clearHandlers: () => session.topics.clear(),
        Topic: type => ({
            publish: body => session.topics.publish(type, body),
            subscribe: handler => session.topics.subscribe(type, handler),
            unsubscribe: handler => session.topics.unsubscribe(type, handler),
            clear: () => session.topics.clear(type),
        }),
        receive: event => session.receive(event),
        sendCallback: frame => session.send(frame),
    };
}

export function createCti(): Xivocc.Cti {
    const session = new Session();
    const send: Send = (command, fields) => session.send({ claz: "web", command, ...fields });
    return Object.assign(sessionMethods(session), userCommands(send), agentCommands(send), phoneCommands(send),
                         queueCommands(send), directoryCommands(send), conferenceCommands(send),
                         colleagueCommands(send));
}
