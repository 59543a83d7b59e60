//! The tables of the lexicon, parsed once, and the search for the longest phrase at a place.

use std::sync::OnceLock;

use super::cursor::Cursor;
use crate::annotation::{FigureKind, Relation};
use crate::text::WordMap;
use crate::text::const_table::table;

/// A unit: its name in the singular, and what it measures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Unit {
    pub(crate) name: &'static str,
    pub(crate) kind: FigureKind,
}

/// What a phrase of `approximators.tsv` makes of the number beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct ApproximatorEntry {
    pub(crate) relation: Relation,
    /// A condition that `approximators.rs` checks; `-` for none.
    pub(crate) guard: &'static str,
}

/// All tables of this room.
pub(crate) struct Tables {
    pub(crate) units: Phrases<Unit>,
    pub(crate) signs: Phrases<Unit>,
    pub(crate) coins: Phrases<Unit>,
    pub(crate) before: Phrases<ApproximatorEntry>,
    pub(crate) after: Phrases<ApproximatorEntry>,
}

/// The tables, parsed at the first call.
pub(crate) fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut tables = Tables {
            units: Phrases::new(Edge::First),
            signs: Phrases::new(Edge::First),
            coins: Phrases::new(Edge::First),
            before: Phrases::new(Edge::Last),
            after: Phrases::new(Edge::First),
        };
        for [name, kind, forms] in rows(table!("../lexicon/units.tsv", 3)) {
            let Some(kind) = kind_named(kind) else { continue };
            tables.units.add_all(forms, name, Unit { name, kind });
        }
        for [code, _, signs, words] in rows(CURRENCIES) {
            tables.signs.add_all(signs, code, Unit { name: code, kind: FigureKind::Money });
            tables.coins.add_all(words, code, Unit { name: code, kind: FigureKind::Money });
        }
        for [words, relation, position, guard] in rows(table!("../lexicon/approximators.tsv", 4)) {
            let Some(relation) = relation_named(relation) else { continue };
            let phrases = if position == "before" { &mut tables.before } else { &mut tables.after };
            phrases.add(words, ApproximatorEntry { relation, guard });
        }
        tables
    })
}

const CURRENCIES: &str = table!("../lexicon/currencies.tsv", 4);

/// The name of the currency with this code, in the singular: "Hong Kong dollar".
pub(crate) fn currency_name(code: &'static str) -> &'static str {
    rows(CURRENCIES).find(|[other, _]| *other == code).map_or(code, |[_, name]| name)
}

/// The columns of a table's lines, without the header.
fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().skip(1).filter_map(|line| {
        let mut columns = line.split('\t');
        let mut row = [""; N];
        for cell in &mut row {
            *cell = columns.next()?;
        }
        Some(row)
    })
}

fn kind_named(name: &str) -> Option<FigureKind> {
    Some(match name {
        "measure" => FigureKind::Measure,
        "duration" => FigureKind::Duration,
        "percent" => FigureKind::Percent,
        "temperature" => FigureKind::Temperature,
        _ => return None,
    })
}

fn relation_named(name: &str) -> Option<Relation> {
    Some(match name {
        "exact" => Relation::Exact,
        "approximate" => Relation::Approximate,
        "above" => Relation::Above,
        "at-least" => Relation::AtLeast,
        "well-above" => Relation::WellAbove,
        "just-above" => Relation::JustAbove,
        "below" => Relation::Below,
        "at-most" => Relation::AtMost,
        "up-to" => Relation::UpTo,
        "just-below" => Relation::JustBelow,
        _ => return None,
    })
}

/// "kilometer" for "kilometre".
fn american(name: &str) -> Option<String> {
    let stem =
        name.strip_suffix("tre").filter(|stem| stem.ends_with("me") || stem.ends_with("li"))?;
    Some([stem, "ter"].concat())
}

/// Which token of a phrase it is looked up by.
#[derive(Clone, Copy)]
enum Edge {
    First,
    Last,
}

/// Phrases of tokens with what they stand for, found by their first or last token.
pub(crate) struct Phrases<T> {
    index: Index,
    values: Vec<T>,
}

impl<T: Copy> Phrases<T> {
    fn new(edge: Edge) -> Self {
        Self { index: Index { edge, by_edge: WordMap::default() }, values: Vec::new() }
    }

    fn add(&mut self, form: &'static str, value: T) {
        self.index.add(form, self.values.len());
        self.values.push(value);
    }

    /// Adds the phrases of a row of a table, with the regular forms of its name where they end with `~`.
    fn add_all(&mut self, forms: &'static str, name: &'static str, value: T) {
        self.index.add_all(forms, name, self.values.len());
        self.values.push(value);
    }

    /// The longest phrase that begins with the token at `at`: one past its last token, and what it stands for.
    pub(crate) fn starting(&self, line: &Cursor<'_>, at: usize) -> Option<(usize, T)> {
        let (end, value) = self.index.starting(line, at)?;
        Some((end, *self.values.get(value)?))
    }

    /// The longest phrase that ends before the token at `end`: its first token, and what it stands for.
    pub(crate) fn ending(&self, line: &Cursor<'_>, end: usize) -> Option<(usize, T)> {
        let (start, value) = self.index.ending(line, end)?;
        Some((start, *self.values.get(value)?))
    }
}

/// A phrase: its words, parted by blanks, their number, and the index of what it stands for.
type Phrase = (&'static str, usize, usize);

/// What is the same for phrases of all kinds, and so is compiled once.
struct Index {
    edge: Edge,
    by_edge: WordMap<Vec<Phrase>>,
}

impl Index {
    fn add_all(&mut self, forms: &'static str, name: &'static str, value: usize) {
        for form in forms.split(',').map(str::trim).filter(|form| !form.is_empty()) {
            if form == "~" {
                self.add_regular(name, value);
            } else {
                self.add(form, value);
            }
        }
    }

    /// Adds a name and its plural in -s, with "metre" and "litre" in both spellings.
    fn add_regular(&mut self, name: &'static str, value: usize) {
        // Made once, and needed as long as the table.
        let plural = |one: &str| &*[one, "s"].concat().leak();
        self.add(name, value);
        self.add(plural(name), value);
        if let Some(american) = american(name) {
            self.add(plural(&american), value);
            self.add(american.leak(), value);
        }
    }

    fn add(&mut self, form: &'static str, value: usize) {
        let mut words = form.split(' ');
        let length = words.clone().count();
        let edge = match self.edge {
            Edge::First => words.next(),
            Edge::Last => words.next_back(),
        };
        let Some(edge) = edge else { return };
        let Some(entries) = self.by_edge.entry(&edge.to_ascii_lowercase()) else { return };
        let place = entries.partition_point(|(_, other, _)| *other >= length);
        entries.insert(place, (form, length, value));
    }

    fn starting(&self, line: &Cursor<'_>, at: usize) -> Option<(usize, usize)> {
        self.by_edge.all(line.lower(at)).iter().find_map(|(words, length, value)| {
            let end = if line.has(at, words) {
                at + length
            } else {
                hyphenated(line, at, words).filter(|_| *length > 1)?
            };
            Some((end, *value))
        })
    }

    fn ending(&self, line: &Cursor<'_>, end: usize) -> Option<(usize, usize)> {
        self.by_edge.all(line.before(end, 1)).iter().find_map(|(words, length, value)| {
            let start = end.checked_sub(*length)?;
            line.has(start, words).then_some((start, *value))
        })
    }
}

/// "25-[basis-point]": one past a phrase whose words hang together by hyphens.
fn hyphenated(line: &Cursor<'_>, at: usize, words: &str) -> Option<usize> {
    let mut end = at;
    for word in words.split(' ') {
        if end > at {
            let hangs = line.is_hyphen(end) && line.glued(end) && line.glued(end + 1);
            if !hangs {
                return None;
            }
            end += 1;
        }
        if !line.has(end, word) {
            return None;
        }
        end += 1;
    }
    Some(end)
}
