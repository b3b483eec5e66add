import assert from "node:assert/strict";

import { IntegratorPage } from "./support/integrator_page.mjs";
import { SipParty } from "./support/sip_party.mjs";

const line = {
    id: "12", name: "line", xivoIp: "xivo.example", hasDevice: false, webRtc: true, password: "secret",
};

/** The media of the far end: peer connections of a second page, by call. */
class FarMedia {
    static async open(browser, address) {
        const media = new FarMedia();
        media.page = await browser.newPage();
        await media.page.goto(`${address}/health`);
        await media.page.evaluate(() => (window.calls = {}));
        return media;
    }

    /** An offer, or the answer to one, of the call with this name. */
    describe(call, offer = "") {
        return this.page.evaluate(async ([name, remote]) => {
            const connection = (window.calls[name] ??= new RTCPeerConnection());
            if (remote)
                await connection.setRemoteDescription({ type: "offer", sdp: remote });
            else
                connection.addTransceiver("audio");
            await connection.setLocalDescription();
            if (connection.iceGatheringState !== "complete") {
                await new Promise(resolve => connection.addEventListener("icegatheringstatechange",
                    () => connection.iceGatheringState === "complete" && resolve()));
            }
            return connection.localDescription.sdp;
        }, [call, offer]);
    }
}

export async function testWebRtc(test, browser, centre) {
    const party = new SipParty();
    const user = await IntegratorPage.open(browser, centre, page => party.listen(page));
    const media = await FarMedia.open(browser, centre.address);
    const next = (group, type) => user.awaitMessage(`xc_webrtc ${group}`, event => event.type === type);

    const accept = async (request, call) => {
        const sdp = await media.describe(call, request.body);
        party.respond(request, 200, "OK", { sdp, headers: ["Contact: <sip:far@far.example;transport=ws>"] });
    };
    const isHold = message => message.status === 0 && message.method === "INVITE" && /a=(sendonly|inactive)/.test(message.body);
    const isResume = message => message.status === 0 && message.method === "INVITE" && /a=sendrecv/.test(message.body);

    async function placeCall(destination, call, method = "xc_webrtc.dial") {
        const establishing = next("outgoing", "Establishing");
        const invited = party.awaitMessage(({ start }) => start.startsWith(`INVITE sip:${destination}@`));
        await user.call(method, destination);
        const invite = await invited;
        const ringing = next("outgoing", "Ringing");
        party.respond(invite, 180, "Ringing");
        const connected = next("outgoing", "Connected");
        assert.equal((await establishing).data.callee, destination);
        await ringing;
        await accept(invite, call);
        await party.awaitRequest("ACK");
        return { invite, connected: await connected };
    }

    /** Presses hold and answers what that asks of the far end. */
    async function toggleHold(call, isRequest, type) {
        const asked = party.awaitMessage(isRequest);
        const told = next("outgoing", type);
        await user.call("xc_webrtc.hold");
        await accept(await asked, call);
        await told;
    }

    await test("a WebRTC line registers, again after a refusal", async () => {
        party.refusedRegistrations = 1;
        const started = next("general", "Started");
        const refused = next("registration", "Unregistered");
        const registered = next("registration", "Registered");
        await user.call("xc_webrtc.setIceUrls", [{ url: "stun:stun.example.org" }]);
        await user.call("xc_webrtc.disableICE");
        await user.call("xc_webrtc.initByLineConfig", line, "Anna", false, 5039, "audio_remote", "127.0.0.1");
        await started;
        assert.equal((await refused).data.reason, "Rejected");
        await registered;
    });

    await test("an outgoing call rings, talks, is held, taken back and ended", async () => {
        const { connected } = await placeCall("1003", "out");
        assert.ok(connected.sipCallId);
        assert.equal(await user.call("xc_webrtc.getMediaTypeBySipCallId", connected.sipCallId), "audio");
        await toggleHold("out", isHold, "Hold");
        await toggleHold("out", isResume, "Resume");
        const info = party.awaitRequest("INFO");
        await user.call("xc_webrtc.dtmf", "5");
        assert.match((await info).body, /Signal=5/);
    });

    await test("a consultation is connected with the held call", async () => {
        const held = party.awaitMessage(isHold);
        const consulting = placeCall("1004", "consulted", "xc_webrtc.attendedTransfer");
        await accept(await held, "out");
        const { connected } = await consulting;
        const refer = party.awaitRequest("REFER");
        await user.call("xc_webrtc.completeTransfer");
        const request = await refer;
        party.respond(request, 202, "Accepted");
        assert.match(decodeURIComponent(request.header("Refer-To")), new RegExp(`1004@.*Replaces=${connected.sipCallId}`));
    });

    await test("ending tells so for every call, and the registration goes", async () => {
        const terminated = next("outgoing", "Terminated");
        const unregistered = next("registration", "Unregistered");
        await user.call("xc_webrtc.stop");
        await terminated;
        await unregistered;
    });

    await test("a busy number fails with its reason", async () => {
        const registered = next("registration", "Registered");
        await user.call("xc_webrtc.initByLineConfig", line, "Anna", false, 5039, "audio_remote", "127.0.0.1");
        await registered;
        const invite = party.awaitRequest("INVITE");
        const failed = next("outgoing", "Failed");
        await user.call("xc_webrtc.dial", "1009");
        party.respond(await invite, 486, "Busy Here");
        assert.equal((await failed).data.reason, "Busy");
    });

    const waysToAnswer = {
        "answered": async () => user.call("xc_webrtc.answer"),
        "taken by itself when XiVO says so": async () => undefined,
        "answered when the server asks for it": async sipCallId => user.call("Cti.receive", {
            data: JSON.stringify({ msgType: "WebRTCCmd", ctiMessage: { command: "Answer", sipCallId } }),
        }),
    };
    for (const [way, answer] of Object.entries(waysToAnswer)) {
        await test(`an incoming call is ${way}`, async () => {
            const isAutomatic = way.startsWith("taken");
            const call = `in-${way.replaceAll(" ", "-")}`;
            const setup = next("incoming", "Setup");
            const ringing = next("incoming", "Ringing");
            const connected = next("incoming", "Connected");
            const answered = party.awaitAnswer("INVITE", 200);
            const headers = isAutomatic ? ["Alert-Info: xivo-autoanswer"] : [];
            const dialog = party.invite(call, "1005", await media.describe(call), headers);
            assert.deepEqual((await setup).data, { caller: "1005" });
            await ringing;
            await answer(call);
            party.acknowledge(dialog, await answered);
            assert.equal((await connected).sipCallId, call);
            const terminated = next("incoming", "Terminated");
            party.sayBye(dialog);
            await terminated;
        });
    }

    await test("a line that is no WebRTC line is refused with a sentence", async () => {
        const failed = next("general", "Failed");
        await user.call("xc_webrtc.initByLineConfig", { ...line, webRtc: false }, "Anna", false, 5039);
        assert.match((await failed).data.reason, /no WebRTC line/);
    });

    await test("the page with the WebRTC line had nothing to complain about", () => assert.deepEqual(user.mistakes, []));
    await Promise.all([user.close(), media.page.close()]);
}
