//! The few operations of the network and their derivatives. No sum depends on how wide the machine's registers are, so
//! that training gives the same weights everywhere.

/// Adds the inputs, each by its row of weights.
pub(crate) fn forward<const N: usize>(to: &mut [f32; N], inputs: &[f32], weights: &[f32]) {
    for (input, row) in inputs.iter().zip(weights.chunks_exact(N)) {
        if *input != 0.0 {
            for (to, weight) in to.iter_mut().zip(row) {
                *to += input * weight;
            }
        }
    }
}

/// From the gradient of the outputs, adds that of the inputs and that of the weights.
pub(crate) fn backward<const N: usize>(
    outputs: &[f32; N],
    inputs: &[f32],
    weights: &[f32],
    input_gradient: &mut [f32],
    weight_gradient: &mut [f32],
) {
    let rows = weights.chunks_exact(N).zip(weight_gradient.chunks_exact_mut(N));
    for ((input, gradient), (row, row_gradient)) in inputs.iter().zip(input_gradient).zip(rows) {
        *gradient += dot(outputs, row);
        if *input != 0.0 {
            for (to, output) in row_gradient.iter_mut().zip(outputs) {
                *to += input * output;
            }
        }
    }
}

pub(crate) fn add(to: &mut [f32], from: &[f32]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += from;
    }
}

/// Turns scores into probabilities over the allowed entries; the others become zero.
pub(crate) fn softmax(scores: &mut [f32], allowed: impl Fn(usize) -> bool) {
    let mut greatest = f32::NEG_INFINITY;
    for (at, score) in scores.iter().enumerate() {
        if allowed(at) {
            greatest = greatest.max(*score);
        }
    }
    let mut sum = 0.0;
    for (at, score) in scores.iter_mut().enumerate() {
        *score = if allowed(at) { (*score - greatest).exp() } else { 0.0 };
        sum += *score;
    }
    for score in scores {
        *score /= sum;
    }
}

fn dot<const N: usize>(a: &[f32; N], b: &[f32]) -> f32 {
    let mut lanes = [0.0_f32; 8];
    let (a_chunks, b_chunks) = (a.chunks_exact(8), b.chunks_exact(8));
    let rest: f32 = a_chunks.remainder().iter().zip(b_chunks.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in a_chunks.zip(b_chunks) {
        for (lane, (a, b)) in lanes.iter_mut().zip(a.iter().zip(b)) {
            *lane += a * b;
        }
    }
    lanes.iter().sum::<f32>() + rest
}

/// Random numbers that are the same in every run (`SplitMix64`).
#[derive(Debug)]
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// At least 0 and below 1.
    #[expect(clippy::cast_precision_loss, reason = "24 bits fit")]
    pub(crate) fn fraction(&mut self) -> f32 {
        (self.next() >> 40) as f32 / 16_777_216.0
    }

    /// Below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap_or(0)
    }
}
