import JsSIP from "jssip";

import { Topics } from "../cti/topics";
import { Phone } from "./phone";
import { vocabulary } from "./vocabulary";

const defaultAudioId = "audio_remote";

/** The page's element for the other party's voice; one that cannot be seen when the page has none. */
function audioElement(id = defaultAudioId): HTMLMediaElement {
    const found = document.getElementById(id) ?? document.getElementById(defaultAudioId);
    if (found instanceof HTMLMediaElement)
        return found;
    const unseen = new Audio();
    unseen.autoplay = true;
    return unseen;
}

const asRtcIceServer = ({ url, urls, username, credential }: Xivocc.IceServer): RTCIceServer =>
    ({ urls: urls ?? url ?? [], username, credential });

export function createXcWebrtc(): Xivocc.XcWebrtc {
    const topics = new Topics();
    let phone: Phone | null = null;
    let iceServers: Xivocc.IceServer[] = [];
    let awaitedLine: Xivocc.Handler<Xivocc.LineConfig> | null = null;

    // Cti.answer() and Cti.hold() of a user who telephones in the page come back as commands to it.
    const obey = ({ command, sipCallId }: Xivocc.WebRtcCommand) => {
        if (command === "Answer")
            phone?.answer(sipCallId || undefined);
        else if (command === "Hold")
            phone?.toggleHold(sipCallId || undefined);
    };
    // A page may telephone by a line configuration of its own, without a session.
    const hasSession = () => typeof Cti !== "undefined";

    const publish = (group: string, event: Xivocc.WebRtcEvent) => topics.publish(group, event);
    const fail = (reason: string) =>
        publish(vocabulary.MessageType.GENERAL, { type: vocabulary.General.FAILED, data: { reason } });

    function forgetAwaitedLine(): void {
        if (awaitedLine)
            Cti.unsetHandler(Cti.MessageType.LINECONFIG, awaitedLine);
        awaitedLine = null;
    }

    function stop(): void {
        forgetAwaitedLine();
        if (hasSession())
            Cti.unsetHandler(Cti.MessageType.WEBRTCCMD, obey);
        phone?.stop();
        phone = null;
    }

    // Before 2020 the fifth argument was the audio element, since then it is the log-in token.
    function initByLineConfig(line: Xivocc.LineConfig, name: string, ssl: boolean, websocketPort: number | string,
                              ...rest: (string | undefined)[]): void {
        stop();
        const hasToken = rest.length > 2 || (rest.length === 1 && !document.getElementById(rest[0] ?? ""));
        const token = hasToken ? rest.shift() : undefined;
        const [remoteAudio, ip = line.xivoIp] = rest;
        if (!line.webRtc) {
            fail("The line of this user is no WebRTC line.");
            return;
        }
        if (hasSession())
            Cti.setHandler(Cti.MessageType.WEBRTCCMD, obey);
        const query = token ? `?token=${encodeURIComponent(token)}` : "";
        try {
            phone = new Phone({
                address: `${ssl ? "wss" : "ws"}://${ip}:${websocketPort}/ws${query}`,
                line,
                displayName: name,
                audio: audioElement(remoteAudio),
                iceServers: () => iceServers.map(asRtcIceServer),
                publish,
            });
        } catch (failure) {
            fail(String(failure));
        }
    }

    return {
        ...vocabulary,
        init(name, ssl, websocketPort, remoteAudio = defaultAudioId, ip) {
            stop();
            awaitedLine = line => {
                forgetAwaitedLine();
                initByLineConfig(line, name, ssl, websocketPort, remoteAudio, ip);
            };
            Cti.setHandler(Cti.MessageType.LINECONFIG, awaitedLine);
            Cti.getConfig("line");
        },
        initByLineConfig,
        stop,
        dial: (destination, video = false) => phone?.dial(destination, video),
        answer: sipCallId => phone?.answer(sipCallId),
        hold: sipCallId => phone?.toggleHold(sipCallId),
        dtmf: key => phone?.sendDtmf(key),
        attendedTransfer: destination => phone?.dial(destination, false),
        completeTransfer: () => phone?.completeTransfer(),
        setHandler: (eventName, handler) => topics.subscribe(eventName, handler),
        clearHandlers: () => topics.clear(),
        disableICE: () => void (iceServers = []),
        setIceUrls: urls => void (iceServers = [...urls]),
        getIceUrls: () => [...iceServers],
        setDebug: enabled => (enabled ? JsSIP.debug.enable("JsSIP:*") : JsSIP.debug.disable()),
        getMediaTypeBySipCallId: sipCallId => phone?.mediaTypeOf(sipCallId) ?? null,
    };
}
