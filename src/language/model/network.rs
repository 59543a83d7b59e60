use std::sync::OnceLock;

use vectors::{accumulate_48, add_48, add_all_48, rectify};

use super::agreement::{Seen, doubt, settle_finite, settle_forms};
use super::features::{Features, is_word};
use super::layout::{AFFIX, HIDDEN, INPUT, LAYERS, PartKind, Reader, SHAPE, WIDTH, WORD, parts};
use super::transition::{Action, FACT_VALUES, FACTS, NONE, SLOTS, State};
use super::{CATEGORIES, Lexicon};
use crate::language::{Dependency, Label, Tag, VerbForm};

const CATEGORY_COUNT: usize = CATEGORIES.len();
const LABEL_COUNT: usize = Label::ALL.len();

/// A trained tagger and parser.
#[derive(Debug)]
pub struct Model {
    words: Lexicon,
    affixes: Lexicon,
    word_rows: Table,
    affix_rows: Table,
    shape_rows: Table,
    unknown: Table,
    convolutions: Vec<(Vec<f32>, Vec<f32>)>,
    categories: Vec<f32>,
    categories_bias: Vec<f32>,
    input: Vec<f32>,
    input_bias: Vec<f32>,
    root: Vec<f32>,
    slots: Vec<f32>,
    missing: Vec<f32>,
    facts: Vec<f32>,
    hidden_bias: Vec<f32>,
    actions: Vec<f32>,
    actions_bias: Vec<f32>,
    labels: Vec<f32>,
    labels_bias: Vec<f32>,
}

/// Rows that stay counts of steps.
#[derive(Debug, Default)]
struct Table {
    step: f32,
    weights: Vec<i8>,
}

/// What the model says of one sentence, and the memory it needs; use one for many sentences.
#[derive(Debug, Default)]
pub struct Analysis {
    categories: Vec<u8>,
    doubts: Vec<f32>,
    state: State,
    features: Vec<Features>,
    layer: Vec<[f32; WIDTH]>,
    next_layer: Vec<[f32; WIDTH]>,
    inputs: Vec<[f32; INPUT]>,
    /// What a token gives to the hidden layer in a slot, where it was worked out.
    shares: Vec<[f32; HIDDEN]>,
    /// Which of them were, a bit a slot.
    known: Vec<u16>,
    seen: Vec<Seen>,
}

impl Analysis {
    /// The tag and the form of each token.
    pub fn tags(&self) -> impl Iterator<Item = (Tag, VerbForm)> + '_ {
        self.categories.iter().map(|category| {
            let entry = CATEGORIES.get(usize::from(*category));
            entry.map_or((Tag::X, VerbForm::None), |(_, tag, form)| (*tag, *form))
        })
    }

    /// The head and the label of each token.
    pub fn dependencies(&self) -> impl Iterator<Item = Dependency> + '_ {
        self.state.dependencies()
    }
}

impl Model {
    /// The model that the library carries; none if its weights were damaged.
    pub fn english() -> Option<&'static Self> {
        static ENGLISH: OnceLock<Option<Model>> = OnceLock::new();
        ENGLISH.get_or_init(|| Model::read(include_bytes!("english.bin"))).as_ref()
    }

    /// The longest sentence that is read as one, in tokens; longer ones must be cut by the caller, which bounds memory.
    pub const LONGEST: usize = 256;

    /// Reads the file described in [`layout`](super::layout); none where it is not one.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes)?;
        let (words, affixes) = (reader.words, reader.affixes);
        let mut model = Self::without_weights(reader.lexicon(words), reader.lexicon(affixes));
        for part in parts(words, affixes) {
            let (step, weights) = reader.table(&part)?;
            let dense = || padded(&weights, part.columns, step);
            match part.kind {
                PartKind::Words => model.word_rows = Table { step, weights },
                PartKind::Affixes => model.affix_rows = Table { step, weights },
                PartKind::Shapes => model.shape_rows = Table { step, weights },
                PartKind::Unknown => model.unknown = Table { step, weights },
                PartKind::Convolution => model.convolutions.push((dense(), Vec::new())),
                PartKind::ConvolutionBias => model.convolutions.last_mut()?.1 = dense(),
                PartKind::Categories => model.categories = dense(),
                PartKind::CategoriesBias => model.categories_bias = dense(),
                PartKind::Input => model.input = dense(),
                PartKind::InputBias => model.input_bias = dense(),
                PartKind::Root => model.root = dense(),
                PartKind::Slots => model.slots = dense(),
                PartKind::Missing => model.missing = dense(),
                PartKind::Facts => model.facts = dense(),
                PartKind::HiddenBias => model.hidden_bias = dense(),
                PartKind::Actions => model.actions = dense(),
                PartKind::ActionsBias => model.actions_bias = dense(),
                PartKind::Labels => model.labels = dense(),
                PartKind::LabelsBias => model.labels_bias = dense(),
            }
        }
        reader.is_empty().then_some(model)
    }

    /// Tags and parses one sentence given by its words; those after [`Model::LONGEST`] are not read.
    pub fn analyse<'w>(&self, words: impl Iterator<Item = &'w str>, analysis: &mut Analysis) {
        analysis.features.clear();
        let mut first = true;
        for word in words.take(Self::LONGEST) {
            analysis.features.push(Features::of(word, first));
            first &= !is_word(word);
        }
        self.look_up(analysis);
        for (weights, bias) in &self.convolutions {
            convolve(weights, bias, analysis);
        }
        self.read_tokens(analysis);
        self.parse(analysis);
        let Analysis { categories, doubts, state, features, seen, .. } = analysis;
        settle_forms(categories, features, || state.dependencies(), seen);
        settle_finite(categories, features, doubts, seen);
    }

    /// Makes the vectors of the words, with a zero vector on either side.
    fn look_up(&self, analysis: &mut Analysis) {
        let Analysis { features, layer, .. } = analysis;
        layer.clear();
        layer.push([0.0; WIDTH]);
        for features in features.iter() {
            let mut vector = [0.0; WIDTH];
            let (word, rest) = vector.split_at_mut(WORD);
            let (affixes, shape) = rest.split_at_mut(AFFIX);
            self.unknown.add(0, WORD, word);
            if let Some(row) = self.words.row(features.word) {
                self.word_rows.add(row, WORD, word);
            }
            for key in features.affixes {
                if let Some(row) = self.affixes.row(key) {
                    self.affix_rows.add(row, AFFIX, affixes);
                }
            }
            self.shape_rows.add(usize::from(features.shape), SHAPE, shape);
            layer.push(vector);
        }
        layer.push([0.0; WIDTH]);
    }

    /// Reads each token's category, and what the parser sees of it.
    fn read_tokens(&self, analysis: &mut Analysis) {
        let Analysis { features, layer, categories, doubts, inputs, .. } = analysis;
        categories.clear();
        doubts.clear();
        inputs.clear();
        for vector in layer.iter().skip(1).take(features.len()) {
            let scores = layer_of(&self.categories_bias, vector, &self.categories);
            let category = u8::try_from(best(&scores, |at| at < CATEGORY_COUNT)).unwrap_or(0);
            categories.push(category);
            doubts.push(doubt(category, |of| {
                scores.get(usize::from(of)).copied().unwrap_or(f32::NEG_INFINITY)
            }));
            let mut input = layer_of(&self.input_bias, vector, &self.input);
            rectify(&mut input);
            inputs.push(start(&input));
        }
        inputs.push(start(&self.root));
    }

    fn parse(&self, analysis: &mut Analysis) {
        let Analysis { features, state, inputs, shares, known, .. } = analysis;
        state.start(u16::try_from(features.len()).unwrap_or(0));
        known.clear();
        known.resize(inputs.len(), 0);
        if shares.len() < inputs.len() * SLOTS {
            shares.resize(inputs.len() * SLOTS, [0.0; HIDDEN]);
        }
        // Each token is shifted once and leaves the stack once.
        for _ in 0..=2 * features.len() {
            if state.is_done() {
                break;
            }
            let slots = state.slots();
            for (slot, token) in slots.iter().enumerate() {
                self.work_out_share(slot, *token, inputs, shares, known);
            }
            let facts = state.facts(&slots);
            let (missing, given) = (rows(&self.missing), rows(&self.facts));
            let shares = slots.iter().enumerate().map(|(slot, token)| match *token {
                NONE => missing.get(slot),
                token => shares.get(usize::from(token) * SLOTS + slot),
            });
            let facts = facts
                .iter()
                .enumerate()
                .map(|(fact, value)| given.get(fact * FACT_VALUES + usize::from(*value)));
            let mut terms = [&[0.0; HIDDEN]; SLOTS + FACTS];
            for (term, share) in terms.iter_mut().zip(shares.chain(facts)) {
                *term = share.unwrap_or(&[0.0; HIDDEN]);
            }
            let mut hidden = start::<HIDDEN>(&self.hidden_bias);
            add_all_48(&mut hidden, &terms);
            rectify(&mut hidden);
            let scores = layer_of(&self.actions_bias, &hidden, &self.actions);
            let possible = state.possible();
            let action = best(&scores, |action| possible.get(action) == Some(&true));
            let action = Action::ALL.get(action).copied().unwrap_or(Action::Shift);
            let label = if matches!(action, Action::Left | Action::Right) {
                let scores = layer_of(&self.labels_bias, &hidden, &self.labels);
                Label::ALL.get(best(&scores, |at| at < LABEL_COUNT)).copied()
            } else {
                None
            };
            state.apply(action, label.unwrap_or(Label::Other));
        }
    }

    /// Works out what a token gives to the hidden layer in a slot; once, for most tokens stay in a slot for steps.
    fn work_out_share(
        &self,
        slot: usize,
        token: u16,
        inputs: &[[f32; INPUT]],
        shares: &mut [[f32; HIDDEN]],
        known: &mut [u16],
    ) {
        let token = usize::from(token);
        let (Some(input), Some(known), Some(share)) =
            (inputs.get(token), known.get_mut(token), shares.get_mut(token * SLOTS + slot))
        else {
            return; // no token
        };
        if *known & (1 << slot) == 0 {
            *known |= 1 << slot;
            *share = [0.0; HIDDEN];
            let weights = self.slots.chunks_exact(INPUT * HIDDEN).nth(slot).unwrap_or(&[]);
            accumulate_48(share, input, weights);
        }
    }

    fn without_weights(words: Lexicon, affixes: Lexicon) -> Self {
        Self {
            words,
            affixes,
            word_rows: Table::default(),
            affix_rows: Table::default(),
            shape_rows: Table::default(),
            unknown: Table::default(),
            convolutions: Vec::new(),
            categories: Vec::new(),
            categories_bias: Vec::new(),
            input: Vec::new(),
            input_bias: Vec::new(),
            root: Vec::new(),
            slots: Vec::new(),
            missing: Vec::new(),
            facts: Vec::new(),
            hidden_bias: Vec::new(),
            actions: Vec::new(),
            actions_bias: Vec::new(),
            labels: Vec::new(),
            labels_bias: Vec::new(),
        }
    }
}

impl Table {
    fn add(&self, row: usize, columns: usize, to: &mut [f32]) {
        let weights = self.weights.get(row * columns..(row + 1) * columns).unwrap_or(&[]);
        for (to, weight) in to.iter_mut().zip(weights) {
            *to += level(*weight, self.step);
        }
    }
}

/// Adds to each token's vector what a convolution makes of it and its neighbours.
fn convolve(weights: &[f32], bias: &[f32], analysis: &mut Analysis) {
    let Analysis { layer, next_layer, .. } = analysis;
    next_layer.clear();
    next_layer.push([0.0; WIDTH]);
    for window in layer.windows(3) {
        let [_, centre, _] = window else { continue };
        let mut vector = start::<WIDTH>(bias);
        for (neighbour, weights) in window.iter().zip(weights.chunks_exact(WIDTH * WIDTH)) {
            accumulate_48(&mut vector, neighbour, weights);
        }
        rectify(&mut vector);
        add_48(&mut vector, centre);
        next_layer.push(vector);
    }
    next_layer.push([0.0; WIDTH]);
    std::mem::swap(layer, next_layer);
}

/// The rows of a table for the hidden layer.
fn rows(weights: &[f32]) -> &[[f32; HIDDEN]] {
    weights.as_chunks().0
}

/// A layer's sums: its bias, and each input times its row of weights. Rows are padded to one length, so that one
/// function, unrolled for it, serves all layers.
fn layer_of(bias: &[f32], inputs: &[f32], weights: &[f32]) -> [f32; WIDTH] {
    let mut sums = start(bias);
    accumulate_48(&mut sums, inputs, weights);
    sums
}

/// A table's weights, its rows filled up with zeros.
fn padded(weights: &[i8], columns: usize, step: f32) -> Vec<f32> {
    let mut padded = Vec::with_capacity(weights.len() / columns.max(1) * WIDTH);
    for row in weights.chunks_exact(columns.max(1)) {
        padded.extend(row.iter().map(|weight| level(*weight, step)));
        padded.resize(padded.len().next_multiple_of(WIDTH), 0.0);
    }
    padded
}

fn level(weight: i8, step: f32) -> f32 {
    f32::from(weight) * step
}

fn start<const N: usize>(bias: &[f32]) -> [f32; N] {
    bias.first_chunk().copied().unwrap_or([0.0; N])
}

/// The index of the greatest allowed score; the first of equals.
fn best(scores: &[f32], allowed: impl Fn(usize) -> bool) -> usize {
    let mut best = (0, f32::NEG_INFINITY);
    for (at, score) in scores.iter().enumerate() {
        if *score > best.1 && allowed(at) {
            best = (at, *score);
        }
    }
    best.0
}

const _: () = assert!(SLOTS <= 16, "`known` has a bit for each slot");
const _: () = assert!(LABEL_COUNT < FACT_VALUES, "labels are facts");
const _: () = assert!(LAYERS > 0);
