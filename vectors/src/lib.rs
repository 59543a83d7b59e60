//! Sums of vectors, for the language model.
//!
//! The program that pages load is compiled for size, which makes loops over numbers four times slower: nothing is
//! unrolled or vectorised. So these few functions, in which the model spends its time, are a crate that the manifest
//! has compiled for speed. They are not generic, for generic code is compiled where it is used.

#![deny(clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

/// Adds to the sums each input times its row of 48 weights.
#[inline(never)]
pub fn accumulate_48(to: &mut [f32; 48], inputs: &[f32], weights: &[f32]) {
    // A copy, so that the sums can stay in registers.
    let mut sums = *to;
    let (rows, _) = weights.as_chunks::<48>();
    for (input, row) in inputs.iter().zip(rows) {
        // Also where an input is zero: to ask takes longer.
        for (sum, weight) in sums.iter_mut().zip(row) {
            *sum += input * weight;
        }
    }
    *to = sums;
}

/// Adds one vector to another.
#[inline(never)]
pub fn add_48(sums: &mut [f32; 48], values: &[f32]) {
    if let Some(values) = values.first_chunk::<48>() {
        for (sum, value) in sums.iter_mut().zip(values) {
            *sum += value;
        }
    }
}

/// Adds many vectors to one.
#[inline(never)]
pub fn add_all_48(sums: &mut [f32; 48], vectors: &[&[f32; 48]]) {
    let mut all = *sums;
    for vector in vectors {
        for (sum, value) in all.iter_mut().zip(*vector) {
            *sum += value;
        }
    }
    *sums = all;
}

/// Puts zero in place of what is less.
#[inline(never)]
pub fn rectify(values: &mut [f32]) {
    for value in values {
        // `max` would be a call of the C library's, for the sake of numbers that are none.
        *value = if *value > 0.0 { *value } else { 0.0 };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::float_cmp, reason = "small whole numbers and halves are exact")]
    fn each_input_counts_by_its_row() {
        let mut sums = [1.0; 48];
        accumulate_48(&mut sums, &[2.0, 0.0, 3.0], &[[1.0; 48], [9.0; 48], [0.5; 48]].concat());
        assert_eq!(sums, [4.5; 48]);
        let mut sums = [1.0; 48];
        add_48(&mut sums, &[0.5; 48]);
        add_48(&mut sums, &[0.5; 47]);
        assert_eq!(sums, [1.5; 48]);
        add_all_48(&mut sums, &[&[0.5; 48], &[2.0; 48]]);
        assert_eq!(sums, [4.0; 48]);
    }
}
