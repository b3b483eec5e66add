import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";

import { notForPages } from "./messages_apart.mjs";
import { documentedMessages } from "./support/protocol_document.mjs";

const stage = process.env.XIVOCC_WEB_STAGE;

/** What the TypeScript compiler says to pages that include the published types: the sentences for each page. */
function complaintsAbout(sources) {
    const ts = createRequire(join(stage, "package.json"))("typescript");
    const types = join(stage, "built/library/xivocc.d.ts");
    const pages = new Map(sources.map((source, index) => [join(stage, `page${index}.ts`), `export {};\n${source}`]));
    const options = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2020, types: [] };
    const host = ts.createCompilerHost(options);
    const { fileExists, getSourceFile } = host;
    host.fileExists = name => pages.has(name) || fileExists(name);
    host.getSourceFile = (name, ...rest) => pages.has(name)
        ? ts.createSourceFile(name, pages.get(name), ts.ScriptTarget.ES2020) : getSourceFile(name, ...rest);
    const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([types, ...pages.keys()], options, host));
    return [...pages.keys()].map(name => diagnostics.filter(({ file }) => file?.fileName === name)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")));
}

export async function testTypes(test) {
    const messages = [...documentedMessages()].filter(([type]) => !notForPages.has(type));
    const [good, noMethod, noField, ...ofMessages] = complaintsAbout([
        'Cti.setHandler(Cti.MessageType.QUEUELIST, queues => queues[0]?.displayName.length);\n' +
            'Callback.takeCallback("1"); Membership.init(Cti); xc_webrtc.dial("1003");',
        "Cti.noSuchMethod();",
        "Cti.setHandler(Cti.MessageType.QUEUELIST, queues => queues.colour);",
        ...messages.map(([type, body]) => `const body: Xivocc.Messages["${type}"] = ${JSON.stringify(body)};`),
    ]);

    await test("the published types have the documented fields of every message and no others", () => {
        assert.deepEqual(ofMessages.flatMap((said, index) => said.map(each => `${messages[index][0]}: ${each}`)), []);
    });

    await test("the published types know the handlers' bodies and reject what is not there", () => {
        assert.deepEqual(good, []);
        assert.equal(noMethod.length, 1);
        assert.equal(noField.length, 1);
    });
}
