// The npm package in Node, imported by its name as its users import it.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { root } from "./harness.mjs";

describe("the npm package", () => {
  const dist = path.join(root, "dist/npm");
  const text = "At least 40 boats sank, the harbour master said. “Nobody expected it 🌊,” she added. About 300 people slept in the school.";
  let folder;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "sourcemark-npm-"));
    await mkdir(path.join(folder, "node_modules"));
    await symlink(dist, path.join(folder, "node_modules/sourcemark"));
  });
  after(() => rm(folder, { recursive: true }));

  test("`import init, { annotate } from \"sourcemark\"` annotates a text", async () => {
    const program = `
      import init, { annotate } from "sourcemark";
      await init();
      process.stdout.write(JSON.stringify(annotate(${JSON.stringify(text)})));`;
    await writeFile(path.join(folder, "program.mjs"), program);
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ["program.mjs"], { cwd: folder });
    assert.equal(stderr, "");
    const annotations = JSON.parse(stdout);
    assert.equal(annotations.version, 1);
    assert.equal(annotations.figures.length, 2);
    const [boats, people] = annotations.figures;
    assert.equal(boats.relation, "at-least");
    assert.equal(boats.low, 40);
    assert.equal(boats.high, null, "what the article does not say is null, not missing");
    assert.equal(people.relation, "approximate");
    // Offsets count UTF-16 code units, as JavaScript does: the wave counts two.
    assert.equal(text.slice(people.number.start, people.number.end), "300");
    assert.ok(annotations.claims.length >= 2);
  });

  test("options are honoured, and wrong ones named", async () => {
    const { default: init, annotate } = await import(pathToFileURL(path.join(dist, "node.js")));
    await init();
    assert.deepEqual(annotate(text, { figures: false }).figures, []);
    assert.deepEqual(annotate(text, { claims: false }).claims, []);
    assert.throws(() => annotate(text, { colour: "blue" }), /colour/);
    assert.throws(() => annotate(text, { claims: "yes" }), /claims/);
    assert.throws(() => annotate(7), /text/);
    assert.deepEqual(annotate("").claims, []);
  });

  test("`webAnnotations` exports a text, and wants the article's address", async () => {
    const { default: init, webAnnotations } = await import(pathToFileURL(path.join(dist, "node.js")));
    await init();
    const source = "https://news.example/storm";
    const collection = webAnnotations(text, { source, lang: "de", claims: false, figures: "all" });
    assert.equal(collection.total, 2);
    assert.equal(collection.first.items[0].body[0].language, "de");
    assert.throws(() => webAnnotations(text), /source/);
    assert.throws(() => webAnnotations(text, { source: "storm.html" }), /source.*address.*storm\.html/);
    assert.throws(() => webAnnotations(text, { source, lang: "tlh" }), /lang.*en, de.*tlh/);
  });

  test("the module can be given as bytes, as bundlers do", async () => {
    const { default: init, annotate } = await import(pathToFileURL(path.join(dist, "sourcemark.js")));
    await init({ module_or_path: await readFile(path.join(dist, "sourcemark.wasm")) });
    assert.equal(annotate(text).figures.length, 2);
  });

  test("its files and types are those that its package.json names", async () => {
    const description = JSON.parse(await readFile(path.join(dist, "package.json"), "utf8"));
    for (const entry of Object.values(description.exports["."])) await readFile(path.join(dist, entry));
    const types = await readFile(path.join(dist, description.types), "utf8");
    for (const name of ["annotate(", "start(", "interface Claim", "interface Figure", "webAnnotations(", "interface AnnotationCollection"]) assert.ok(types.includes(name), name);
  });

  test("the language model's licence and authors go wherever the module goes", async () => {
    for (const folder of ["npm", "embed", "extension/chrome", "extension/firefox"]) {
      const notice = await readFile(path.join(root, "dist", folder, "NOTICE"), "utf8");
      assert.match(notice, /CC BY-SA 4\.0.*EWT.*Silveira.*GUM.*Zeldes/s, folder);
      for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) await readFile(path.join(root, "dist", folder, licence));
    }
    const { license } = JSON.parse(await readFile(path.join(dist, "package.json"), "utf8"));
    assert.match(license, /AND CC-BY-SA-4\.0$/);
    const crate = await readFile(path.join(root, "Cargo.toml"), "utf8");
    assert.ok(crate.includes(`\nlicense = "${license}"\n`), "as in Cargo.toml");
  });

  test("what its README links to is in the package", async () => {
    const readme = await readFile(path.join(dist, "README.md"), "utf8");
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link).filter((link) => !/^https?:/.test(link));
    assert.ok(links.length >= 3, String(links));
    for (const link of links) await readFile(path.join(dist, link));
  });
});
