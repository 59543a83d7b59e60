// What the playground says about a mark: fields of the annotation in plain words. No sentence is made up, none judges.
// @ts-check

/**
 * @typedef {import("./types").Annotations} Annotations
 * @typedef {import("./render.js").Subject} Subject
 * @typedef {{ title: string, line: string, facts: [string, string][], rule: string }} Explanation
 */

const FORMS = { direct: "Direct quotation", mixed: "Partly quoted", indirect: "Reported speech" };

/** @type {Record<string, string>} */
const CLAIM_KINDS = {
  denial: "a denial",
  "non-answer": "no answer was given",
  hearsay: "this sentence names no source",
  finding: "a finding",
  belief: "a belief or expectation",
  question: "a question",
  demand: "a demand or promise",
};

/** @type {Record<string, string>} */
const NAMINGS = {
  named: "named person",
  "named-body": "named organisation",
  "identified-by-role": "identified by role",
  "unnamed-described": "not named, described",
  unnamed: "not named",
};

/** @type {Record<string, string>} */
const NOTE_KINDS = {
  "not-verified": "The article says that it could not verify this",
  verified: "The article says that it verified this",
  "declined-to-comment": "Declined to comment",
  "not-reached": "Could not be reached, or did not respond",
  "anonymity-reason": "Why a source is not named",
};

/** @type {Record<string, string>} the words that may stand before a number; "#" is the number */
const READINGS = {
  exact: "#",
  approximate: "About #",
  above: "More than #",
  "at-least": "# or more",
  "well-above": "Well above #",
  "just-above": "A little over #",
  below: "Less than #",
  "at-most": "# or less",
  "up-to": "Up to #; the actual number may be lower",
  "just-below": "A little under #",
  indefinite: "An order of magnitude, no exact number",
  vague: "No number given",
};

/** @type {Record<string, string>} */
const GROUP_RELATIONS = {
  same: "the same number",
  compatible: "both can hold",
  updates: "a later number replaces an earlier one",
  differs: "they differ",
};

/**
 * @param {string} text the analysed text
 * @param {Annotations} annotations
 * @param {Subject} subject
 * @returns {Explanation}
 */
export function explain(text, annotations, subject) {
  switch (subject.kind) {
    case "claim":
      return explainClaim(text, annotations, annotations.claims[subject.id]);
    case "figure":
      return explainFigure(text, annotations, annotations.figures[subject.id]);
    case "note":
      return explainNote(text, annotations, annotations.notes[subject.id]);
  }
}

/** @param {string} text @param {Annotations} annotations @param {import("./types").Claim} claim @returns {Explanation} */
function explainClaim(text, annotations, claim) {
  const source = claim.source && annotations.sources[claim.source.id];
  const cue = claim.cue ? claim.cue.span.map((span) => words(text, span)).join(" … ") : "";
  const who = source ? source.name : "No source named in this sentence";
  /** @type {[string, string][]} */
  const facts = [];
  if (source?.role) facts.push(["Role", source.role]);
  if (source && NAMINGS[source.naming]) facts.push(["Source", NAMINGS[source.naming]]);
  if (claim.source && source && words(text, claim.source.span) !== source.name) {
    facts.push(["Here", `“${words(text, claim.source.span)}”`]);
  }
  if (claim.channel) facts.push(["Channel", claim.channel.text]);
  if (claim.when) facts.push(["When", claim.when.text]);
  if (claim.within !== null) facts.push(["Second hand", `as reported by ${giver(annotations, annotations.claims[claim.within].source?.id ?? null)}`]);
  for (const denied of claim.denies) facts.push(["Denies", `“${claimWords(text, annotations.claims[denied])}”`]);
  for (const id of claim.figures) facts.push(["Figure", words(text, annotations.figures[id].span)]);
  for (const note of annotations.notes) {
    if (note.targets.includes(claim.id)) facts.push(["Remark", `“${words(text, note.span)}”`]);
  }
  const kind = CLAIM_KINDS[claim.kind];
  return {
    title: cue ? `${who} – ${cue}` : who,
    line: kind ? `${FORMS[claim.form]}; ${kind}.` : `${FORMS[claim.form]}.`,
    facts,
    rule: `${claim.rule} (${claim.confidence})`,
  };
}

/** @param {string} text @param {Annotations} annotations @param {import("./types").Figure} figure @returns {Explanation} */
function explainFigure(text, annotations, figure) {
  /** @type {[string, string][]} */
  const facts = [];
  if (figure.counted) facts.push(["Of", figure.counted]);
  facts.push(["Given by", figure.givenBy === null ? "this sentence names no source" : giver(annotations, figure.givenBy)]);
  if (figure.basis) facts.push(["Basis", figure.basis]);
  if (figure.provisional) facts.push(["State", "provisional in the article’s words"]);
  if (figure.partOf !== null) facts.push(["Part of", words(text, annotations.figures[figure.partOf].span)]);
  if (figure.conversionOf !== null) facts.push(["Conversion of", words(text, annotations.figures[figure.conversionOf].span)]);
  if (figure.group !== null) {
    const group = annotations.groups[figure.group];
    for (const id of group.members) {
      const other = annotations.figures[id];
      if (id !== figure.id) facts.push(["Also given", `${words(text, other.span)} – ${giver(annotations, other.givenBy)}`]);
    }
    facts.push(["Together", GROUP_RELATIONS[group.relation] ?? group.relation]);
  }
  return {
    title: reading(figure),
    line: `“${words(text, figure.span)}”, read as ${article(figure.relation)} ${figure.relation.replace("-", " ")} ${figure.kind}.`,
    facts,
    rule: `${figure.rule} (${figure.confidence})`,
  };
}

/** @param {string} text @param {Annotations} annotations @param {import("./types").Note} note @returns {Explanation} */
function explainNote(text, annotations, note) {
  /** @type {[string, string][]} */
  const facts = note.targets.map((id) => ["About", `“${claimWords(text, annotations.claims[id])}”`]);
  return { title: NOTE_KINDS[note.kind] ?? note.kind, line: `“${words(text, note.span)}”`, facts, rule: note.kind };
}

/** @param {import("./types").Figure} figure @returns {string} the figure in words: "A little under 200" */
export function reading(figure) {
  const unit = figure.unit && figure.kind !== "money" ? ` ${plain(figure.unit)}` : "";
  const number = (/** @type {number | null} */ value) => {
    if (value === null) return "";
    return figure.kind === "money" && figure.unit ? money(value, figure.unit) : value.toLocaleString("en-GB", { maximumFractionDigits: 6 });
  };
  const between = figure.low !== null && figure.high !== null ? `${number(figure.low)} to ${number(figure.high)}${unit}` : "";
  if (figure.relation === "range") return between || "A range";
  if (figure.relation === "tolerance") return `${number(figure.value)}${unit}, with the stated margin ${between}`;
  if (figure.value === null) {
    const reading = READINGS[figure.relation] ?? figure.relation;
    return figure.relation === "indefinite" && figure.low === null && figure.high === null ? "No exact number given" : reading;
  }
  return (READINGS[figure.relation] ?? "#").replace("#", () => number(figure.value) + unit);
}

/** @param {number} value @param {string} currency ISO 4217 */
function money(value, currency) {
  try {
    return value.toLocaleString("en-GB", { style: "currency", currency, maximumFractionDigits: Number.isInteger(value) ? 0 : 2 });
  } catch {
    return `${value.toLocaleString("en-GB")} ${currency}`; // not a currency that this browser knows
  }
}

/** @param {string} unit "percentage" reads better as a sign of the trade */
function plain(unit) {
  return unit === "percentage" ? "per cent" : unit;
}

/** @param {Annotations} annotations @param {number | null} id */
function giver(annotations, id) {
  return id === null ? "no source named" : annotations.sources[id].name;
}

/** @param {string} text @param {import("./types").Claim} claim */
function claimWords(text, claim) {
  return claim.content.map((span) => words(text, span)).join(" … ") || claim.rule;
}

/** @param {string} text @param {import("./types").Span} span */
function words(text, span) {
  return text.slice(span.start, span.end);
}

/** @param {string} word */
function article(word) {
  return /^[aeiou]/.test(word) ? "an" : "a";
}
