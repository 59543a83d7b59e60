// From a text and its annotations to marked text on the page. Offsets are UTF-16 code units, as in JavaScript's strings,
// so that slices need no conversion.
// @ts-check

/**
 * @typedef {{ start: number, end: number }} Span
 * @typedef {import("./types").Annotations} Annotations
 * @typedef {{ kind: "claim" | "figure" | "note", id: number }} Subject
 * @typedef {{ start: number, end: number, said: number[], by: number[], figures: number[], notes: number[] }} Piece
 *   a stretch of text under the same marks; `said`: claims whose content it is, `by`: claims whose source or cue it is
 */

/** @param {import("./types").Claim} claim @returns {Span[]} where its source and cue stand */
export function attributionSpans(claim) {
  return [...(claim.source ? [claim.source.span] : []), ...(claim.cue ? claim.cue.span : [])];
}

/**
 * Cuts the text wherever a mark begins or ends.
 *
 * @param {string} text
 * @param {Annotations} annotations
 * @returns {Piece[]} in order and without gaps: joined, they are the text
 */
export function pieces(text, annotations) {
  /** @type {{ layer: "said" | "by" | "figures" | "notes", id: number, span: Span }[]} */
  const marks = [];
  for (const claim of annotations.claims) {
    for (const span of claim.content) marks.push({ layer: "said", id: claim.id, span });
    for (const span of attributionSpans(claim)) marks.push({ layer: "by", id: claim.id, span });
  }
  for (const figure of annotations.figures) marks.push({ layer: "figures", id: figure.id, span: figure.span });
  for (const note of annotations.notes) marks.push({ layer: "notes", id: note.id, span: note.span });

  const cuts = new Set([0, text.length]);
  for (const { span } of marks) {
    cuts.add(span.start);
    cuts.add(span.end);
  }
  const ordered = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  marks.sort((a, b) => a.span.start - b.span.start);

  /** @type {Piece[]} */
  const found = [];
  let open = /** @type {typeof marks} */ ([]);
  let next = 0;
  for (let at = 0; at + 1 < ordered.length; at += 1) {
    const [start, end] = [ordered[at], ordered[at + 1]];
    open = open.filter((mark) => mark.span.end > start);
    for (; next < marks.length && marks[next].span.start <= start; next += 1) {
      if (marks[next].span.end > start) open.push(marks[next]);
    }
    const piece = { start, end, said: [], by: [], figures: [], notes: [] };
    for (const mark of open) {
      const ids = /** @type {number[]} */ (piece[mark.layer]);
      if (!ids.includes(mark.id)) ids.push(mark.id);
    }
    found.push(piece);
  }
  return found;
}

/**
 * What the reader means who points at a piece: the innermost mark.
 *
 * @param {Piece} piece
 * @param {Annotations} annotations
 * @returns {Subject | null}
 */
export function subjectOf(piece, annotations) {
  if (piece.figures.length > 0) return { kind: "figure", id: piece.figures[piece.figures.length - 1] };
  if (piece.notes.length > 0) return { kind: "note", id: piece.notes[0] };
  const claims = piece.by.length > 0 ? piece.by : piece.said;
  const length = (/** @type {number} */ id) =>
    annotations.claims[id].content.reduce((sum, span) => sum + span.end - span.start, 0);
  const [innermost] = [...claims].sort((a, b) => length(a) - length(b));
  return innermost === undefined ? null : { kind: "claim", id: innermost };
}

/**
 * Fills `root` with the text, marked. Every marked piece is a `<span>` whose classes say what it is.
 *
 * @param {Element} root
 * @param {string} text
 * @param {Annotations} annotations
 * @returns {Map<Element, Piece>} the piece behind each span
 */
export function render(root, text, annotations) {
  const behind = new Map();
  const children = pieces(text, annotations).map((piece) => {
    const words = text.slice(piece.start, piece.end);
    const classes = [];
    if (piece.said.length > 0) classes.push("content");
    if (piece.by.length > 0) classes.push("claim");
    if (piece.notes.length > 0) classes.push("remark");
    if (piece.figures.length > 0) classes.push(piece.figures.some((id) => differs(id, annotations)) ? "differs" : "figure");
    if (classes.length === 0) return words;
    const span = document.createElement("span");
    span.className = `mark ${classes.join(" ")}`;
    span.textContent = words;
    behind.set(span, piece);
    return span;
  });
  root.replaceChildren(...children);
  return behind;
}

/**
 * Shows how far a mark reaches: its own pieces get the class `active`, the other figures of its group `kin`.
 *
 * @param {Map<Element, Piece>} behind
 * @param {Annotations} annotations
 * @param {Subject | null} subject
 * @returns {Element | null} the first piece of the mark itself
 */
export function reach(behind, annotations, subject) {
  const group = subject?.kind === "figure" ? annotations.figures[subject.id].group : null;
  const kin = group === null ? [] : annotations.groups[group].members;
  let first = null;
  for (const [span, piece] of behind) {
    const ids = { claim: [...piece.by, ...piece.said], figure: piece.figures, note: piece.notes };
    const active = subject !== null && ids[subject.kind].includes(subject.id);
    span.classList.toggle("active", active);
    span.classList.toggle("kin", !active && piece.figures.some((id) => kin.includes(id)));
    if (active && first === null) first = span;
  }
  return first;
}

/** @param {number} id @param {Annotations} annotations */
function differs(id, annotations) {
  const group = annotations.figures[id].group;
  return group !== null && annotations.groups[group].relation === "differs";
}
