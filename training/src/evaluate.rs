//! How often the model is right on gold tokens.

use std::fmt;

use sourcemark::syntax::model::{Analysis, Model};
use sourcemark::syntax::{Label, Tag};

use crate::treebank::Sentence;

/// Tokens counted, and how many of them were right.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Score {
    tokens: u32,
    tags: u32,
    heads: u32,
    labels: u32,
    verbs: u32,
    forms: u32,
}

/// Compares the model with gold trees. Labels count as the model's own, with the rare ones folded together.
pub(crate) fn score(model: &Model, sentences: &[Sentence]) -> Score {
    let mut analysis = Analysis::default();
    let mut score = Score::default();
    for sentence in sentences {
        model.analyse(sentence.words.iter().map(String::as_str), &mut analysis);
        let read = analysis.tags().zip(analysis.dependencies());
        for (at, ((tag, form), dependency)) in read.enumerate() {
            let gold = sentence.heads[at];
            let gold_head = (usize::from(gold) < sentence.words.len()).then_some(gold);
            let gold_label = if gold_head.is_none() { Label::Root } else { sentence.labels[at] };
            if matches!(sentence.tag(at), Tag::Verb | Tag::Aux) {
                score.verbs += 1;
                score.forms += u32::from(form == sentence.form(at));
            }
            let head = dependency.head == gold_head;
            score.tags += u32::from(tag == sentence.tag(at));
            score.heads += u32::from(head);
            score.labels += u32::from(head && dependency.label == gold_label);
        }
        score.tokens += u32::try_from(sentence.words.len()).unwrap_or(0);
    }
    score
}

impl Score {
    /// Tags, heads, heads with labels, and forms of verbs and auxiliaries, in percent.
    pub(crate) fn percent(self) -> [f64; 4] {
        let percent = |right: u32, of: u32| 100.0 * f64::from(right) / f64::from(of.max(1));
        let [tags, heads, labels] =
            [self.tags, self.heads, self.labels].map(|right| percent(right, self.tokens));
        [tags, heads, labels, percent(self.forms, self.verbs)]
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [tags, heads, labels, _] = self.percent();
        write!(f, "UPOS {tags:.2} UAS {heads:.2} LAS {labels:.2}")
    }
}
