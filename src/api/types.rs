//! The contract's types for TypeScript; `annotation` is what they describe.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Everything that was found in an article. Offsets are half-open and count UTF-16 code units. */
export interface Annotations {
  version: 1;
  language: string;
  sources: Source[];
  claims: Claim[];
  figures: Figure[];
  groups: Group[];
  notes: Note[];
  overview: Overview;
}

export interface Span { start: number; end: number }

/** Words of the article with their place. */
export interface Quoted { text: string; span: Span }

/** Somebody or something that says something in the article. */
export interface Source {
  id: number;
  name: string;
  kind: "person" | "organisation" | "government" | "document" | "media" | "group" | "unknown";
  naming: Naming;
  role: string | null;
  introduced: Span | null;
  mentions: { span: Span; how: "name" | "role" | "acronym" | "pronoun" }[];
}

export type Naming =
  | "named" | "named-body" | "identified-by-role" | "unnamed-described" | "unnamed" | "none";

/** An attribution as the reader sees it. */
export interface Claim {
  id: number;
  form: "direct" | "mixed" | "indirect";
  kind:
    | "statement" | "denial" | "non-answer" | "hearsay" | "finding" | "belief" | "question" | "demand";
  content: Span[];
  cue: {
    span: Span[];
    lemma: string;
    label:
      | "said" | "claimed" | "alleged" | "estimated" | "forecast" | "warned" | "confirmed" | "denied"
      | "unattributed";
    negated: boolean;
  } | null;
  source: { id: number; span: Span } | null;
  within: number | null;
  secondHand: boolean;
  channel: Quoted | null;
  when: Quoted | null;
  figures: number[];
  denies: number[];
  rule: string;
  confidence: "high" | "medium";
  /** Whether a reader sees it: a mark in the text and a card. */
  shown: boolean;
  /** The name of the check of the proof-reader that withholds it. */
  withheld: string | null;
}

/** A quantity with its reading. */
export interface Figure {
  id: number;
  span: Span;
  number: Span;
  unitSpan: Span | null;
  kind:
    | "count" | "money" | "percent" | "measure" | "duration" | "age" | "fraction" | "ratio" | "rate"
    | "multiple" | "change" | "temperature";
  relation:
    | "exact" | "approximate" | "above" | "at-least" | "well-above" | "just-above" | "below" | "at-most"
    | "up-to" | "just-below" | "range" | "tolerance" | "indefinite" | "vague";
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string | null;
  currency: string | null;
  counted: string | null;
  countedHead: string | null;
  approximator: Span | null;
  basis: "counted" | "estimated" | "projected" | "polled" | "claimed" | null;
  provisional: boolean;
  givenBy: number | null;
  claim: number | null;
  partOf: number | null;
  /** The figure that this one says in another unit or currency: "88.5 kph" in "55 mph (88.5 kph)". */
  conversionOf: number | null;
  group: number | null;
  rule: string;
  confidence: "high" | "medium";
  /** Whether a reader sees it: a mark in the text and a card. */
  shown: boolean;
  /** The name of the check of the proof-reader that withholds it. */
  withheld: string | null;
}

/** Figures that the article gives for the same thing. */
export interface Group {
  id: number;
  label: string;
  members: number[];
  relation: "same" | "compatible" | "updates" | "differs";
  replaced: number[];
  low: number | null;
  high: number | null;
}

/** A remark of the outlet about what can be known. */
export interface Note {
  id: number;
  kind: "not-verified" | "verified" | "declined-to-comment" | "not-reached" | "anonymity-reason";
  span: Span;
  targets: number[];
}

/** Counts over the article. Never a grade. */
export interface Overview {
  sentences: number;
  attributed: number;
  sources: number;
  byNaming: Partial<Record<Naming, number>>;
  unsourcedFigures: number;
}

/** How much is marked at rest: lines only, also a wash over what is attributed, or nothing. */
export type Mode = "quiet" | "reach" | "off";

/** What `annotate` looks for. */
export interface AnnotateOptions {
  /** Attributions. @default true */
  claims?: boolean;
  /**
   * Quantities: shown are those whose card tells more than the sentence does, or all; `false`: none are looked for.
   * `annotate` gives all in either case; `shown` tells. `true` is "telling". @default "telling"
   */
  figures?: "telling" | "all" | boolean;
  /** Whether what stands in headlines and standfirsts is shown, too. @default false */
  headings?: boolean;
}

/** What `webAnnotations` looks for. */
export interface WebAnnotationOptions extends AnnotateOptions {
  /** The article's address, which the annotations name and their ids begin with. */
  source: string;
  /** The language of what the annotations say, BCP 47: English or German. @default "en" */
  lang?: string;
}

/** What `handle.export` gives: {@link AnnotatedText} or {@link AnnotationCollection}. */
export type ExportFormat = "json" | "web-annotation";

/** The annotations with the text that their offsets refer to. */
export interface AnnotatedText { source: string; text: string; annotations: Annotations }

/** The annotations in the W3C Web Annotation Data Model, one for each claim, figure, note and group of figures. */
export interface AnnotationCollection {
  "@context": "http://www.w3.org/ns/anno.jsonld";
  id: string;
  type: "AnnotationCollection";
  label: string;
  total: number;
  first: { id: string; type: "AnnotationPage"; partOf: string; startIndex: number; items: WebAnnotation[] };
}

export interface WebAnnotation {
  id: string;
  type: "Annotation";
  motivation: ("classifying" | "describing" | "linking")[];
  generator: { type: "Software"; name: string };
  body: TextualBody[];
  target: {
    type: "SpecificResource";
    source: string;
    /** Both select the same words. Positions count Unicode code points of the article's text. */
    selector: [
      { type: "TextQuoteSelector"; exact: string; prefix: string; suffix: string },
      { type: "TextPositionSelector"; start: number; end: number },
    ];
  }[];
}

/** What a card says, a line each; or a concept: `"claim"`, `"indirect"`, `"at-least"`. */
export type TextualBody =
  | { type: "TextualBody"; purpose: "describing"; value: string; format: "text/plain"; language: string }
  | { type: "TextualBody"; purpose: "classifying"; value: string };

export interface StartOptions extends AnnotateOptions {
  /** A selector of the element that holds the article. Without it, the article is looked for. */
  root?: string;
  /** A selector of elements inside the article that are left alone. */
  exclude?: string;
  /** How much is marked at first. @default "quiet" */
  mode?: Mode;
  /** The language of cards and list, BCP 47: English or German. The article's words stay as they are. @default "en" */
  lang?: string;
  /** Follow changes of the page. @default true */
  observe?: boolean;
  /** Start reading by itself; otherwise `refresh()` starts it. @default true */
  auto?: boolean;
}

/** The events on `document`, and their `detail`. */
export interface SourcemarkEvents {
  "sourcemark:ready": CustomEvent<Record<string, never>>;
  "sourcemark:annotated": CustomEvent<{ claims: number; figures: number; ms: number }>;
  "sourcemark:open": CustomEvent<{ id: string }>;
  "sourcemark:close": CustomEvent<{ id: string }>;
  "sourcemark:error": CustomEvent<{ message: string }>;
  "sourcemark:unsupported": CustomEvent<{ reason: string }>;
}

declare global {
  interface DocumentEventMap extends SourcemarkEvents {}
}
"#;
