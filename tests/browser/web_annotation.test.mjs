// The export as linked data: expanded by a JSON-LD processor that refuses every term which the context of the Web
// Annotation Vocabulary does not define, and checked for what the Web Annotation Data Model asks for. No browser is
// needed.
//
// `fixtures/anno-terms.jsonld` holds the terms of http://www.w3.org/ns/anno.jsonld that the export uses, as the W3C
// Recommendation “Web Annotation Vocabulary” (23 February 2017) defines them; those of the vocabulary itself are looked up
// in its ontology. `ANNO_CONTEXT` names a copy of the whole context to test against instead.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import jsonld from "jsonld";
import { root } from "./harness.mjs";

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";
const OA = "http://www.w3.org/ns/oa#";
const AS = "http://www.w3.org/ns/activitystreams#";
const VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value";

const SOURCE = "https://news.example/storm?page=2";
// A character of two code units before everything else, a combining mark, a quotation in two parts, figures that differ,
// a refusal.
const TEXT = `🌊 Storm hits the cafe\u0301s
“Nobody,” Mayor Ana Ruiz said on Monday, “expected it 🚤.”
Police said about 4,000 homes were damaged. At least 40 boats sank, the harbour master said.
The airline did not respond to a request for comment.`;

describe("Web Annotations", () => {
  let collection;
  let context;
  before(async () => {
    const { default: init, webAnnotations } = await import(pathToFileURL(path.join(root, "dist/npm/node.js")).href);
    await init();
    collection = webAnnotations(TEXT, { source: SOURCE });
    const file = process.env.ANNO_CONTEXT ?? path.join(import.meta.dirname, "fixtures/anno-terms.jsonld");
    context = JSON.parse(await readFile(file, "utf8"));
  });

  /** The expanded document; a term without a definition is an error, and nothing is fetched. */
  function expand(document) {
    const documentLoader = async (url) => {
      if (url !== CONTEXT) throw new Error(`${url} is not to be fetched`);
      return { contextUrl: null, document: context, documentUrl: url };
    };
    return jsonld.expand(document, { documentLoader, safe: true });
  }

  async function items() {
    const [{ [`${AS}first`]: [page] }] = await expand(collection);
    return page[`${AS}items`][0]["@list"];
  }

  test("every term is defined, and the whole is a collection with one page", async () => {
    const [expanded, ...more] = await expand(collection);
    assert.deepEqual(more, []);
    assert.deepEqual(expanded["@type"], [`${AS}OrderedCollection`]);
    assert.equal(expanded["@id"], `${SOURCE}#sourcemark`);
    const [page] = expanded[`${AS}first`];
    assert.deepEqual(page["@type"], [`${AS}OrderedCollectionPage`]);
    assert.equal(page[`${AS}partOf`][0]["@id"], expanded["@id"]);
    assert.equal(page[`${AS}items`][0]["@list"].length, expanded[`${AS}totalItems`][0]["@value"]);
  });

  test("every annotation has an id of its own, a body, targets, motivations and a program that made it", async () => {
    const annotations = await items();
    assert.ok(annotations.length >= 6, `${annotations.length} annotations`);
    assert.equal(new Set(annotations.map((annotation) => annotation["@id"])).size, annotations.length);
    const motivations = [`${OA}classifying`, `${OA}describing`, `${OA}linking`];
    for (const annotation of annotations) {
      assert.ok(annotation["@id"].startsWith(`${SOURCE}#sourcemark-`));
      assert.deepEqual(annotation["@type"], [`${OA}Annotation`]);
      for (const { "@id": motivation } of annotation[`${OA}motivatedBy`]) assert.ok(motivations.includes(motivation), motivation);
      assert.deepEqual(annotation[`${AS}generator`][0]["@type"], [`${AS}Application`]);
      const bodies = annotation[`${OA}hasBody`];
      for (const body of bodies) {
        assert.deepEqual(body["@type"], [`${OA}TextualBody`]);
        assert.match(body[VALUE][0]["@value"], /\S/);
      }
      const purposes = bodies.map((body) => body[`${OA}hasPurpose`][0]["@id"]);
      assert.equal(purposes[0], `${OA}describing`);
      assert.ok(purposes.slice(1).length > 0 && purposes.slice(1).every((purpose) => purpose === `${OA}classifying`));
      assert.ok(annotation[`${OA}hasTarget`].length > 0);
    }
  });

  test("both selectors of every target select the same words, counted in code points", async () => {
    const points = [...TEXT];
    const quotes = [];
    for (const target of (await items()).flatMap((annotation) => annotation[`${OA}hasTarget`])) {
      assert.deepEqual(target["@type"], [`${OA}SpecificResource`]);
      assert.equal(target[`${OA}hasSource`][0]["@id"], SOURCE);
      const [quote, position] = target[`${OA}hasSelector`];
      assert.deepEqual(quote["@type"], [`${OA}TextQuoteSelector`]);
      assert.deepEqual(position["@type"], [`${OA}TextPositionSelector`]);
      const [start, end] = ["start", "end"].map((name) => position[OA + name][0]["@value"]);
      const words = (from, to) => points.slice(from, to).join("");
      const [exact, prefix, suffix] = ["exact", "prefix", "suffix"].map((name) => quote[OA + name][0]["@value"]);
      assert.equal(exact, words(start, end));
      assert.equal(prefix, words(Math.max(start - 32, 0), start));
      assert.equal(suffix, words(end, end + 32));
      quotes.push(exact);
    }
    for (const wanted of ["“Nobody,”", "“expected it 🚤.”", "At least 40 boats"]) assert.ok(quotes.includes(wanted), `${wanted}: ${quotes.join(" | ")}`);
  });

  test("the terms of the vocabulary itself are those that the W3C's ontology defines", async () => {
    const ontology = await readFile(path.join(import.meta.dirname, "node_modules/@vocabulary/oa/oa.nq"), "utf8");
    const terms = Object.values(context["@context"]).map((term) => term["@id"] ?? term);
    const own = terms.filter((term) => term.startsWith("oa:")).map((term) => term.replace("oa:", OA));
    assert.ok(own.length >= 15, `${own.length} terms`);
    for (const term of own) assert.ok(ontology.includes(`<${term}> `), term);
  });

  test("a misspelt term, an unknown type and another context fail", async () => {
    const spoil = (change) => {
      const copy = structuredClone(collection);
      change(copy, copy.first.items[0]);
      return copy;
    };
    const spoilt = [
      spoil((_, item) => (item.bodies = item.body)),
      spoil((_, item) => (item.target[0].selector[0].exakt = "x")),
      spoil((_, item) => (item.type = "Anotation")),
      spoil((copy) => (copy["@context"] = "https://elsewhere.example/context")),
    ];
    for (const document of spoilt) await assert.rejects(expand(document), `${JSON.stringify(document).slice(0, 300)}`);
  });
});
