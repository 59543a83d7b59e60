//! One sentence through the network and back: the losses of tags, steps and labels, and their gradients.

mod back;

use std::fmt;
use std::ops::AddAssign;

use sourcemark::syntax::Label;
use sourcemark::syntax::model::CATEGORIES;
use sourcemark::syntax::model::layout::{
    ACTIONS, AFFIX, HIDDEN, INPUT, LAYERS, WIDTH, WINDOW, WORD,
};
use sourcemark::syntax::model::transition::{Action, FACT_VALUES, NONE, SLOTS, State};

use crate::arithmetic::{Random, add, backward, forward, softmax};
use crate::oracle;
use crate::parameters::Parameters;
use crate::places::{
    ACTION_BIAS, ACTION_WEIGHTS, AFFIXES, CATEGORY_BIAS, CATEGORY_WEIGHTS, CONVOLUTIONS, FACT_ROWS,
    HIDDEN_BIAS, INPUT_BIAS, INPUT_WEIGHTS, LABEL_BIAS, LABEL_WEIGHTS, MISSING, ROOT, SHAPES,
    SLOT_WEIGHTS, UNKNOWN, WORDS,
};
use crate::treebank::Sentence;
use crate::vocabulary::Looked;

const CATEGORY_COUNT: usize = CATEGORIES.len();
const LABEL_COUNT: usize = Label::ALL.len();

/// How much is left out at random, so that the network leans on no single number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dropout {
    /// A word seen `count` times is taken for unknown with probability `word / (word + count)`.
    pub(crate) word: f32,
    /// Numbers of the words' vectors.
    pub(crate) vector: f32,
    /// Outputs of the convolutions.
    pub(crate) layer: f32,
    /// The parser's hidden layer.
    pub(crate) hidden: f32,
}

/// How to learn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Manner {
    pub(crate) dropout: Dropout,
    /// With this probability a step follows the network, even into errors, so that it learns to go on from them.
    pub(crate) explore: f32,
}

/// What to learn from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Example<'a> {
    pub(crate) sentence: &'a Sentence,
    /// Its words by their rows.
    pub(crate) rows: &'a [Looked],
    /// How often the word of each row was seen.
    pub(crate) counts: &'a [u32],
}

/// What is kept of one sentence between the way forward and the way back.
#[derive(Debug, Default)]
pub(crate) struct Pass {
    rows: Vec<Looked>,
    /// The vectors before the first convolution and after each.
    layers: Vec<Vec<[f32; WIDTH]>>,
    vector_masks: Vec<[f32; WIDTH]>,
    /// By convolution and token: what its output was multiplied with, zero where it was cut off.
    layer_masks: Vec<Vec<[f32; WIDTH]>>,
    inputs: Vec<[f32; INPUT]>,
    shares: Vec<[f32; HIDDEN]>,
    share_gradients: Vec<[f32; HIDDEN]>,
    known: Vec<[bool; SLOTS]>,
    state: State,
}

/// The sums of the losses of a sentence, in nats.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Losses {
    pub(crate) tags: f32,
    pub(crate) steps: f32,
    pub(crate) labels: f32,
}

impl AddAssign for Losses {
    fn add_assign(&mut self, other: Self) {
        self.tags += other.tags;
        self.steps += other.steps;
        self.labels += other.labels;
    }
}

impl fmt::Display for Losses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "losses {:.0} {:.0} {:.0}", self.tags, self.steps, self.labels)
    }
}

impl Pass {
    /// Adds the gradients of one sentence.
    pub(crate) fn learn(
        &mut self,
        parameters: &mut Parameters,
        example: &Example<'_>,
        manner: Manner,
        random: &mut Random,
    ) -> Losses {
        let Example { sentence, rows, counts } = *example;
        let Manner { dropout, explore } = manner;
        let length = sentence.words.len();
        self.look_up(parameters, rows, counts, dropout, random);
        self.convolve(parameters, length, dropout, random);
        let mut gradients = vec![[0.0; WIDTH]; length];
        let mut losses = Losses {
            tags: self.read_tags(parameters, sentence, &mut gradients),
            ..Losses::default()
        };
        self.make_inputs(parameters, length);
        self.parse(parameters, sentence, dropout.hidden, explore, random, &mut losses);
        self.back_through_inputs(parameters, length, &mut gradients);
        self.back_through_convolutions(parameters, length, &mut gradients);
        self.back_to_words(parameters, &gradients);
        losses
    }

    fn look_up(
        &mut self,
        parameters: &Parameters,
        rows: &[Looked],
        counts: &[u32],
        dropout: Dropout,
        random: &mut Random,
    ) {
        self.rows.clear();
        self.vector_masks.clear();
        self.layers.resize(LAYERS + 1, Vec::new());
        self.layers[0].clear();
        for looked in rows {
            let mut looked = *looked;
            looked.word = looked.word.filter(|row| {
                #[expect(clippy::cast_precision_loss, reason = "counts are small")]
                let count = counts[*row] as f32;
                random.fraction() >= dropout.word / (dropout.word + count)
            });
            let mut vector = [0.0; WIDTH];
            let (word, rest) = vector.split_at_mut(WORD);
            let (affixes, shape) = rest.split_at_mut(AFFIX);
            let tables = &parameters.tables;
            add(word, tables[UNKNOWN].row(0));
            if let Some(row) = looked.word {
                add(word, tables[WORDS].row(row));
            }
            for row in looked.affixes.into_iter().flatten() {
                add(affixes, tables[AFFIXES].row(row));
            }
            add(shape, tables[SHAPES].row(looked.shape));
            let mask = mask(dropout.vector, random);
            multiply(&mut vector, &mask);
            self.rows.push(looked);
            self.vector_masks.push(mask);
            self.layers[0].push(vector);
        }
    }

    fn convolve(
        &mut self,
        parameters: &Parameters,
        length: usize,
        dropout: Dropout,
        random: &mut Random,
    ) {
        self.layer_masks.resize(LAYERS, Vec::new());
        for layer in 0..LAYERS {
            let weights = &parameters.tables[CONVOLUTIONS + 2 * layer].used;
            let bias = &parameters.tables[CONVOLUTIONS + 2 * layer + 1].used;
            let mut outputs = std::mem::take(&mut self.layers[layer + 1]);
            outputs.clear();
            self.layer_masks[layer].clear();
            for at in 0..length {
                let mut vector = [0.0; WIDTH];
                vector.copy_from_slice(bias);
                for (offset, weights) in weights.chunks_exact(WIDTH * WIDTH).enumerate() {
                    if let Some(neighbour) = neighbour(&self.layers[layer], at, offset) {
                        forward(&mut vector, neighbour, weights);
                    }
                }
                let mut mask = mask(dropout.layer, random);
                for (value, mask) in vector.iter_mut().zip(&mut mask) {
                    if *value <= 0.0 {
                        *mask = 0.0;
                    }
                    *value *= *mask;
                }
                add(&mut vector, &self.layers[layer][at]);
                self.layer_masks[layer].push(mask);
                outputs.push(vector);
            }
            self.layers[layer + 1] = outputs;
        }
    }

    fn read_tags(
        &self,
        parameters: &mut Parameters,
        sentence: &Sentence,
        gradients: &mut [[f32; WIDTH]],
    ) -> f32 {
        let mut loss = 0.0;
        for (at, gradient) in gradients.iter_mut().enumerate() {
            let vector = &self.layers[LAYERS][at];
            let mut scores = [0.0; CATEGORY_COUNT];
            scores.copy_from_slice(&parameters.tables[CATEGORY_BIAS].used);
            forward(&mut scores, vector, &parameters.tables[CATEGORY_WEIGHTS].used);
            softmax(&mut scores, |_| true);
            let gold = sentence.categories[at];
            loss -= scores[gold].max(1e-9).ln();
            scores[gold] -= 1.0;
            let table = &mut parameters.tables[CATEGORY_WEIGHTS];
            backward(&scores, vector, &table.used, gradient, &mut table.gradient);
            parameters.tables[CATEGORY_BIAS].add_gradient(0, &scores);
        }
        loss
    }

    fn make_inputs(&mut self, parameters: &Parameters, length: usize) {
        self.inputs.clear();
        for vector in &self.layers[LAYERS] {
            let mut input = [0.0; INPUT];
            input.copy_from_slice(&parameters.tables[INPUT_BIAS].used);
            forward(&mut input, vector, &parameters.tables[INPUT_WEIGHTS].used);
            for value in &mut input {
                *value = value.max(0.0);
            }
            self.inputs.push(input);
        }
        let mut root = [0.0; INPUT];
        root.copy_from_slice(&parameters.tables[ROOT].used);
        self.inputs.push(root);
        self.shares.resize((length + 1).max(self.shares.len() / SLOTS) * SLOTS, [0.0; HIDDEN]);
        self.share_gradients.clear();
        self.share_gradients.resize((length + 1) * SLOTS, [0.0; HIDDEN]);
        self.known.clear();
        self.known.resize(length + 1, [false; SLOTS]);
    }

    fn parse(
        &mut self,
        parameters: &mut Parameters,
        sentence: &Sentence,
        dropout: f32,
        explore: f32,
        random: &mut Random,
        losses: &mut Losses,
    ) {
        self.state.start(u16::try_from(sentence.words.len()).unwrap_or(0));
        while !self.state.is_done() {
            let slots = self.state.slots();
            let facts = self.state.facts(&slots);
            let possible = self.state.possible();
            let mut hidden = self.hidden(parameters, &slots, &facts);
            let mut mask: [f32; HIDDEN] = mask(dropout, random);
            for (value, mask) in hidden.iter_mut().zip(&mut mask) {
                if *value <= 0.0 {
                    *mask = 0.0;
                }
                *value *= *mask;
            }
            let mut gradient = [0.0; HIDDEN];

            let mut scores = [0.0; ACTIONS];
            scores.copy_from_slice(&parameters.tables[ACTION_BIAS].used);
            forward(&mut scores, &hidden, &parameters.tables[ACTION_WEIGHTS].used);
            softmax(&mut scores, |action| possible[action]);
            let best = oracle::best(&self.state, &sentence.heads, possible);
            let chosen = choose(&scores, best, random.fraction() < explore);
            // The loss is that of the best actions together, whichever of them.
            let right: f32 =
                scores.iter().zip(best).filter(|(_, best)| *best).map(|(score, _)| score).sum();
            losses.steps -= right.max(1e-9).ln();
            for (score, best) in scores.iter_mut().zip(best) {
                if best {
                    *score -= *score / right.max(1e-9);
                }
            }
            let table = &mut parameters.tables[ACTION_WEIGHTS];
            backward(&scores, &hidden, &table.used, &mut gradient, &mut table.gradient);
            parameters.tables[ACTION_BIAS].add_gradient(0, &scores);

            let action = Action::ALL[chosen];
            let arc = match action {
                Action::Left => Some((slots[0], slots[3])),
                Action::Right => Some((slots[3], slots[0])),
                Action::Shift | Action::Reduce => None,
            };
            let mut label = Label::Other;
            if let Some((dependent, head)) = arc {
                let mut scores = [0.0; LABEL_COUNT];
                scores.copy_from_slice(&parameters.tables[LABEL_BIAS].used);
                forward(&mut scores, &hidden, &parameters.tables[LABEL_WEIGHTS].used);
                softmax(&mut scores, |_| true);
                label = Label::ALL[greatest(&scores)];
                let dependent = usize::from(dependent);
                if sentence.heads[dependent] == head {
                    let gold = sentence.labels[dependent] as usize;
                    losses.labels -= scores[gold].max(1e-9).ln();
                    scores[gold] -= 1.0;
                    let table = &mut parameters.tables[LABEL_WEIGHTS];
                    backward(&scores, &hidden, &table.used, &mut gradient, &mut table.gradient);
                    parameters.tables[LABEL_BIAS].add_gradient(0, &scores);
                }
            }
            multiply(&mut gradient, &mask);
            self.spread(parameters, &slots, &facts, &gradient);
            self.state.apply(action, label);
        }
    }

    /// The hidden layer before it is rectified.
    fn hidden(
        &mut self,
        parameters: &Parameters,
        slots: &[u16; SLOTS],
        facts: &[u8],
    ) -> [f32; HIDDEN] {
        let mut hidden = [0.0; HIDDEN];
        hidden.copy_from_slice(&parameters.tables[HIDDEN_BIAS].used);
        for (slot, token) in slots.iter().enumerate() {
            if *token == NONE {
                add(&mut hidden, parameters.tables[MISSING].row(slot));
                continue;
            }
            let token = usize::from(*token);
            if !self.known[token][slot] {
                self.known[token][slot] = true;
                let mut share = [0.0; HIDDEN];
                forward(
                    &mut share,
                    &self.inputs[token],
                    slot_weights(&parameters.tables[SLOT_WEIGHTS].used, slot),
                );
                self.shares[token * SLOTS + slot] = share;
            }
            add(&mut hidden, &self.shares[token * SLOTS + slot]);
        }
        for (fact, value) in facts.iter().enumerate() {
            add(
                &mut hidden,
                parameters.tables[FACT_ROWS].row(fact * FACT_VALUES + usize::from(*value)),
            );
        }
        hidden
    }

    /// Gives the gradient of the hidden layer to all that it was summed from.
    fn spread(
        &mut self,
        parameters: &mut Parameters,
        slots: &[u16; SLOTS],
        facts: &[u8],
        gradient: &[f32; HIDDEN],
    ) {
        for (slot, token) in slots.iter().enumerate() {
            if *token == NONE {
                parameters.tables[MISSING].add_gradient(slot, gradient);
            } else {
                add(&mut self.share_gradients[usize::from(*token) * SLOTS + slot], gradient);
            }
        }
        for (fact, value) in facts.iter().enumerate() {
            parameters.tables[FACT_ROWS]
                .add_gradient(fact * FACT_VALUES + usize::from(*value), gradient);
        }
        parameters.tables[HIDDEN_BIAS].add_gradient(0, gradient);
    }
}

fn slot_weights(weights: &[f32], slot: usize) -> &[f32] {
    &weights[slot * INPUT * HIDDEN..(slot + 1) * INPUT * HIDDEN]
}

fn neighbour(layer: &[[f32; WIDTH]], at: usize, offset: usize) -> Option<&[f32; WIDTH]> {
    layer.get((at + offset).checked_sub(WINDOW / 2)?)
}

fn mask<const N: usize>(rate: f32, random: &mut Random) -> [f32; N] {
    let kept = 1.0 / (1.0 - rate);
    let mut mask = [kept; N];
    if rate > 0.0 {
        for value in &mut mask {
            if random.fraction() < rate {
                *value = 0.0;
            }
        }
    }
    mask
}

fn multiply<const N: usize>(vector: &mut [f32; N], mask: &[f32; N]) {
    for (value, mask) in vector.iter_mut().zip(mask) {
        *value *= mask;
    }
}

/// The network's own choice, or the best action that it likes most.
fn choose(scores: &[f32; ACTIONS], best: [bool; ACTIONS], freely: bool) -> usize {
    let mut limited = *scores;
    if !freely {
        for (score, best) in limited.iter_mut().zip(best) {
            *score = if best { *score + 1.0 } else { -1.0 };
        }
    }
    greatest(&limited)
}

fn greatest(scores: &[f32]) -> usize {
    let mut greatest = 0;
    for (at, score) in scores.iter().enumerate() {
        if *score > scores[greatest] {
            greatest = at;
        }
    }
    greatest
}
