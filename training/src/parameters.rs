//! The weights while they are trained: exact ones that learn, and rounded ones that the network uses.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "tables have far fewer entries than 2^23, and counts of steps are clamped"
)]

use anyhow::{Result, ensure};
use sourcemark::language::model::layout::{self, MAGIC, Part, PartKind};

use crate::arithmetic::Random;
use crate::vocabulary::Vocabulary;

/// All tables, in the order of the file.
#[derive(Debug)]
pub(crate) struct Parameters {
    pub(crate) tables: Vec<Table>,
    updates: i32,
}

/// One table with all that training keeps for it.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) part: Part,
    /// What the network computes with.
    pub(crate) used: Vec<f32>,
    /// The gradient of the current batch.
    pub(crate) gradient: Vec<f32>,
    /// The rows that the batch has touched; tables with few rows count as touched everywhere.
    pub(crate) touched: Vec<usize>,
    exact: Vec<f32>,
    mean: Vec<f32>,
    square: Vec<f32>,
    /// The distance of two levels, once the weights are rounded.
    step: Option<f32>,
}

const MEAN_DECAY: f32 = 0.9;
const SQUARE_DECAY: f32 = 0.99;

impl Parameters {
    pub(crate) fn new(vocabulary: &Vocabulary, random: &mut Random) -> Self {
        let parts = layout::parts(vocabulary.word_keys.len(), vocabulary.affix_keys.len());
        let tables = parts.into_iter().map(|part| Table::new(part, random)).collect();
        Self { tables, updates: 0 }
    }

    /// Moves the weights against the gradient (Adam; rows of words and affixes only when touched), and forgets it.
    pub(crate) fn update(&mut self, rate: f32) {
        self.updates += 1;
        let mean_bias = 1.0 - MEAN_DECAY.powi(self.updates);
        let square_bias = 1.0 - SQUARE_DECAY.powi(self.updates);
        let rate = rate * square_bias.sqrt() / mean_bias;
        for table in &mut self.tables {
            if table.is_sparse() {
                table.touched.sort_unstable();
                table.touched.dedup();
                let columns = table.part.columns;
                for row in std::mem::take(&mut table.touched) {
                    table.update(row * columns..(row + 1) * columns, rate);
                }
            } else {
                table.update(0..table.used.len(), rate);
            }
        }
    }

    /// From here on the network uses rounded weights: `coarseness` is the step in standard deviations.
    pub(crate) fn round(&mut self, coarseness: Coarseness) {
        for table in &mut self.tables {
            let share = match table.part.kind {
                PartKind::Words => Some(coarseness.words),
                PartKind::Affixes => Some(coarseness.affixes),
                PartKind::Convolution | PartKind::Slots => Some(coarseness.dense),
                PartKind::Categories | PartKind::Input | PartKind::Labels | PartKind::Facts => {
                    Some(coarseness.dense)
                }
                _ => None,
            };
            let step = share.map_or_else(|| table.finest_step(), |share| share * table.deviation());
            table.step = Some(step.max(table.finest_step()));
            table.round(0..table.used.len());
        }
    }

    /// The file of the weights.
    pub(crate) fn write(&self, vocabulary: &Vocabulary) -> Result<Vec<u8>> {
        let mut out = MAGIC.to_vec();
        for keys in [&vocabulary.word_keys, &vocabulary.affix_keys] {
            out.extend(u16::try_from(keys.len())?.to_le_bytes());
        }
        for keys in [&vocabulary.word_keys, &vocabulary.affix_keys] {
            ensure!(keys.is_sorted(), "keys must be sorted");
            layout::write_keys(keys, &mut out);
        }
        for table in &self.tables {
            let step = table.step.unwrap_or_else(|| table.finest_step());
            out.extend(step.to_le_bytes());
            out.extend(
                table.exact.iter().map(|weight| count_of_steps(*weight, step).cast_unsigned()),
            );
        }
        Ok(out)
    }
}

/// How far apart the levels of the rounded weights are, in standard deviations of their table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Coarseness {
    pub(crate) words: f32,
    pub(crate) affixes: f32,
    pub(crate) dense: f32,
}

impl Table {
    fn new(part: Part, random: &mut Random) -> Self {
        let size = part.rows * part.columns;
        // Uniform numbers with the variance that keeps signals at their size; tables that are looked up start at zero,
        // so that words seen rarely stay near it.
        let spread = match part.kind {
            PartKind::Convolution | PartKind::Input => (3.0 / part.rows as f32).sqrt(),
            PartKind::Categories | PartKind::Actions | PartKind::Labels => {
                (3.0 / part.rows as f32).sqrt()
            }
            PartKind::Slots => (3.0 / (part.rows as f32 * 0.7)).sqrt(),
            PartKind::Missing => 0.1,
            // Were all vectors zero, no gradient would pass the first convolution.
            PartKind::Root | PartKind::Shapes | PartKind::Unknown => 0.5,
            _ => 0.0,
        };
        let used: Vec<f32> = (0..size).map(|_| (random.fraction() * 2.0 - 1.0) * spread).collect();
        Self {
            part,
            exact: used.clone(),
            used,
            gradient: vec![0.0; size],
            touched: Vec::new(),
            mean: vec![0.0; size],
            square: vec![0.0; size],
            step: None,
        }
    }

    pub(crate) fn row(&self, row: usize) -> &[f32] {
        &self.used[row * self.part.columns..(row + 1) * self.part.columns]
    }

    pub(crate) fn add_gradient(&mut self, row: usize, gradient: &[f32]) {
        let columns = self.part.columns;
        crate::arithmetic::add(&mut self.gradient[row * columns..(row + 1) * columns], gradient);
        if self.is_sparse() {
            self.touched.push(row);
        }
    }

    fn is_sparse(&self) -> bool {
        matches!(self.part.kind, PartKind::Words | PartKind::Affixes)
    }

    fn update(&mut self, range: std::ops::Range<usize>, rate: f32) {
        let slices = self.exact[range.clone()]
            .iter_mut()
            .zip(&mut self.gradient[range.clone()])
            .zip(&mut self.mean[range.clone()])
            .zip(&mut self.square[range.clone()]);
        for (((weight, gradient), mean), square) in slices {
            *mean = MEAN_DECAY * *mean + (1.0 - MEAN_DECAY) * *gradient;
            *square = SQUARE_DECAY * *square + (1.0 - SQUARE_DECAY) * *gradient * *gradient;
            *weight -= rate * *mean / (square.sqrt() + 1e-6);
            *gradient = 0.0;
        }
        self.round(range);
    }

    fn round(&mut self, range: std::ops::Range<usize>) {
        let exact = &self.exact[range.clone()];
        let used = &mut self.used[range];
        match self.step {
            None => used.copy_from_slice(exact),
            Some(step) => {
                for (used, exact) in used.iter_mut().zip(exact) {
                    *used = f32::from(count_of_steps(*exact, step)) * step;
                }
            }
        }
    }

    /// The step with which every weight fits into a byte.
    fn finest_step(&self) -> f32 {
        let greatest =
            self.exact.iter().fold(0.0_f32, |greatest, weight| greatest.max(weight.abs()));
        (greatest / 126.0).max(1e-6)
    }

    fn deviation(&self) -> f32 {
        let sum: f64 =
            self.exact.iter().map(|weight| f64::from(*weight) * f64::from(*weight)).sum();
        (sum / self.exact.len().max(1) as f64).sqrt() as f32
    }
}

fn count_of_steps(weight: f32, step: f32) -> i8 {
    (weight / step).round().clamp(-127.0, 127.0) as i8
}
