// Times the shipped wasm beside two JavaScript libraries on one text of 1,000 words, all in one process.
//
// They do not do the same work: Sourcemark finds attributions, resolves sources and compares figures besides finding
// numbers; the others find numbers, amounts of money and percentages only. Their share of ours is what is compared.
import { readFile } from "node:fs/promises";
import os from "node:os";
import compromise from "compromise";
import Recognizers from "@microsoft/recognizers-text-suite";
import init, { annotate } from "../dist/npm/node.js";

const ROUNDS = Number(process.argv[2] ?? 31);
/** Each side is run so often before anything is timed: it takes some twenty runs until all is compiled for speed. */
const WARM_UP = 25;

const text = await readFile(new URL("article.txt", import.meta.url), "utf8");
await init();

/** Each returns how many things it found, so that no run can be optimised away. */
const sides = [
  {
    name: "sourcemark, everything",
    run: () => {
      const { claims, figures } = annotate(text);
      return claims.length + figures.length;
    },
  },
  { name: "sourcemark, figures only", run: () => annotate(text, { claims: false }).figures.length },
  { name: "compromise, numbers", run: () => compromise(text).numbers().json().length },
  {
    name: "compromise, numbers, money, percentages",
    run: () => {
      const read = compromise(text);
      return read.numbers().json().length + read.money().json().length + read.percentages().json().length;
    },
  },
  {
    name: "Recognizers, numbers, percentages, currency",
    run: () =>
      Recognizers.recognizeNumber(text, "en-us").length +
      Recognizers.recognizePercentage(text, "en-us").length +
      Recognizers.recognizeCurrency(text, "en-us").length,
    // Seconds a run.
    rounds: 5,
    warmUp: 1,
  },
].map((side) => ({ rounds: ROUNDS, warmUp: WARM_UP, times: [], found: 0, ...side }));

for (const side of sides) for (let round = 0; round < side.warmUp; round++) side.found = side.run();

// In turns and from alternating ends, so that a busy moment of the machine hits all of them.
for (let round = 0; round < ROUNDS; round++) {
  for (const side of round % 2 ? sides : sides.toReversed()) {
    if (round >= side.rounds) continue;
    const start = process.hrtime.bigint();
    side.found = side.run();
    side.times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
}

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
const base = median(sides[0].times);
console.log(`${text.split(/\s+/).filter(Boolean).length} words, Node ${process.version}, ${os.cpus()[0].model}, medians of up to ${ROUNDS} runs`);
console.log(`${"".padEnd(44)}${"found".padStart(7)}${"ms".padStart(11)}${"ratio".padStart(9)}`);
for (const side of sides) {
  const time = median(side.times);
  console.log(
    `${side.name.padEnd(44)}${String(side.found).padStart(7)}${time.toFixed(2).padStart(11)}${(time / base).toFixed(1).padStart(9)}`,
  );
}
