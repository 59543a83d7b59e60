//! The trained tagger and parser on sentences of our own: scores from below, size from above, and that no words upset it.

use proptest::prelude::*;
use sourcemark::language::VerbForm;
use sourcemark::language::model::{Analysis, Model};

const NEWS: &str = include_str!("language/news.conllu");
const WEIGHTS: &[u8] = include_bytes!("../src/language/model/english.bin");

/// A line of the sample: word, tag as Universal Dependencies writes it, head (0 for the root) and label.
struct Gold<'a> {
    word: &'a str,
    tag: &'a str,
    form: &'a str,
    head: usize,
    label: &'a str,
}

fn gold() -> Vec<Vec<Gold<'static>>> {
    let mut sentences = Vec::new();
    for block in NEWS.split("\n\n") {
        let lines = block.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let tokens = lines.map(|line| {
            let columns: Vec<&str> = line.split('\t').collect();
            let head = columns[6].parse().expect("the head is a number");
            Gold { word: columns[1], tag: columns[3], form: columns[4], head, label: columns[7] }
        });
        let tokens: Vec<Gold<'_>> = tokens.collect();
        sentences.extend((!tokens.is_empty()).then_some(tokens));
    }
    assert_eq!(sentences.len(), 60);
    sentences
}

fn penn(form: VerbForm) -> &'static str {
    match form {
        VerbForm::None => "_",
        VerbForm::Base => "VB",
        VerbForm::Present => "VBZ",
        VerbForm::Past => "VBD",
        VerbForm::Participle => "VBN",
        VerbForm::Gerund => "VBG",
        VerbForm::Modal => "MD",
    }
}

/// On gold tokens: the measured scores less what another seed may cost; the card has the scores on the treebanks.
#[test]
fn tags_heads_and_labels_are_as_good_as_they_were() {
    let model = Model::english().expect("the weights are whole");
    let mut analysis = Analysis::default();
    let (mut tokens, mut tags, mut forms, mut heads, mut labels) = (0, 0, 0, 0, 0);
    for sentence in gold() {
        model.analyse(sentence.iter().map(|gold| gold.word), &mut analysis);
        let found = analysis.tags().zip(analysis.dependencies());
        for (((tag, form), dependency), gold) in found.zip(&sentence) {
            let head = dependency.head.map_or(0, |head| usize::from(head) + 1) == gold.head;
            tokens += 1;
            tags += usize::from(format!("{tag:?}").to_uppercase() == gold.tag);
            forms += usize::from(penn(form) == gold.form);
            heads += usize::from(head);
            labels += usize::from(head && dependency.label.name() == gold.label);
        }
    }
    let percent = |right: usize| 100 * right / tokens;
    println!("{} {} {} {}", percent(tags), percent(forms), percent(heads), percent(labels));
    assert!(percent(tags) >= 95, "tags: {tags} of {tokens}");
    assert!(percent(forms) >= 96, "forms of verbs: {forms} of {tokens}");
    assert!(percent(heads) >= 85, "heads: {heads} of {tokens}");
    assert!(percent(labels) >= 82, "labels: {labels} of {tokens}");
}

#[test]
fn the_weights_stay_small() {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &*WEIGHTS, &mut packed, &parameters).expect("memory takes all");
    assert!(packed.len() <= 95_000, "{} bytes with brotli", packed.len());
}

#[test]
fn damaged_weights_are_refused_or_read_without_panic() {
    assert!(Model::read(WEIGHTS).is_some());
    for length in [0, 3, 4, 7, 8, 1000, WEIGHTS.len() - 1] {
        assert!(Model::read(&WEIGHTS[..length]).is_none(), "cut to {length} bytes");
    }
    let mut longer = WEIGHTS.to_vec();
    longer.push(0);
    assert!(Model::read(&longer).is_none());
    let mut analysis = Analysis::default();
    for at in (8..WEIGHTS.len()).step_by(9_973) {
        let mut damaged = WEIGHTS.to_vec();
        damaged[at] ^= 0x7f;
        if let Some(model) = Model::read(&damaged) {
            model.analyse("Nobody was hurt , she said .".split(' '), &mut analysis);
            assert_eq!(analysis.dependencies().count(), 7);
        }
    }
}

proptest! {
    #[test]
    fn any_words_get_one_tree(words in prop::collection::vec("\\PC{0,12}", 0..300)) {
        let model = Model::english().expect("the weights are whole");
        let mut analysis = Analysis::default();
        model.analyse(words.iter().map(String::as_str), &mut analysis);
        let read = words.len().min(Model::LONGEST);
        prop_assert_eq!(analysis.tags().count(), read);
        let heads: Vec<Option<usize>> = analysis.dependencies().map(|one| one.head.map(usize::from)).collect();
        prop_assert_eq!(heads.len(), read);
        prop_assert_eq!(heads.iter().filter(|head| head.is_none()).count(), usize::from(read > 0));
        for start in 0..read {
            let mut at = start;
            for _ in 0..=read {
                match heads[at] {
                    Some(head) => at = head,
                    None => break,
                }
            }
            prop_assert!(heads[at].is_none(), "token {} reaches no root", start);
        }
    }
}
