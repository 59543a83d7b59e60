//! The weights while they are trained: exact ones that learn, and rounded ones that the network uses.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "tables have far fewer entries than 2^23, and counts of steps are clamped"
)]

use anyhow::{Result, ensure};
use sourcemark::syntax::model::layout::{self, MAGIC, Part, PartKind};

use crate::arithmetic::Random;
use crate::encoder::Encoder;
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
    /// The mean of the exact weights over the last updates.
    average: Vec<f32>,
    /// By row: what its weights pay for their code at every update of the row.
    prices: Vec<f32>,
    /// How great a weight is that takes about twice the code of a zero.
    unit: f32,
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
                    table.update(row * columns..(row + 1) * columns, rate, table.prices[row]);
                }
            } else {
                table.update(0..table.used.len(), rate, table.prices[0]);
            }
        }
    }

    /// Sets what the weights pay for their code, in nats of the losses of an epoch. A row of words or affixes pays at
    /// its updates, so each of them pays the more the fewer there are: what is seen seldom must help much to be kept.
    pub(crate) fn price(
        &mut self,
        coarseness: Coarseness,
        price: f32,
        batches: f32,
        vocabulary: &Vocabulary,
    ) {
        for table in &mut self.tables {
            let Some(share) = coarseness.of(table.part.kind) else { continue };
            table.unit = table.step.unwrap_or(share * table.deviation()).max(1e-6);
            let counts = match table.part.kind {
                PartKind::Words => vocabulary.counts.as_slice(),
                PartKind::Affixes => &vocabulary.affix_counts,
                _ => &[],
            };
            for (row, to) in table.prices.iter_mut().enumerate() {
                *to = price / counts.get(row).map_or(batches, |count| (*count as f32).min(batches));
            }
        }
    }

    /// Begins to average with the weights of now.
    pub(crate) fn start_average(&mut self) {
        for table in &mut self.tables {
            table.average.clone_from(&table.exact);
        }
    }

    /// Takes the weights of now into the average.
    pub(crate) fn average(&mut self, memory: f32) {
        for table in &mut self.tables {
            for (average, exact) in table.average.iter_mut().zip(&table.exact) {
                *average = memory * *average + (1.0 - memory) * *exact;
            }
        }
    }

    /// Goes on from the average.
    pub(crate) fn use_average(&mut self) {
        for table in &mut self.tables {
            table.exact.clone_from(&table.average);
        }
    }

    /// From here on the network uses rounded weights: `coarseness` is the step in standard deviations.
    pub(crate) fn round(&mut self, coarseness: Coarseness) {
        for table in &mut self.tables {
            let share = coarseness.of(table.part.kind).unwrap_or(coarseness.fine);
            let step = share * table.deviation();
            table.step = Some(step.max(table.finest_step()));
            table.round(0..table.used.len());
        }
    }

    /// The file of the averaged weights.
    pub(crate) fn write(&self, vocabulary: &Vocabulary) -> Result<Vec<u8>> {
        let steps = |table: &Table| table.step.unwrap_or_else(|| table.finest_step());
        let mut tables: Vec<Vec<i8>> = Vec::new();
        for table in &self.tables {
            let step = steps(table);
            tables.push(table.average.iter().map(|weight| count_of_steps(*weight, step)).collect());
        }
        let mut out = MAGIC.to_vec();
        let mut all_keys = [vocabulary.word_keys.clone(), vocabulary.affix_keys.clone()];
        for ((keys, weights), table) in all_keys.iter_mut().zip(&mut tables).zip(&self.tables) {
            drop_empty_rows(keys, weights, table.part.columns);
            out.extend(u16::try_from(keys.len())?.to_le_bytes());
        }
        out.extend(self.tables.iter().flat_map(|table| steps(table).to_le_bytes()));
        let mut encoder = Encoder::default();
        for keys in &mut all_keys {
            ensure!(keys.is_sorted(), "keys must be sorted");
            coding::code_keys(&mut encoder, keys);
        }
        for (weights, table) in tables.iter_mut().zip(&self.tables) {
            coding::code_table(&mut encoder, table.part.columns, weights);
        }
        out.extend(encoder.finish());
        Ok(out)
    }
}

/// How far apart the levels of the rounded weights are, in standard deviations of their table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Coarseness {
    pub(crate) words: f32,
    pub(crate) affixes: f32,
    /// The great tables between the layers.
    pub(crate) dense: f32,
    /// Biases and other small tables, which pay nothing.
    pub(crate) fine: f32,
}

impl Coarseness {
    /// For the tables whose weights pay for their code.
    fn of(self, kind: PartKind) -> Option<f32> {
        match kind {
            PartKind::Words => Some(self.words),
            PartKind::Affixes => Some(self.affixes),
            PartKind::Convolution
            | PartKind::Slots
            | PartKind::Categories
            | PartKind::Input
            | PartKind::Labels
            | PartKind::Facts => Some(self.dense),
            _ => None,
        }
    }
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
            average: vec![0.0; size],
            prices: vec![0.0; part.rows],
            unit: 1.0,
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

    fn update(&mut self, range: std::ops::Range<usize>, rate: f32, price: f32) {
        let unit = self.unit;
        let slices = self.exact[range.clone()]
            .iter_mut()
            .zip(&mut self.gradient[range.clone()])
            .zip(&mut self.mean[range.clone()])
            .zip(&mut self.square[range.clone()]);
        for (((weight, gradient), mean), square) in slices {
            *mean = MEAN_DECAY * *mean + (1.0 - MEAN_DECAY) * *gradient;
            *square = SQUARE_DECAY * *square + (1.0 - SQUARE_DECAY) * *gradient * *gradient;
            let rate = rate / (square.sqrt() + 1e-6);
            *weight -= rate * *mean;
            let size = weight.abs();
            // The code grows with the logarithm of a weight, so great ones pay no more for growing; none pays beyond zero.
            *weight = (size - rate * price / (unit + size)).max(0.0).copysign(*weight);
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

/// A row of zeros says no more than no row.
fn drop_empty_rows(keys: &mut Vec<u32>, weights: &mut Vec<i8>, columns: usize) {
    let kept: Vec<bool> =
        weights.chunks_exact(columns).map(|row| row.iter().any(|weight| *weight != 0)).collect();
    let mut row = kept.iter();
    keys.retain(|_| *row.next().unwrap_or(&true));
    let mut entry = kept.iter().flat_map(|kept| std::iter::repeat_n(kept, columns));
    weights.retain(|_| *entry.next().unwrap_or(&true));
}

fn count_of_steps(weight: f32, step: f32) -> i8 {
    (weight / step).round().clamp(-127.0, 127.0) as i8
}
