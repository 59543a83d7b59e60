//! Who says what, against what annotators marked.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::counts::Counts;
use super::matching::best_first;
use super::spans::{Extent, Span};

/// How much of two contents must be the same, as Jaccard's coefficient of their letters, to be one content. Our own
/// choice: annotators differ in a word at an edge.
const SAME_CONTENT: f64 = 0.8;

/// An attribution as the gold has it, or as the engine makes it. Its spans count code points.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Attribution {
    /// Who says it; empty where nobody is named.
    #[serde(default)]
    pub(crate) source: Vec<Span>,
    /// The words that attribute; empty where there are none.
    #[serde(default)]
    pub(crate) cue: Vec<Span>,
    /// What is said: several spans where it is split.
    pub(crate) content: Vec<Span>,
    /// Whether it must be found. Other gold ("supports", a credit) is optional: to find it is neither right nor wrong.
    #[serde(default = "yes")]
    pub(crate) core: bool,
}

/// What the measures count over the texts of a set.
#[derive(Debug, Default)]
pub(crate) struct Scores {
    /// Cues that share a letter.
    cue_overlap: Counts,
    /// Contents that are the same but for [`SAME_CONTENT`].
    content: Counts,
    /// The letters of all contents of a text together.
    content_letters: Counts,
    /// Sources that share a letter. One that says several things counts once.
    source_overlap: Counts,
    /// Sources with the same words.
    source_exact: Counts,
    /// Contents that are the same, of sources that share a letter, or of nobody in both.
    joint: Counts,
}

impl Scores {
    /// Adds a text.
    pub(crate) fn add(&mut self, text: &str, gold: &[Attribution], predicted: &[Attribution]) {
        let text: Vec<char> = text.chars().collect();
        let (gold, predicted) = (marked(&text, gold), marked(&text, predicted));

        self.cue_overlap += tally(&with_cue(&gold), &with_cue(&predicted), |one, other| {
            // Of cues without letters ("$") none share one.
            one.cue.likeness(&other.cue).max(f64::from(one.cue == other.cue))
        });
        self.content += tally(&gold, &predicted, Marked::same_content);
        self.content_letters += letters(&gold, &predicted);
        self.joint += tally(&gold, &predicted, |one, other| {
            if one.same_source(other) { one.same_content(other) } else { 0.0 }
        });

        let (gold, predicted) = (distinct_sources(&gold), distinct_sources(&predicted));
        self.source_overlap +=
            tally(&gold, &predicted, |one, other| one.source.likeness(&other.source));
        self.source_exact +=
            tally(&gold, &predicted, |one, other| f64::from(one.source == other.source));
    }

    /// The measures, by what they are called in the table.
    pub(crate) fn named(&self) -> [(&'static str, Counts); 6] {
        [
            ("cue, overlap", self.cue_overlap),
            ("content, 80 % the same", self.content),
            ("content, by letter", self.content_letters),
            ("source, overlap", self.source_overlap),
            ("source, exact", self.source_exact),
            ("joint: source and content", self.joint),
        ]
    }
}

/// An attribution ready to be compared.
#[derive(Clone, Debug)]
struct Marked {
    source: Extent,
    cue: Extent,
    content: Extent,
    core: bool,
}

impl Marked {
    /// How alike the contents are, or 0 where they are not the same.
    fn same_content(&self, other: &Marked) -> f64 {
        let likeness = self.content.likeness(&other.content);
        if likeness >= SAME_CONTENT { likeness } else { 0.0 }
    }

    /// Whether a prediction has this gold's source.
    fn same_source(&self, predicted: &Marked) -> bool {
        if self.source.is_empty() {
            predicted.source.is_empty()
        } else {
            self.source.overlaps(&predicted.source)
        }
    }
}

fn yes() -> bool {
    true
}

/// What has no content besides punctuation is no attribution.
fn marked(text: &[char], attributions: &[Attribution]) -> Vec<Marked> {
    let marked = attributions.iter().map(|it| Marked {
        source: Extent::of(text, &it.source),
        cue: Extent::of(text, &it.cue),
        content: Extent::of(text, &it.content),
        core: it.core,
    });
    marked.filter(|it| !it.content.is_empty()).collect()
}

fn with_cue(attributions: &[Marked]) -> Vec<Marked> {
    attributions.iter().filter(|it| !it.cue.is_empty()).cloned().collect()
}

/// One attribution for each source, in the order of the text; core where any of that source's is.
fn distinct_sources(attributions: &[Marked]) -> Vec<Marked> {
    let mut distinct: Vec<Marked> = Vec::new();
    for it in attributions.iter().filter(|it| !it.source.is_empty()) {
        match distinct.iter_mut().find(|other| other.source == it.source) {
            Some(other) => other.core |= it.core,
            None => distinct.push(it.clone()),
        }
    }
    distinct
}

/// Pairs gold and predictions, and counts what is not optional.
fn tally(
    gold: &[Marked],
    predicted: &[Marked],
    likeness: impl Fn(&Marked, &Marked) -> f64,
) -> Counts {
    let pairs = best_first(gold, predicted, |it| !it.core, likeness);
    let right = pairs.iter().filter(|(gold, _)| gold.core).count();
    let optional = pairs.len() - right;
    Counts {
        right,
        predicted: predicted.len() - optional,
        gold: gold.iter().filter(|it| it.core).count(),
    }
}

/// The letters of the contents of a text. Those of optional gold alone are neither right nor wrong.
fn letters(gold: &[Marked], predicted: &[Marked]) -> Counts {
    let of = |attributions: &[Marked], keep: &dyn Fn(&Marked) -> bool| -> BTreeSet<u32> {
        let kept = attributions.iter().filter(|it| keep(it));
        kept.flat_map(|it| it.content.letters()).copied().collect()
    };
    let (core, optional) = (of(gold, &|it| it.core), of(gold, &|it| !it.core));
    let predicted = of(predicted, &|_| true);
    let counted = |at: &&u32| core.contains(*at) || !optional.contains(*at);
    Counts {
        right: core.intersection(&predicted).count(),
        predicted: predicted.iter().filter(counted).count(),
        gold: core.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::slice::from_ref;

    const TEXT: &str =
        "“The ferry is late,” Oona said. “It may be Monday,” she added. Ivo backs the plan.";

    /// From the words; each piece is looked for in [`TEXT`].
    fn attribution(source: &str, cue: &str, content: &[&str]) -> Attribution {
        let span = |words: &str| {
            let byte = TEXT.find(words).unwrap();
            let start = TEXT[..byte].chars().count();
            let [start, end] =
                [start, start + words.chars().count()].map(|at| u32::try_from(at).unwrap());
            Span { start, end }
        };
        let spans = |words: &str| (!words.is_empty()).then(|| span(words)).into_iter().collect();
        Attribution {
            source: spans(source),
            cue: spans(cue),
            content: content.iter().map(|words| span(words)).collect(),
            core: true,
        }
    }

    fn gold() -> Vec<Attribution> {
        vec![
            attribution("Oona", "said", &["“The ferry is late,”"]),
            attribution("she", "added", &["“It may be Monday,”"]),
        ]
    }

    fn counts(gold: &[Attribution], predicted: &[Attribution]) -> [(usize, usize, usize); 6] {
        let mut scores = Scores::default();
        scores.add(TEXT, gold, predicted);
        scores.named().map(|(_, counts)| (counts.right, counts.predicted, counts.gold))
    }

    #[test]
    fn what_is_the_same_is_right() {
        let letters = "TheferryislateItmaybeMonday".len();
        let all =
            [(2, 2, 2), (2, 2, 2), (letters, letters, letters), (2, 2, 2), (2, 2, 2), (2, 2, 2)];
        assert_eq!(counts(&gold(), &gold()), all);
    }

    /// Of two attributions one is found, with the wrong speaker and without its quotation marks; another one is none.
    #[test]
    fn by_hand() {
        let predicted = [
            attribution("Ivo", "said", &["The ferry is late"]),
            attribution("Ivo", "backs", &["the plan"]),
        ];
        let [cue, content, letters, source, exact, joint] = counts(&gold(), &predicted);
        assert_eq!(cue, (1, 2, 2));
        assert_eq!(content, (1, 2, 2));
        assert_eq!(letters, (14, 14 + 7, 14 + 13));
        // Ivo speaks twice and is one source.
        assert_eq!((source, exact), ((0, 1, 2), (0, 1, 2)));
        assert_eq!(joint, (0, 2, 2));
    }

    #[test]
    fn a_content_is_the_same_up_to_a_fifth_of_its_letters() {
        // 11 of 14 letters are less than four fifths, 12 more.
        let [_, content, ..] =
            counts(&gold()[..1], &[attribution("Oona", "said", &["ferry is late"])]);
        assert_eq!(content, (0, 1, 1));
        let [_, content, ..] =
            counts(&gold()[..1], &[attribution("Oona", "said", &["The ferry is la"])]);
        assert_eq!(content, (1, 1, 1));
    }

    #[test]
    fn a_split_quotation_is_one_attribution() {
        let split = attribution("Oona", "said", &["“The ferry is late,”", "“It may be Monday,”"]);
        let half = attribution("Oona", "said", &["“The ferry is late,”"]);
        let [cue, content, _, source, _, joint] = counts(from_ref(&split), &[half]);
        assert_eq!((cue, source), ((1, 1, 1), (1, 1, 1)));
        assert_eq!((content, joint), ((0, 1, 1), (0, 1, 1)));
        let [_, content, _, _, _, joint] = counts(from_ref(&split), from_ref(&split));
        assert_eq!((content, joint), ((1, 1, 1), (1, 1, 1)));
    }

    #[test]
    fn optional_gold_is_neither_right_nor_wrong() {
        let mut gold = gold();
        gold.push(Attribution { core: false, ..attribution("Ivo", "backs", &["the plan"]) });
        let found = counts(&gold, &gold);
        let passed_over = counts(&gold, &gold[..2]);
        assert_eq!(found, passed_over);
        assert_eq!(found[0], (2, 2, 2));
    }

    #[test]
    fn a_source_is_core_where_any_of_its_attributions_is() {
        let ivo = attribution("Ivo", "backs", &["the plan"]);
        let optional = Attribution { core: false, ..ivo.clone() };
        let [.., source, exact, _] = counts(&[optional, ivo.clone()], from_ref(&ivo));
        assert_eq!((source, exact), ((1, 1, 1), (1, 1, 1)));
    }

    #[test]
    fn cues_without_letters_are_compared_as_a_whole() {
        let sign = Attribution { cue: vec![Span { start: 5, end: 6 }], ..gold().remove(0) };
        let mut scores = Scores::default();
        scores.add("Oona → late again, she thinks", from_ref(&sign), from_ref(&sign));
        assert_eq!(scores.cue_overlap, Counts { right: 1, predicted: 1, gold: 1 });
    }

    #[test]
    fn gold_without_a_source_wants_none() {
        let nobody = attribution("", "said", &["“The ferry is late,”"]);
        let [.., joint] = counts(from_ref(&nobody), &gold()[..1]);
        assert_eq!(joint, (0, 1, 1));
        let [.., joint] = counts(from_ref(&nobody), from_ref(&nobody));
        assert_eq!(joint, (1, 1, 1));
    }

    #[test]
    fn the_gold_is_read_from_json() {
        let json = r#"{"source": [[21, 25]], "content": [[0, 20]], "type": "direct"}"#;
        let read: Attribution = serde_json::from_str(json).unwrap();
        assert!(read.core && read.cue.is_empty());
        assert_eq!(read.source, gold()[0].source);
    }
}
