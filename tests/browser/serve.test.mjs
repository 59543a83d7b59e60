// `cargo xtask serve` as a newcomer runs it. `XTASK` names the program; `cargo xtask test` sets it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { BROWSERS, open, root, suite } from "./harness.mjs";
import { page } from "./pages.mjs";

const XTASK = process.env.XTASK ?? path.join(root, "target/debug/xtask");

/** Starts the server; gives its address once it is printed, and a way to stop it. */
async function serve(...rest) {
  const server = spawn(XTASK, ["serve", ...rest], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  server.stderr.on("data", (data) => (said += data));
  const ended = once(server, "exit").then(([status]) => {
    throw Object.assign(new Error(`serve ended with ${status}: ${said}`), { status, said });
  });
  ended.catch(() => {});
  const [printed] = await Promise.race([once(server.stdout, "data"), ended]);
  return { address: String(printed).trim().replace(/\/$/, ""), stop: () => (server.kill(), ended.catch(() => {})) };
}

describe("cargo xtask serve", () => {
  let folder;
  before(async () => void (folder = await mkdtemp(path.join(tmpdir(), "sourcemark-serve-"))));
  after(() => rm(folder, { recursive: true }));

  async function file(name, contents) {
    await writeFile(path.join(folder, name), contents);
    return path.join(folder, name);
  }

  test("a file that is missing or not UTF-8 is named, with the place, and exit status 2", async () => {
    const failure = async (...rest) => serve(...rest).then(() => assert.fail("it serves"), (error) => error);
    const missing = await failure(path.join(folder, "missing.txt"));
    assert.equal(missing.status, 2);
    assert.match(missing.said, /missing\.txt/);
    const garbled = await failure(await file("garbled.txt", Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20])));
    assert.equal(garbled.status, 2);
    assert.match(garbled.said, /garbled\.txt.*byte 3/);
  });

  test("a port that is taken is an error if it was asked for, and passed over otherwise", async () => {
    const text = await file("short.txt", "Nothing happened.\n");
    const first = await serve(text);
    const second = await serve(text);
    assert.notEqual(first.address, second.address);
    const port = new URL(first.address).port;
    await assert.rejects(serve(text, "--port", port), (error) => error.status === 1 && error.said.includes(port));
    await first.stop();
    await second.stop();
  });

  for (const name of BROWSERS) {
    describe(`its pages in ${name}`, () => {
      const context = suite(name);

      /** Opens a page of another server than the suite's. */
      const visit = (server) => open({ ...context, site: { address: server.address } }, "/");

      test("a text becomes an article with marks, under the strictest policy", async () => {
        const server = await serve(
          await file("storm.txt", "Storm <scatters> the fleet\n\nAt least 40 boats sank, the harbour master said.\n\nAbout 300 people spent the night in the school, Ines Calder told reporters. “It was long,” she said.\n\n" + "The storm came in from the west after dark and moved on towards the islands before the morning. ".repeat(6)),
        );
        const tab = await visit(server);
        const { claims, figures } = await tab.event("annotated");
        assert.ok(claims >= 2 && figures >= 2, `${claims} claims, ${figures} figures`);
        assert.equal(await tab.page.$eval("h1", (headline) => headline.textContent), "Storm <scatters> the fleet");
        assert.deepEqual(tab.errors, []);
        await tab.shot("served-text");
        await tab.close();
        await server.stop();
      });

      test("an HTML file keeps its own ways and gets the widget", async () => {
        const own = page({ head: "<script>globalThis.inline = 1</script><link rel=stylesheet href=missing.css>" });
        const server = await serve(await file("own.html", own));
        const tab = await visit(server);
        await tab.event("annotated");
        assert.equal(await tab.page.evaluate(() => globalThis.inline), 1);
        await tab.close();
        await server.stop();
      });

      test("without a file it is the demo", async () => {
        const server = await serve();
        const tab = await visit(server);
        await tab.event("annotated");
        assert.deepEqual(tab.errors, [], "the demo is held to the strictest policy too");
        await tab.close();
        await server.stop();
      });
    });
  }
});
