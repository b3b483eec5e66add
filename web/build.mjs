// Checks the types, then bundles the library and the pages: node build.mjs [output directory].
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

const out = process.argv[2] ?? "dist";
const library = ["cti", "callback", "membership", "xc_webrtc", "shotgun", "SIPml-api"];
const pages = ["sample", "overview"];
const types = ["messages", "message_types", "cti", "xc_webrtc"];

function checkTypes() {
    const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
    execFileSync(process.execPath, [compiler, "--project", "tsconfig.json"], { stdio: "inherit" });
}

/** Bundles each entry into one script that needs nothing else; the packages it took in. */
async function bundle(entryPoints, directory) {
    const { metafile } = await build({
        entryPoints,
        outdir: join(out, directory),
        bundle: true,
        format: "iife",
        target: "es2020",
        minify: true,
        charset: "utf8",
        legalComments: "none",
        metafile: true,
        logLevel: "warning",
    });
    const packages = Object.keys(metafile.inputs)
        .map(input => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1])
        .filter(name => name !== undefined);
    return new Set(packages);
}

function licenceOf(name) {
    const directory = join("node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
    const file = readdirSync(directory).find(entry => /^licen[cs]e/i.test(entry));
    if (!file)
        throw new Error(`${name} is bundled, but has no licence text.`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(directory, file), "utf8").trim()}\n`;
}

function writeLicences(packages) {
    const rule = `\n${"-".repeat(78)}\n\n`;
    const heading = "xc_webrtc.js contains the following packages. All other files are part of xivocc itself.\n";
    writeFileSync(join(out, "library", "LICENSES.txt"),
                  [heading, ...[...packages].sort().map(licenceOf)].join(rule));
}

function writeTypes() {
    const texts = types.map(name => readFileSync(join("types", `${name}.d.ts`), "utf8"));
    writeFileSync(join(out, "library", "xivocc.d.ts"), texts.join("\n"));
}

checkTypes();
rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "pages"), { recursive: true });
const packages = await bundle(library.map(name => `src/${name}.ts`), "library");
await bundle(pages.map(name => `src/pages/${name}.ts`), "pages");
writeLicences(packages);
writeTypes();
for (const file of [...pages.map(name => `${name}.html`), "page.css"])
    cpSync(join("src", "pages", file), join(out, "pages", file));
