//! Articles that are annotated in full, down to who each speaker is and which figures belong together: what is found of
//! them, as counts.

use std::ops::AddAssign;

use serde::Deserialize;
use sourcemark::annotation::{Annotations, Claim, Figure};
use sourcemark::text::CodePoints;

use super::attributions::Attribution;
use super::prediction::{self, Place};
use super::quantities::Quantity;
use super::spans::{Span, jaccard, points};

/// How much of two contents must be the same, as Jaccard's coefficient of their code points.
const SAME_CONTENT: f64 = 0.8;

/// An article with its gold. All spans count code points of the text.
#[derive(Debug, Deserialize)]
pub(crate) struct Seed {
    /// The article, and what stood around it on the page.
    pub(crate) text: String,
    /// Where the article itself stands.
    pub(crate) article: Span,
    /// Who says what.
    pub(crate) attributions: Vec<Said>,
    /// The figures.
    pub(crate) quantities: Vec<Stated>,
}

/// An attribution with its speaker.
#[derive(Debug, Deserialize)]
pub(crate) struct Said {
    /// The words, with whom they are attributed to.
    #[serde(flatten)]
    pub(crate) words: Attribution,
    /// "direct", "mixed" or "indirect".
    #[serde(rename = "type")]
    form: String,
    /// The speaker's full name, where need be with an acronym in brackets.
    entity: String,
}

/// A figure with its reading.
#[derive(Debug, Deserialize)]
pub(crate) struct Stated {
    /// Place and numbers.
    #[serde(flatten)]
    pub(crate) words: Quantity,
    /// As annotations have it; "below" stands for "just-below" as well.
    relation: String,
    /// Who gives it, by full name.
    source: Option<String>,
    /// Figures with the same word here belong together.
    group: Option<String>,
    /// Set where it is a part of another figure.
    part_of: Option<String>,
    /// Whether it may be left out.
    #[serde(default)]
    optional: bool,
}

/// What was counted of what there is to count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Share {
    /// How many.
    pub(crate) count: usize,
    /// Of how many; none where each one is a mistake.
    pub(crate) of: Option<usize>,
}

/// What is found of articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    claims: Share,
    speakers: Share,
    forms: Share,
    more_claims: Share,
    figures: Share,
    readings: Share,
    givers: Share,
    more_figures: Share,
    groups: Share,
    parts: Share,
    outside: Share,
}

impl Found {
    /// The counts, by what they are called in the table.
    pub(crate) fn named(self) -> [(&'static str, Share); 11] {
        [
            ("claims found with their source", self.claims),
            ("sources resolved to their names", self.speakers),
            ("forms (direct, mixed, indirect)", self.forms),
            ("claims that are not in the gold", self.more_claims),
            ("figures found", self.figures),
            ("figures read right", self.readings),
            ("givers of figures right", self.givers),
            ("figures that are not in the gold", self.more_figures),
            ("groups of figures found whole", self.groups),
            ("parts of figures linked", self.parts),
            ("marks outside the article", self.outside),
        ]
    }
}

impl AddAssign for Share {
    fn add_assign(&mut self, other: Self) {
        self.count += other.count;
        self.of = self.of.into_iter().chain(other.of).reduce(|one, other| one + other);
    }
}

impl Share {
    fn of(count: usize, of: usize) -> Self {
        Self { count, of: Some(of) }
    }

    fn mistakes(count: usize) -> Self {
        Self { count, of: None }
    }
}

/// Compares an article's gold with its annotations.
pub(crate) fn compare(seed: &Seed, annotations: &Annotations) -> Found {
    let points = CodePoints::of(&seed.text);
    let mut found = Found::default();
    claims(seed, annotations, &points, &mut found);
    figures(seed, annotations, &points, &mut found);
    found
}

fn claims(seed: &Seed, annotations: &Annotations, code: &CodePoints<'_>, found: &mut Found) {
    let predicted = prediction::attributions(code, &annotations.claims);
    let mut free: Vec<(&Claim, &Attribution)> = annotations.claims.iter().zip(&predicted).collect();
    let (mut claims, mut speakers, mut forms) = (0, 0, 0);
    for gold in &seed.attributions {
        let content = points(&gold.words.content);
        let best = (0..)
            .zip(&free)
            .filter(|(_, (_, it))| share_a_point(&gold.words.source, &it.source))
            .map(|(at, (_, it))| (at, jaccard(&content, &points(&it.content))))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        let Some((at, _)) = best.filter(|(_, likeness)| *likeness >= SAME_CONTENT) else {
            continue;
        };
        let (claim, _) = free.remove(at);
        claims += 1;
        let speaker = name(annotations, claim.source.map(|source| source.id));
        speakers += usize::from(is_called(speaker.unwrap_or_default(), &gold.entity));
        forms += usize::from(claim.form.word() == gold.form);
    }
    let all = seed.attributions.len();
    found.claims = Share::of(claims, all);
    found.speakers = Share::of(speakers, all);
    found.forms = Share::of(forms, all);
    found.more_claims = Share::mistakes(free.len());
    let outside = |it: &&Attribution| it.content.iter().any(|span| span.end > seed.article.end);
    found.outside += Share::mistakes(predicted.iter().filter(outside).count());
}

fn figures(seed: &Seed, annotations: &Annotations, code: &CodePoints<'_>, found: &mut Found) {
    let predicted = prediction::quantities(code, &annotations.figures, Place::Whole);
    let mut free: Vec<(&Figure, &Quantity)> = annotations.figures.iter().zip(&predicted).collect();
    let mut pairs = Vec::new();
    for gold in &seed.quantities {
        let same = |it: &(&Figure, &Quantity)| {
            gold.words.span().zip(it.1.span()).is_some_and(|(one, other)| one.overlaps(other))
        };
        let figure = free.iter().position(same).map(|at| free.remove(at));
        pairs.push((gold, figure));
    }
    let needed = || pairs.iter().filter(|(gold, _)| !gold.optional);
    let count = |right: &dyn Fn(&Stated, &Figure, &Quantity) -> bool| {
        let right =
            needed().filter(|(gold, figure)| figure.is_some_and(|it| right(gold, it.0, it.1)));
        Share::of(right.count(), needed().count())
    };
    found.figures = count(&|_, _, _| true);
    found.readings = count(&is_read_right);
    found.givers = count(&|gold, figure, _| {
        let giver = name(annotations, figure.given_by);
        gold.source
            .as_ref()
            .map_or(giver.is_none(), |name| giver.is_some_and(|giver| is_called(giver, name)))
    });
    found.more_figures = Share::mistakes(free.len());

    let mut groups: Vec<&String> =
        pairs.iter().filter_map(|(gold, _)| gold.group.as_ref()).collect();
    groups.sort_unstable();
    groups.dedup();
    let whole = |group: &&&String| {
        let members = pairs.iter().filter(|(gold, _)| gold.group.as_ref() == Some(**group));
        let mut found = members.map(|(_, figure)| figure.and_then(|it| it.0.group));
        let first = found.next().flatten();
        first.is_some() && found.all(|group| group == first)
    };
    found.groups = Share::of(groups.iter().filter(whole).count(), groups.len());
    let parts: Vec<_> = pairs.iter().filter(|(gold, _)| gold.part_of.is_some()).collect();
    let linked = |(_, figure): &&&(&Stated, Option<(&Figure, &Quantity)>)| {
        figure.is_some_and(|it| it.0.part_of.is_some())
    };
    found.parts = Share::of(parts.iter().filter(linked).count(), parts.len());
    let outside = |it: &&Quantity| it.end.is_some_and(|end| end > seed.article.end);
    found.outside += Share::mistakes(predicted.iter().filter(outside).count());
}

fn share_a_point(some: &[Span], others: &[Span]) -> bool {
    some.iter().any(|span| others.iter().any(|other| span.overlaps(*other)))
}

/// The name of a source.
fn name(annotations: &Annotations, id: Option<usize>) -> Option<&str> {
    annotations.sources.get(id?).map(|source| source.name.as_str())
}

/// Whether a name is that of an entity: it holds its last word, or the acronym in brackets behind it.
fn is_called(name: &str, entity: &str) -> bool {
    let last = entity.rsplit('(').next().unwrap_or_default().trim_matches([')', ' ']);
    let last = last.split_whitespace().next_back().unwrap_or_default();
    name.to_lowercase().contains(&last.to_lowercase())
}

/// Whether a figure is read as the gold has it: relation, value, and of an indefinite one at least the lower end.
fn is_read_right(gold: &Stated, figure: &Figure, quantity: &Quantity) -> bool {
    let relation = figure.relation.word();
    let same_relation =
        relation == gold.relation || (gold.relation == "below" && relation == "just-below");
    let same_value = gold.words.value.is_none() || quantity.value == gold.words.value;
    let lower_end = gold.relation != "indefinite"
        || gold.words.low.is_none_or(|least| figure.low.is_some_and(|low| low >= least));
    same_relation && same_value && lower_end
}

#[cfg(test)]
mod tests {
    use super::*;
    use sourcemark::{Article, Options, annotate};

    const TEXT: &str = "🌊 “The ferry is late,” Oona Ekdahl said. Some 40 boats sank, among them three trawlers, Ms Ekdahl said.";

    fn seed(change: impl FnOnce(&mut serde_json::Value)) -> Seed {
        let mut gold = serde_json::json!({
            "text": TEXT,
            "article": [0, TEXT.chars().count()],
            "attributions": [
                {"source": [[23, 34]], "cue": [[35, 39]], "content": [[2, 22]], "type": "direct", "entity": "Oona Ekdahl"},
                {"source": [[89, 98]], "cue": [[99, 103]], "content": [[41, 87]], "type": "indirect", "entity": "Oona Ekdahl"},
            ],
            "quantities": [
                {"start": 41, "end": 54, "relation": "approximate", "value": 40, "source": "Oona Ekdahl"},
                {"start": 72, "end": 86, "relation": "exact", "value": 3, "source": "Oona Ekdahl", "part_of": "boats"},
            ],
        });
        change(&mut gold);
        serde_json::from_value(gold).unwrap()
    }

    fn found(seed: &Seed) -> Found {
        compare(seed, &annotate(&Article::from_text(TEXT), &Options::default()))
    }

    #[test]
    fn all_is_found_where_the_gold_is_what_the_engine_says() {
        let found = found(&seed(|_| ()));
        let (two, none) = (Share::of(2, 2), Share::mistakes(0));
        assert_eq!((found.claims, found.speakers, found.forms), (two, two, two));
        assert_eq!((found.figures, found.readings, found.givers), (two, two, two));
        assert_eq!((found.more_claims, found.more_figures, found.outside), (none, none, none));
        assert_eq!((found.groups, found.parts), (Share::of(0, 0), Share::of(1, 1)));
    }

    #[test]
    fn each_difference_is_counted() {
        let none = Share::of(1, 2);
        let other =
            found(&seed(|gold| gold["attributions"][0]["content"] = serde_json::json!([[2, 12]])));
        assert_eq!((other.claims, other.more_claims), (none, Share::mistakes(1)));
        let other = found(&seed(|gold| gold["attributions"][0]["entity"] = "Oona Vik".into()));
        assert_eq!((other.claims, other.speakers), (Share::of(2, 2), none));
        let other = found(&seed(|gold| gold["attributions"][1]["type"] = "mixed".into()));
        assert_eq!(other.forms, none);
        let other = found(&seed(|gold| gold["quantities"][0]["value"] = 41.into()));
        assert_eq!((other.figures, other.readings), (Share::of(2, 2), none));
        let other = found(&seed(|gold| gold["quantities"][0]["relation"] = "above".into()));
        assert_eq!(other.readings, none);
        let other = found(&seed(|gold| gold["quantities"][0]["source"] = serde_json::Value::Null));
        assert_eq!(other.givers, none);
        let other = found(&seed(|gold| gold["quantities"][1]["optional"] = true.into()));
        assert_eq!((other.figures, other.more_figures), (Share::of(1, 1), Share::mistakes(0)));
        let other = found(&seed(|gold| gold["quantities"][0]["start"] = 54.into()));
        assert_eq!((other.figures, other.more_figures), (none, Share::mistakes(1)));
        let other = found(&seed(|gold| gold["article"][1] = 40.into()));
        assert_eq!(other.outside, Share::mistakes(3));
    }

    #[test]
    fn a_group_is_found_whole_or_not_at_all() {
        let text = "Oona Ekdahl said 40 boats sank. Ivo Lund said 45 boats sank.";
        let gold = |second: &str| -> Seed {
            serde_json::from_value(serde_json::json!({
                "text": text,
                "article": [0, text.len()],
                "attributions": [],
                "quantities": [
                    {"start": 17, "end": 25, "relation": "exact", "value": 40, "group": "boats"},
                    {"start": text.find(second), "end": text.find(second).unwrap() + second.len(), "relation": "exact", "group": "boats"},
                ],
            }))
            .unwrap()
        };
        let annotations = annotate(&Article::from_text(text), &Options::default());
        assert_eq!(compare(&gold("45 boats"), &annotations).groups, Share::of(1, 1));
        assert_eq!(compare(&gold("Ivo"), &annotations).groups, Share::of(0, 1));
    }

    #[test]
    fn figures_that_belong_to_no_group_are_none() {
        let other = found(&seed(|gold| {
            gold["quantities"][0]["group"] = "sunk".into();
            gold["quantities"][1]["group"] = "sunk".into();
        }));
        assert_eq!(other.groups, Share::of(0, 1));
    }

    #[test]
    fn a_reading_is_relation_and_value_or_at_least_the_lower_end() {
        let text = "Almost 40 boats sank. Tens of thousands of nets were lost.";
        let readings = |below: &str, low: u32| {
            let seed: Seed = serde_json::from_value(serde_json::json!({
                "text": text,
                "article": [0, text.len()],
                "attributions": [],
                "quantities": [
                    {"start": 0, "end": 15, "relation": below, "value": 40},
                    {"start": 22, "end": 46, "relation": "indefinite", "low": low},
                ],
            }))
            .unwrap();
            compare(&seed, &annotate(&Article::from_text(text), &Options::default())).readings
        };
        assert_eq!(readings("below", 10_000), Share::of(2, 2));
        assert_eq!(readings("just-below", 10_000), Share::of(2, 2));
        assert_eq!(readings("at-most", 10_000), Share::of(1, 2));
        assert_eq!(readings("below", 30_000), Share::of(1, 2));
    }

    #[test]
    fn a_name_is_the_last_word_or_the_acronym() {
        assert!(is_called("Oona Ekdahl", "Minister Oona Ekdahl"));
        assert!(is_called("the HPA", "Harbour and Port Authority (HPA)"));
        assert!(!is_called("Harbour and Port Authority", "Harbour and Port Authority (HPA)"));
        assert!(!is_called("", "Oona Ekdahl"));
    }

    #[test]
    fn counts_of_articles_are_added() {
        let mut share = Share::default();
        share += Share::of(1, 2);
        share += Share::of(3, 4);
        assert_eq!(share, Share::of(4, 6));
    }
}
