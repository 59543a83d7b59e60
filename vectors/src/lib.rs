//! Sums of vectors, for the language model.
//!
//! The program that pages load is compiled for size, which makes loops over numbers four times slower: nothing is
//! unrolled or vectorised. So these few functions, in which the model spends its time, are a crate that the manifest
//! has compiled for speed. They are not generic, for generic code is compiled where it is used.

#![deny(clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

macro_rules! accumulate {
    ($($(#[$doc:meta])* $name:ident $length:literal,)+) => {
        $(
            $(#[$doc])*
            #[inline(never)]
            pub fn $name(sums: &mut [f32; $length], inputs: &[f32], weights: &[f32]) {
                accumulate(sums, inputs, weights);
            }
        )+
    };
}

accumulate! {
    /// Adds to the sums each input times its row of 4 weights.
    accumulate_4 4,
    /// Adds to the sums each input times its row of 32 weights.
    accumulate_32 32,
    /// Adds to the sums each input times its row of 33 weights.
    accumulate_33 33,
    /// Adds to the sums each input times its row of 36 weights.
    accumulate_36 36,
    /// Adds to the sums each input times its row of 48 weights.
    accumulate_48 48,
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

/// Makes what is below zero zero.
#[inline(never)]
pub fn rectify(values: &mut [f32]) {
    for value in values {
        // Not `max`, which is a function of its own where there is no instruction for its rule on what is no number.
        *value = if *value > 0.0 { *value } else { 0.0 };
    }
}

/// The longest input.
const LONGEST: usize = 48;

/// Inputs of zero, which rectified ones often are, cost nothing: the others are sought out first, for a branch that goes
/// one way as often as the other costs more than what it saves. They are taken by twos.
#[expect(
    clippy::inline_always,
    reason = "compiled into each of the functions above, not into their callers"
)]
#[inline(always)]
fn accumulate<const N: usize>(to: &mut [f32; N], inputs: &[f32], weights: &[f32]) {
    let (rows, _) = weights.as_chunks::<N>();
    let mut some = [(0.0, &[0.0; N]); LONGEST];
    let mut count = 0;
    for (input, row) in inputs.iter().zip(rows) {
        if let Some(place) = some.get_mut(count) {
            *place = (*input, row);
        }
        count += usize::from(*input != 0.0);
    }
    // A copy, so that the sums can stay in registers.
    let mut sums = *to;
    let (pairs, last) = some.get(..count).unwrap_or(&some).as_chunks::<2>();
    for [(one, row), (other, other_row)] in pairs {
        for ((sum, weight), other_weight) in sums.iter_mut().zip(*row).zip(*other_row) {
            *sum += one * weight + other * other_weight;
        }
    }
    for (input, row) in last {
        for (sum, weight) in sums.iter_mut().zip(*row) {
            *sum += input * weight;
        }
    }
    *to = sums;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::float_cmp, reason = "small whole numbers and halves are exact")]
    fn each_input_counts_by_its_row() {
        let mut sums = [1.0; 4];
        accumulate_4(
            &mut sums,
            &[2.0, 0.0, 3.0],
            &[1., 2., 3., 4., 9., 9., 9., 9., 1., 0., 0., 1.],
        );
        assert_eq!(sums, [6.0, 5.0, 7.0, 12.0]);
        let mut sums = [1.0; 48];
        add_48(&mut sums, &[0.5; 48]);
        add_48(&mut sums, &[0.5; 47]);
        assert_eq!(sums, [1.5; 48]);
    }
}
