//! The expectations of a case, and how the annotations meet them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;
use sourcemark::annotation::{Naming, Reference};
use sourcemark::text::Span;
use sourcemark::{Annotations, Article, Options, annotate};

/// An article with its lines of expectations.
pub(crate) struct Case {
    name: String,
    text: String,
    lines: Vec<String>,
}

/// How many expectations of each kind were met, and which were not.
#[derive(Default)]
pub(crate) struct Tally {
    right: BTreeMap<String, usize>,
    /// Case and what is wrong, beginning with its kind.
    pub(crate) wrong: Vec<(String, String)>,
    /// What could not be met, because the claim or the figure itself was not found, or was found and not linked.
    pub(crate) missed: Vec<(String, String)>,
}

impl Tally {
    pub(crate) fn plus(mut self, other: &Tally) -> Tally {
        for (kind, count) in &other.right {
            *self.right.entry(kind.clone()).or_default() += count;
        }
        self.wrong.extend(other.wrong.iter().cloned());
        self.missed.extend(other.missed.iter().cloned());
        self
    }

    /// Whether that many in a hundred of the answers given are right.
    pub(crate) fn reaches(&self, kind: &str, percent: usize) -> bool {
        let right = self.right.get(kind).copied().unwrap_or(0);
        right * 100 >= percent * (right + self.wrong_of(kind))
    }

    /// Whether that many in a hundred of the links expected are found.
    pub(crate) fn finds(&self, kind: &str, percent: usize) -> bool {
        let right = self.right.get(kind).copied().unwrap_or(0);
        let missed = self.missed.iter().filter(|(_, what)| is_of(what, kind)).count();
        right * 100 >= percent * (right + missed)
    }

    pub(crate) fn wrong_of(&self, kind: &str) -> usize {
        self.wrong.iter().filter(|(_, what)| is_of(what, kind)).count()
    }

    /// One line: right of those given, and what was not found.
    pub(crate) fn shares(&self) -> String {
        let mut line = String::new();
        for kind in ["source", "giver", "group", "part", "conversion", "denial", "note"] {
            let right = self.right.get(kind).copied().unwrap_or(0);
            let missed = self.missed.iter().filter(|(_, what)| is_of(what, kind)).count();
            let _ = write!(line, "{kind} {right}/{}", right + self.wrong_of(kind));
            let _ = if missed > 0 { write!(line, " (-{missed})  ") } else { write!(line, "  ") };
        }
        line
    }

    pub(crate) fn report(&self) -> String {
        let mut report = String::new();
        for (title, list) in [("wrong", &self.wrong), ("not found", &self.missed)] {
            for (case, what) in list {
                let _ = writeln!(report, "{title}: {what}   [{case}]");
            }
        }
        report
    }
}

fn is_of(what: &str, kind: &str) -> bool {
    what.split(' ').next() == Some(kind)
}

/// The cases of a file.
pub(crate) fn parse(content: &str) -> Vec<Case> {
    content
        .split("=== ")
        .skip(1)
        .map(|part| {
            let (name, rest) = part.split_once('\n').expect("a case has a name and a text");
            let (text, lines) =
                rest.split_once("---\n").unwrap_or_else(|| panic!("{name}: no expectations"));
            let lines = lines.lines().map(str::trim);
            Case {
                name: name.to_owned(),
                text: text.trim().to_owned(),
                lines: lines.filter(|line| !line.is_empty()).map(str::to_owned).collect(),
            }
        })
        .collect()
}

impl Case {
    /// Compares; only where all must be said, `complete`, is it wrong to find a source or a giver that no line has.
    pub(crate) fn check(&self, complete: bool) -> Tally {
        let article = Article::from_text(&self.text);
        let annotations = annotate(&article, &Options::default());
        let answer = Answer { case: self, article, annotations };
        let mut tally = Tally::default();
        answer.sources(complete, &mut tally);
        answer.givers(complete, &mut tally);
        answer.groups(&mut tally);
        answer.links("part", &mut tally);
        answer.links("conversion", &mut tally);
        answer.links("denial", &mut tally);
        answer.links("note", &mut tally);
        answer.facts(&mut tally);
        tally
    }

    /// The lines of a kind, without it.
    fn of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> {
        self.lines.iter().filter_map(move |line| line.strip_prefix(kind)?.strip_prefix(' '))
    }
}

/// What the article's annotations say.
struct Answer<'a> {
    case: &'a Case,
    article: Article,
    annotations: Annotations,
}

impl Answer<'_> {
    /// Where an excerpt stands: after the place that was asked for last, if there is one.
    fn place(&self, excerpt: &str, asked: &mut BTreeMap<String, usize>) -> Span {
        let text = self.article.text();
        let word = |c: char| c.is_alphanumeric();
        let mut places = text.match_indices(excerpt).map(|(at, _)| at).filter(|at| {
            let cut_before = text[..*at].ends_with(word) && excerpt.starts_with(word);
            let cut_behind =
                text[at + excerpt.len()..].starts_with(word) && excerpt.ends_with(word);
            !cut_before && !cut_behind
        });
        let last = asked.get(excerpt).copied();
        let next = places.find(|at| last.is_none_or(|last| *at > last)).or(last);
        let at = next.unwrap_or_else(|| panic!("{}: no {excerpt:?}", self.case.name));
        asked.insert(excerpt.to_owned(), at);
        let byte = |at: usize| u32::try_from(at).expect("an article is short");
        Span::new(byte(at), byte(at + excerpt.len()))
    }

    fn right(tally: &mut Tally, kind: &str) {
        *tally.right.entry(kind.to_owned()).or_default() += 1;
    }

    fn wrong(&self, tally: &mut Tally, what: String) {
        tally.wrong.push((self.case.name.clone(), what));
    }

    fn missed(&self, tally: &mut Tally, what: String) {
        tally.missed.push((self.case.name.clone(), what));
    }

    /// The name to compare of a source; "nobody" for a pronoun that stands for itself.
    fn name(&self, source: usize) -> String {
        let source = &self.annotations.sources[source];
        if source.naming == Naming::None
            && !source.name.contains(' ')
            && source.mentions.iter().all(|mention| mention.how == Reference::Pronoun)
        {
            "nobody".to_owned()
        } else {
            bare(&source.name)
        }
    }

    fn sources(&self, complete: bool, tally: &mut Tally) {
        let mut asked = BTreeMap::new();
        let lines: Vec<(Span, &str, &str)> = self
            .case
            .of("source")
            .map(|line| {
                let (excerpt, name) = line.split_once(" = ").expect("source EXCERPT = NAME");
                (self.place(excerpt, &mut asked), name, line)
            })
            .collect();
        let mut met = vec![false; lines.len()];
        let mut ids: BTreeMap<String, usize> = BTreeMap::new();
        for source in self.annotations.claims.iter().filter_map(|claim| claim.source) {
            let span = self.article.span(source.span);
            let words = self.words(span);
            let found = self.name(source.id);
            let Some(at) = lines.iter().position(|line| line.0.overlaps(span)) else {
                if complete {
                    self.wrong(tally, format!("source {words} = {found}, expected no such claim"));
                }
                continue;
            };
            met[at] = true;
            let expected = bare(lines[at].1);
            let one = found != expected
                || expected == "nobody"
                || *ids.entry(expected.clone()).or_insert(source.id) == source.id;
            if found == expected && one {
                Self::right(tally, "source");
            } else {
                let apart = if one { "" } else { ", as another of that name" };
                self.wrong(tally, format!("source {} but {found}{apart}", lines[at].2));
            }
        }
        for (line, _) in lines.iter().zip(met).filter(|(_, met)| !met) {
            self.missed(tally, format!("source {}", line.2));
        }
    }

    /// The figure whose number stands in an excerpt.
    fn figure(&self, place: Span) -> Option<usize> {
        self.annotations
            .figures
            .iter()
            .position(|figure| self.article.span(figure.number).overlaps(place))
    }

    fn givers(&self, complete: bool, tally: &mut Tally) {
        let mut asked = BTreeMap::new();
        let mut listed = vec![false; self.annotations.figures.len()];
        let giver = |id: usize| {
            let figure = &self.annotations.figures[id];
            figure.given_by.map_or("nobody".to_owned(), |source| self.name(source))
        };
        for line in self.case.of("giver") {
            let (excerpt, name) = line.split_once(" = ").expect("giver EXCERPT = NAME");
            let Some(id) = self.figure(self.place(excerpt, &mut asked)) else {
                self.missed(tally, format!("giver {line}"));
                continue;
            };
            listed[id] = true;
            if giver(id) == bare(name) {
                Self::right(tally, "giver");
            } else if self.annotations.figures[id].claim.is_none() {
                self.missed(tally, format!("giver {line}: in no claim"));
            } else {
                self.wrong(tally, format!("giver {line} but {}", giver(id)));
            }
        }
        let unlisted = |id: &usize| complete && !listed[*id] && giver(*id) != "nobody";
        for id in (0..listed.len()).filter(unlisted) {
            let words = self.article.words(self.annotations.figures[id].span);
            self.wrong(tally, format!("giver {words} = {}, expected nobody", giver(id)));
        }
    }

    fn groups(&self, tally: &mut Tally) {
        let mut asked = BTreeMap::new();
        let mut expected: Vec<(Vec<usize>, &str, &str)> = Vec::new();
        for line in self.case.of("group") {
            let (members, relation) = line.split_once(" = ").expect("group … = RELATION");
            let mut ids: Vec<usize> = members
                .split(" | ")
                .filter_map(|excerpt| self.figure(self.place(excerpt, &mut asked)))
                .collect();
            ids.sort_unstable();
            ids.dedup();
            expected.push((ids, relation, line));
        }
        for group in &self.annotations.groups {
            let relation = kebab(&group.relation);
            let before = expected.len();
            let mut members = group.members.clone();
            members.sort_unstable();
            expected.retain(|(ids, expected, _)| *ids != members || *expected != relation);
            if expected.len() < before {
                Self::right(tally, "group");
            } else {
                let words = group.members.iter();
                let words: Vec<&str> = words
                    .map(|id| self.article.words(self.annotations.figures[*id].span))
                    .collect();
                self.wrong(tally, format!("group {} = {relation}", words.join(" | ")));
            }
        }
        for (_, _, line) in expected {
            self.missed(tally, format!("group {line}"));
        }
    }

    /// Whatever points from one thing to others: each line has all that its first excerpt points to.
    fn links(&self, kind: &str, tally: &mut Tally) {
        let arrow = if matches!(kind, "part" | "conversion") { " of " } else { " -> " };
        let found: Vec<(Span, Vec<Span>)> = match kind {
            "part" => {
                let number = |id: usize| self.article.span(self.annotations.figures[id].number);
                let figures = self.annotations.figures.iter();
                let parts = figures.filter_map(|figure| Some((figure.id, figure.part_of?)));
                parts.map(|(part, whole)| (number(part), vec![number(whole)])).collect()
            }
            "conversion" => {
                let number = |id: usize| self.article.span(self.annotations.figures[id].number);
                let figures = self.annotations.figures.iter();
                let pairs = figures.filter_map(|figure| Some((figure.id, figure.conversion_of?)));
                pairs.map(|(one, other)| (number(one), vec![number(other)])).collect()
            }
            "denial" => {
                let claims = self.annotations.claims.iter();
                let denials = claims.filter(|claim| !claim.denies.is_empty());
                denials.map(|claim| (self.cue(claim.id), self.cues(&claim.denies))).collect()
            }
            _ => {
                let notes = self.annotations.notes.iter();
                notes.map(|note| (self.article.span(note.span), self.cues(&note.targets))).collect()
            }
        };
        let mut asked = BTreeMap::new();
        let mut lines: Vec<(Span, Vec<Span>, &str)> = Vec::new();
        for line in self.case.of(kind) {
            let (from, to) = line.split_once(arrow).expect("a line has two sides");
            let from = self.place(from, &mut asked);
            let to = to.split(" | ").filter(|to| *to != "nothing");
            lines.push((from, to.map(|to| self.place(to, &mut asked)).collect(), line));
        }
        for (from, to) in found {
            let shown: Vec<&str> = to.iter().map(|span| self.words(*span)).collect();
            let shown = format!("{kind} {}{arrow}{}", self.words(from), shown.join(" | "));
            let Some(at) = lines.iter().position(|line| line.0.overlaps(from)) else {
                self.wrong(tally, shown);
                continue;
            };
            let (_, expected, line) = lines.remove(at);
            let stray = to.iter().any(|to| !expected.iter().any(|place| place.overlaps(*to)));
            let lacks = expected.iter().any(|place| !to.iter().any(|to| place.overlaps(*to)));
            match (stray, lacks) {
                (true, _) => self.wrong(tally, format!("{shown}, expected {line}")),
                (false, true) => self.missed(tally, format!("{kind} {line}")),
                (false, false) => Self::right(tally, kind),
            }
        }
        for (_, _, line) in lines {
            self.missed(tally, format!("{kind} {line}"));
        }
    }

    /// The words by which a claim is known: cue and source.
    fn cue(&self, claim: usize) -> Span {
        let claim = &self.annotations.claims[claim];
        let cue = claim.cue.as_ref().and_then(|cue| cue.span.first()).copied();
        let span = cue.or(claim.source.map(|source| source.span)).unwrap_or(claim.content[0]);
        self.article.span(span)
    }

    fn words(&self, span: Span) -> &str {
        span.slice(self.article.text())
    }

    fn cues(&self, claims: &[usize]) -> Vec<Span> {
        claims.iter().map(|id| self.cue(*id)).collect()
    }

    fn facts(&self, tally: &mut Tally) {
        for line in self.case.of("kind") {
            let (name, kind) = line.split_once(" = ").expect("kind NAME = KIND");
            let sources = self.annotations.sources.iter();
            let found: Vec<String> = sources
                .filter(|source| bare(&source.name) == bare(name))
                .map(|source| kebab(&source.kind))
                .collect();
            match found.as_slice() {
                [] => self.missed(tally, format!("kind {line}")),
                [one] if one == kind => Self::right(tally, "kind"),
                _ => self.wrong(tally, format!("kind {line} but {found:?}")),
            }
        }
        self.words_of_sources(tally);
        for line in self.case.of("count") {
            let expected = line.strip_prefix("sources = ").expect("count sources = N");
            let found = self.annotations.overview.sources.to_string();
            if found == expected {
                Self::right(tally, "count");
            } else {
                self.wrong(tally, format!("count {line} but {found}"));
            }
        }
    }
}

impl Answer<'_> {
    /// Naming, role and introduction of a source: "nothing" where there is none.
    fn words_of_sources(&self, tally: &mut Tally) {
        for kind in ["naming", "role", "introduced", "second hand"] {
            for line in self.case.of(kind) {
                let (name, expected) = line.split_once(" = ").expect("NAME = WORDS");
                let found: Vec<String> = self
                    .annotations
                    .sources
                    .iter()
                    .filter(|source| bare(&source.name) == bare(name))
                    .map(|source| match kind {
                        "naming" => kebab(&source.naming),
                        "role" => source.role.clone().unwrap_or_else(|| "nothing".to_owned()),
                        "introduced" => source.introduced.map_or("nothing".to_owned(), |span| {
                            self.article.span(span).slice(self.article.text()).to_owned()
                        }),
                        _ => self
                            .annotations
                            .claims
                            .iter()
                            .filter(|claim| claim.source.is_some_and(|used| used.id == source.id))
                            .any(|claim| claim.second_hand)
                            .to_string(),
                    })
                    .collect();
                match found.as_slice() {
                    [] => self.missed(tally, format!("{kind} {line}")),
                    [one] if one == expected => Self::right(tally, kind),
                    _ => self.wrong(tally, format!("{kind} {line} but {found:?}")),
                }
            }
        }
    }
}

/// A name without article and acronym, in lower case.
fn bare(name: &str) -> String {
    let name = name.split(" (").next().unwrap_or(name).to_lowercase();
    ["the ", "a ", "an "]
        .iter()
        .find_map(|article| name.strip_prefix(article))
        .unwrap_or(&name)
        .to_owned()
}

fn kebab(variant: &impl Serialize) -> String {
    serde_json::to_value(variant).expect("it is plain").as_str().expect("it is a word").to_owned()
}
