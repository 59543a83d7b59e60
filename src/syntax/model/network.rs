use vectors::{
    Fixed, Layer, Vector, add_rectified, add_row, greatest, rectified, sum_of, to_fixed,
};

use super::agreement::{Seen, doubt, settle_finite, settle_forms};
use super::categories::CATEGORIES;
use super::features::{Features, is_word};
use super::layout::{
    ACTIONS, AFFIX, HIDDEN, INPUT, LAYERS, PartKind, Reader, WIDTH, WINDOW, WORD, parts,
};
use super::lexicon::Lexicon;
use super::transition::{Action, FACT_VALUES, FACTS, NONE, SLOTS, State};
use crate::syntax::dependency::{Dependency, Label};
use crate::syntax::token::{Tag, VerbForm};

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
    convolutions: Vec<Layer>,
    categories: Layer,
    input: Layer,
    root: Vector,
    /// A layer for each slot; their bias is that of the hidden layer, added once.
    slots: Vec<Layer>,
    missing: Vec<Vector>,
    facts: Vec<Vector>,
    hidden_bias: Vector,
    /// The scores of the actions, then those of the labels.
    decisions: Layer,
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
    /// The vectors of the words.
    layer: Vec<Vector>,
    /// The same as a layer reads them, with a zero vector on either side.
    fixed: Vec<Fixed>,
    inputs: Vec<Fixed>,
    /// What a token gives to the hidden layer in a slot, where it was worked out.
    shares: Vec<Vector>,
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
    /// The longest sentence that is read as one, in tokens; longer ones must be cut by the caller, which bounds memory.
    pub const LONGEST: usize = 256;

    /// Reads the file described in [`layout`](crate::syntax::model::layout); none where it is not one.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes)?;
        let (words, affixes) = (reader.words, reader.affixes);
        let mut model = Self::without_weights(reader.lexicon(words), reader.lexicon(affixes));
        for part in parts(words, affixes) {
            let (step, weights) = reader.table(&part)?;
            let layer = || {
                let mut layer = Layer::new(part.rows);
                layer.set_weights(0, part.columns, &weights, step);
                layer
            };
            let rows = || rows_of(&weights, part.columns, step);
            match part.kind {
                PartKind::Words => model.word_rows = Table { step, weights },
                PartKind::Affixes => model.affix_rows = Table { step, weights },
                PartKind::Shapes => model.shape_rows = Table { step, weights },
                PartKind::Unknown => model.unknown = Table { step, weights },
                PartKind::Convolution => model.convolutions.push(layer()),
                PartKind::ConvolutionBias => {
                    model.convolutions.last_mut()?.add_bias(0, &weights, step);
                }
                PartKind::Categories => model.categories = layer(),
                PartKind::CategoriesBias => model.categories.add_bias(0, &weights, step),
                PartKind::Input => model.input = layer(),
                PartKind::InputBias => model.input.add_bias(0, &weights, step),
                PartKind::Root => model.root = rows().pop()?,
                PartKind::Slots => {
                    for weights in weights.chunks_exact(INPUT * HIDDEN) {
                        let mut slot = Layer::new(INPUT);
                        slot.set_weights(0, HIDDEN, weights, step);
                        model.slots.push(slot);
                    }
                }
                PartKind::Missing => model.missing = rows(),
                PartKind::Facts => model.facts = rows(),
                PartKind::HiddenBias => model.hidden_bias = rows().pop()?,
                PartKind::Actions => {
                    model.decisions.set_weights(0, ACTIONS, &weights, step);
                }
                PartKind::ActionsBias => model.decisions.add_bias(0, &weights, step),
                PartKind::Labels => {
                    model.decisions.set_weights(ACTIONS, LABEL_COUNT, &weights, step);
                }
                PartKind::LabelsBias => model.decisions.add_bias(ACTIONS, &weights, step),
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
            first = first && !is_word(word);
        }
        self.look_up(analysis);
        for convolution in &self.convolutions {
            convolve(convolution, analysis);
        }
        self.read_tokens(analysis);
        self.parse(analysis);
        let Analysis { categories, doubts, state, features, seen, .. } = analysis;
        settle_forms(categories, features, || state.dependencies(), seen);
        settle_finite(categories, features, doubts, seen);
    }

    /// Makes the vectors of the words.
    fn look_up(&self, analysis: &mut Analysis) {
        let Analysis { features, layer, .. } = analysis;
        layer.clear();
        layer.resize(features.len(), [0.0; WIDTH]);
        for (vector, features) in layer.iter_mut().zip(features.iter()) {
            let (word, rest) = vector.split_at_mut(WORD);
            let (affixes, shape) = rest.split_at_mut(AFFIX);
            self.unknown.add(0, word);
            if let Some(row) = self.words.row(features.word) {
                self.word_rows.add(row, word);
            }
            for key in features.affixes {
                if let Some(row) = self.affixes.row(key) {
                    self.affix_rows.add(row, affixes);
                }
            }
            self.shape_rows.add(usize::from(features.shape), shape);
        }
    }

    /// Reads each token's category, and what the parser sees of it.
    fn read_tokens(&self, analysis: &mut Analysis) {
        let Analysis { layer, categories, doubts, inputs, .. } = analysis;
        categories.clear();
        doubts.clear();
        inputs.resize(layer.len() + 1, [0; WIDTH]);
        let mut fixed = [0; WIDTH];
        let mut scores = [0.0; WIDTH];
        for (vector, input) in layer.iter_mut().zip(inputs.iter_mut()) {
            to_fixed(vector, &mut fixed);
            self.categories.apply(&fixed, &mut scores);
            let category = greatest(scores.get(..CATEGORY_COUNT).unwrap_or(&[]));
            let category = u8::try_from(category).unwrap_or(0);
            categories.push(category);
            doubts.push(doubt(category, |of| {
                scores.get(usize::from(of)).copied().unwrap_or(f32::NEG_INFINITY)
            }));
            self.input.apply(&fixed, vector);
            rectified(vector, input);
        }
        if let Some(root) = inputs.last_mut() {
            to_fixed(&self.root, root);
        }
    }

    fn parse(&self, analysis: &mut Analysis) {
        let Analysis { features, state, inputs, shares, known, .. } = analysis;
        state.start(u16::try_from(features.len()).unwrap_or(0));
        known.clear();
        known.resize(inputs.len(), 0);
        if shares.len() < inputs.len() * SLOTS {
            shares.resize(inputs.len() * SLOTS, [0.0; HIDDEN]);
        }
        let mut hidden = [0; HIDDEN];
        let mut scores = [0.0; WIDTH];
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
            let shares = slots.iter().enumerate().map(|(slot, token)| match *token {
                NONE => self.missing.get(slot),
                token => shares.get(usize::from(token) * SLOTS + slot),
            });
            let facts = facts
                .iter()
                .enumerate()
                .map(|(fact, value)| self.facts.get(fact * FACT_VALUES + usize::from(*value)));
            let mut terms = [&self.hidden_bias; 1 + SLOTS + FACTS];
            for (term, share) in terms.iter_mut().skip(1).zip(shares.chain(facts)) {
                *term = share.unwrap_or(&[0.0; HIDDEN]);
            }
            rectified(&sum_of(&terms), &mut hidden);
            self.decisions.apply(&hidden, &mut scores);
            let (actions, labels) = scores.split_at_mut(ACTIONS);
            for (score, possible) in actions.iter_mut().zip(state.possible()) {
                if !possible {
                    *score = f32::NEG_INFINITY;
                }
            }
            let action = Action::ALL.get(greatest(actions)).copied().unwrap_or(Action::Shift);
            let label = if matches!(action, Action::Left | Action::Right) {
                Label::ALL.get(greatest(labels.get(..LABEL_COUNT).unwrap_or(&[]))).copied()
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
        inputs: &[Fixed],
        shares: &mut [Vector],
        known: &mut [u16],
    ) {
        let token = usize::from(token);
        let (Some(input), Some(known), Some(share), Some(layer)) = (
            inputs.get(token),
            known.get_mut(token),
            shares.get_mut(token * SLOTS + slot),
            self.slots.get(slot),
        ) else {
            return; // no token
        };
        if *known & (1 << slot) == 0 {
            *known |= 1 << slot;
            layer.apply(input, share);
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
            categories: Layer::new(WIDTH),
            input: Layer::new(WIDTH),
            root: [0.0; WIDTH],
            slots: Vec::new(),
            missing: Vec::new(),
            facts: Vec::new(),
            hidden_bias: [0.0; HIDDEN],
            decisions: Layer::new(HIDDEN),
        }
    }
}

impl Table {
    /// Adds a row, as long as what it is added to.
    fn add(&self, row: usize, to: &mut [f32]) {
        let start = row * to.len();
        add_row(to, self.weights.get(start..start + to.len()).unwrap_or(&[]), self.step);
    }
}

/// Adds to each token's vector what a convolution makes of it and its neighbours.
fn convolve(convolution: &Layer, analysis: &mut Analysis) {
    let Analysis { layer, fixed, .. } = analysis;
    fixed.clear();
    fixed.resize(layer.len() + WINDOW - 1, [0; WIDTH]);
    for (vector, fixed) in layer.iter().zip(fixed.iter_mut().skip(WINDOW / 2)) {
        to_fixed(vector, fixed);
    }
    let mut of_window = [0.0; WIDTH];
    for (vector, window) in layer.iter_mut().zip(fixed.windows(WINDOW)) {
        convolution.apply(window.as_flattened(), &mut of_window);
        add_rectified(vector, &of_window);
    }
}

/// A table's rows, filled up with zeros.
fn rows_of(weights: &[i8], columns: usize, step: f32) -> Vec<Vector> {
    let row = |weights: &[i8]| {
        let mut vector = [0.0; WIDTH];
        add_row(&mut vector, weights, step);
        vector
    };
    weights.chunks_exact(columns.max(1)).map(row).collect()
}

const _: () = assert!(SLOTS <= 16, "`known` has a bit for each slot");
const _: () = assert!(LABEL_COUNT < FACT_VALUES, "labels are facts");
const _: () = assert!(LAYERS > 0);
const _: () = assert!(WIDTH == vectors::WIDTH && HIDDEN == vectors::WIDTH);
const _: () = assert!(CATEGORY_COUNT <= WIDTH && ACTIONS + LABEL_COUNT <= WIDTH);
