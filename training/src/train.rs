//! Training: epochs of small batches, first with exact weights, then with rounded ones. All the while each weight pays
//! for the bytes it takes, so that most of them, and the rows of most words, become zero and need not be written.

use std::time::Instant;

use anyhow::{Context, Result};
use sourcemark::syntax::model::Model;

use crate::arithmetic::Random;
use crate::evaluate::score;
use crate::network::{Dropout, Example, Losses, Manner, Pass};
use crate::parameters::{Coarseness, Parameters};
use crate::treebank::Sentence;
use crate::vocabulary::Vocabulary;

/// All that training depends on besides the data.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Settings {
    /// What the random numbers start from.
    pub(crate) seed: u64,
    /// How often the training data is read.
    pub(crate) epochs: u16,
    /// From this epoch on the weights are rounded, so that the rest of the training mends what rounding breaks.
    pub(crate) round_from: u16,
    /// Sentences between two updates.
    pub(crate) batch: usize,
    /// What a nat of the file's code costs, in nats of the losses; it rises from nothing until the weights are rounded.
    pub(crate) price: f32,
    /// Of the average of the weights, which is what is kept, this remains after every [`AVERAGED`] updates.
    pub(crate) memory: f32,
    /// The length of an update; it rises during the first third of an epoch and then falls to nothing.
    pub(crate) rate: f32,
    /// Words seen less often get no row.
    pub(crate) least_word: u32,
    /// Affixes seen less often get no row.
    pub(crate) least_affix: u32,
    /// How often a step follows the network instead of the gold tree, after the first epoch.
    pub(crate) explore: f32,
    pub(crate) dropout: Dropout,
    pub(crate) coarseness: Coarseness,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            seed: 1,
            epochs: 60,
            round_from: 30,
            batch: 12,
            price: 2.0,
            memory: 0.98,
            rate: 0.002,
            least_word: 3,
            least_affix: 20,
            explore: 0.9,
            dropout: Dropout { word: 0.5, vector: 0.1, layer: 0.1, hidden: 0.2 },
            coarseness: Coarseness { words: 0.6, affixes: 0.5, dense: 0.35, fine: 0.1 },
        }
    }
}

/// How many updates lie between two looks of the average.
const AVERAGED: u16 = 16;

/// Trains on sentences and returns the file of the weights. Prints a line an epoch, with the scores on `development`.
#[expect(clippy::cast_precision_loss, reason = "counts of batches are small")]
pub(crate) fn train(
    sentences: &[Sentence],
    development: &[Sentence],
    settings: &Settings,
) -> Result<Vec<u8>> {
    let vocabulary = Vocabulary::new(sentences, settings.least_word, settings.least_affix);
    println!(
        "{} sentences; rows for {} words and {} affixes",
        sentences.len(),
        vocabulary.word_keys.len(),
        vocabulary.affix_keys.len()
    );
    let rows: Vec<_> = sentences.iter().map(|sentence| vocabulary.look_up(sentence)).collect();
    let mut random = Random(settings.seed);
    let mut parameters = Parameters::new(&vocabulary, &mut random);
    let mut pass = Pass::default();
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let batches = sentences.len().div_ceil(settings.batch) as f32;
    let mut done = 0.0;
    let started = Instant::now();
    for epoch in 0..settings.epochs {
        if epoch <= 1 {
            // What the first epoch passes through is nothing to average with.
            parameters.start_average();
        }
        if epoch == settings.round_from {
            parameters.use_average();
            parameters.round(settings.coarseness);
        }
        if epoch > 0 {
            let risen = (f32::from(epoch) / f32::from(settings.round_from)).min(1.0);
            parameters.price(settings.coarseness, settings.price * risen, batches, &vocabulary);
        }
        for at in (1..order.len()).rev() {
            order.swap(at, random.below(at + 1));
        }
        let explore = if epoch == 0 { 0.0 } else { settings.explore };
        let manner = Manner { dropout: settings.dropout, explore };
        let mut losses = Losses::default();
        for batch in order.chunks(settings.batch) {
            for at in batch {
                let example = Example {
                    sentence: &sentences[*at],
                    rows: &rows[*at],
                    counts: &vocabulary.counts,
                };
                losses += pass.learn(&mut parameters, &example, manner, &mut random);
            }
            let rise = (done / (0.3 * batches)).min(1.0);
            let fall = 1.0 - done / (f32::from(settings.epochs) * batches);
            parameters.update(settings.rate * rise * fall.max(0.01));
            done += 1.0;
            if done % f32::from(AVERAGED) == 0.0 {
                parameters.average(settings.memory);
            }
        }
        let bytes = parameters.write(&vocabulary)?;
        let model = Model::read(&bytes).context("the library cannot read what was written")?;
        println!(
            "epoch {:2} of {} {:5.0} s {losses} | {} bytes, development {}",
            epoch + 1,
            settings.epochs,
            started.elapsed().as_secs_f32(),
            bytes.len(),
            score(&model, development)
        );
    }
    parameters.write(&vocabulary)
}
