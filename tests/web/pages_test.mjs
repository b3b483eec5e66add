import assert from "node:assert/strict";

import { methods } from "./methods.mjs";

const text = (page, selector) => page.locator(selector).textContent();

async function testSample(test, browser, centre) {
    const page = await browser.newPage();
    const elsewhere = [];
    const mistakes = [];
    page.on("request", request => request.url().startsWith(centre.address) || elsewhere.push(request.url()));
    page.on("pageerror", failure => mistakes.push(failure.message));
    page.on("console", message => message.type() === "error" && mistakes.push(message.text()));
    await page.goto(`${centre.address}/sample`);

    await test("the sample page offers every method", async () => {
        const offered = await page.locator("[data-method]").evaluateAll(all => all.map(each => each.dataset.method));
        const missing = [...new Set(methods.map(({ method }) => method))].filter(name => !offered.includes(name));
        assert.deepEqual(missing, []);
    });

    await test("the sample page says why a log-in fails", async () => {
        await page.fill("#log-in-user", "agent2");
        await page.fill("#log-in-password", "wrong");
        await page.click("text=Log on");
        await page.waitForSelector('#status[data-mood="bad"]');
        assert.match(await text(page, "#status"), /\w+ .*\./);
        await page.fill("#log-in-token", "unknown");
        await page.click("text=Log on");
        await page.waitForSelector("#status:has-text('No session came about at')");
        await page.fill("#log-in-token", "");
        await page.fill("#log-in-password", "");
        await page.click("text=Log on");
        assert.equal(await text(page, "#status"), "Fill in user and password, or a token.");
        mistakes.length = 0; // the browser notes the refusals itself
    });

    await test("the sample page says that a method needs a session", async () => {
        await page.click("summary:has-text('Telephone')");
        await page.click('[data-method="Cti.dial"] button');
        assert.match(await text(page, "#status"), /Log on first/);
        mistakes.length = 0; // so does the library, on the console
    });

    await test("the sample page logs on, calls methods and shows what comes", async () => {
        await page.fill("#log-in-password", "0000");
        await page.click("text=Log on");
        await page.waitForSelector('#status[data-mood="good"]');
        await page.click("summary:has-text('Lists and queues')");
        await page.click('[data-method="Cti.getList"] button');
        const pane = page.locator('[data-type="QueueList"] pre');
        await pane.waitFor({ state: "attached" });
        assert.equal(JSON.parse(await pane.textContent()).length, 2);
        assert.match(await text(page, "#frames .sent"), /"command":"getList","objectType":"queue"/);
    });

    await test("the sample page shows in sight why a method failed, and that the session ended", async () => {
        await page.click('[data-method="Cti.dial"] button');
        await page.waitForSelector('#status[data-mood="bad"]');
        assert.match(await text(page, "#status"), /^dial failed: .* is not a telephone number\./);
        assert.ok(await page.locator("#status").evaluate(status => {
            const { top, bottom } = status.getBoundingClientRect();
            return top >= 0 && bottom <= window.innerHeight;
        }));
        await page.click("text=Log off");
        assert.equal(await text(page, "#status"), "The page closed the connection.");
    });

    await test("the sample page runs under its own policy and asks nobody else", () => {
        assert.deepEqual(elsewhere, []);
        assert.deepEqual(mistakes, []);
    });
    await page.close();
}

async function testOverview(test, browser, centre) {
    const page = await browser.newPage();
    await page.goto(`${centre.address}/`);
    await test("the overview shows the links, and the configuration after a log-in only", async () => {
        await page.waitForSelector('#links [data-mood="good"]');
        assert.match(await text(page, "#links"), /ami.*database/s);
        assert.equal(await page.locator("#configuration tr").count(), 0);
        await page.fill("#log-in-user", "superviseur");
        await page.fill("#log-in-password", "0000");
        await page.click("text=Show");
        await page.waitForSelector("#configuration tr");
        assert.equal(await text(page, "#status"), "");
        assert.equal(await page.locator("#configuration details").count(), 3);
        assert.equal(await page.locator('#configuration tbody tr:has-text("3001")').count(), 1);
    });

    await test("the overview says that the server does not answer", async () => {
        await page.context().setOffline(true);
        await page.click("text=Show");
        await page.waitForSelector('#status[data-mood="bad"]');
        assert.match(await text(page, "#status"), /^The server does not answer\./);
        await page.context().setOffline(false);
    });
    await page.close();
}

export async function testPages(test, browser, centre) {
    await testSample(test, browser, centre);
    await testOverview(test, browser, centre);
}
