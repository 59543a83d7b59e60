// The part of the annotations' contract that the playground reads, for the editor's type checks only.
export interface Span { start: number; end: number }
export interface Quoted { text: string; span: Span }
export interface Source { id: number; name: string; kind: string; naming: string; role: string | null }
export interface Claim {
  id: number; form: "direct" | "mixed" | "indirect"; kind: string; content: Span[];
  cue: { span: Span[]; lemma: string; label: string; negated: boolean } | null;
  source: { id: number; span: Span } | null; within: number | null;
  channel: Quoted | null; when: Quoted | null; figures: number[]; denies: number[];
  rule: string; confidence: string;
}
export interface Figure {
  id: number; span: Span; number: Span; kind: string; relation: string;
  value: number | null; low: number | null; high: number | null; unit: string | null;
  counted: string | null; countedHead: string | null; basis: string | null; provisional: boolean;
  givenBy: number | null; claim: number | null; partOf: number | null; conversionOf: number | null; group: number | null;
  rule: string; confidence: string;
}
export interface Group { id: number; label: string; members: number[]; relation: string; low: number | null; high: number | null }
export interface Note { id: number; kind: string; span: Span; targets: number[] }
export interface Annotations {
  version: number; language: string; sources: Source[]; claims: Claim[]; figures: Figure[];
  groups: Group[]; notes: Note[]; overview: { sentences: number };
}
