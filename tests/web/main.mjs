import { test } from "node:test";

import { testLibrary } from "./library_test.mjs";
import { testPages } from "./pages_test.mjs";
import { launchBrowser } from "./support/browser.mjs";
import { ContactCentre } from "./support/contact_centre.mjs";
import { testTypes } from "./types_test.mjs";
import { testWebRtc } from "./webrtc_test.mjs";

await test("web", async group => {
    const browser = await launchBrowser();
    group.after(() => browser.close());
    const centre = await ContactCentre.open();
    group.after(() => centre.close());
    const step = (name, run) => group.test(name, run);
    await testTypes(step);
    await testLibrary(step, browser, centre);
    await testWebRtc(step, browser, centre);
    await testPages(step, browser, centre);
});
