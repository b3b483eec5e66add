import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The system's Chromium without a window. That there is none is a failure, never a reason to skip. */
export async function launchBrowser() {
    const executablePath = candidates.find(existsSync);
    if (!executablePath)
        throw new Error("There is no Chromium. Install it with: scripts/packages install test");
    const { chromium } = createRequire(join(process.env.XIVOCC_WEB_STAGE, "package.json"))("playwright-core");
    return chromium.launch({
        executablePath,
        // As root in a container Chromium has no sandbox; the fake devices serve WebRTC.
        args: ["--no-sandbox", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
    });
}
