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
        mistakes.length = 0; // the browser notes the 401 itself
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
        assert.equal(await page.locator("#configuration details").count(), 3);
        assert.equal(await page.locator('#configuration tbody tr:has-text("3001")').count(), 1);
    });
    await page.close();
}

export async function testPages(test, browser, centre) {
    await testSample(test, browser, centre);
    await testOverview(test, browser, centre);
}
