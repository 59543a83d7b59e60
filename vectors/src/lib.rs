//! Sums of vectors, for the language model.
//!
//! The program that pages load is compiled for size, which makes loops over numbers four times slower: nothing is
//! unrolled or vectorised. So these few functions, in which the model spends its time, are a crate that the manifest
//! has compiled for speed. They are not generic, for generic code is compiled where it is used.

#![deny(clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

/// How many numbers each vector has.
pub const WIDTH: usize = 48;

/// A vector.
pub type Vector = [f32; WIDTH];

/// A vector in whole steps of 1/1024, as a [`Layer`] reads it.
pub type Fixed = [i16; WIDTH];

/// How many steps of a [`Fixed`] number make one.
const STEPS: f32 = 1024.0;

/// From any number of inputs to a vector: each of its numbers is a bias and each input times a weight.
///
/// The weights are small whole numbers, with a step for each column that they count. So the sums are of whole numbers
/// too: two products and their sum are one SIMD instruction (`i32x4.dot_i16x8_s`), of four outputs, where numbers with
/// a fraction take four; they are the same on every machine, and the weights take half of the memory.
#[derive(Clone, Debug)]
pub struct Layer {
    /// The weights of two inputs each, the second of the last pair zero where the inputs are odd.
    pairs: Vec<[[i16; 2]; WIDTH]>,
    /// What a weight of one stands for, with [`STEPS`] taken off.
    scales: Vector,
    bias: Vector,
}

impl Layer {
    /// A layer for so many inputs, all of it zero.
    #[inline]
    pub fn new(inputs: usize) -> Self {
        let pairs = vec![[[0; 2]; WIDTH]; inputs.div_ceil(2)];
        Self { pairs, scales: [0.0; WIDTH], bias: [0.0; WIDTH] }
    }

    /// Sets so many columns, beginning with `first`: the weights row by row, a row for an input, and what they count.
    /// What lies beyond the layer is ignored.
    #[inline]
    pub fn set_weights(&mut self, first: usize, columns: usize, weights: &[i8], step: f32) {
        for (row, weights) in weights.chunks_exact(columns.max(1)).enumerate() {
            let Some(pair) = self.pairs.get_mut(row / 2) else { return };
            for (both, weight) in pair.iter_mut().skip(first).zip(weights) {
                let [even, odd] = both;
                *(if row % 2 == 0 { even } else { odd }) = i16::from(*weight);
            }
        }
        for scale in self.scales.iter_mut().skip(first).take(columns) {
            *scale = step / STEPS;
        }
    }

    /// Adds to the bias of columns, beginning with `first`.
    #[inline]
    pub fn add_bias(&mut self, first: usize, weights: &[i8], step: f32) {
        if let Some(bias) = self.bias.get_mut(first..) {
            add_row(bias, weights, step);
        }
    }

    /// Works out the vector for some inputs, which are taken in pairs; those that are lacking count as zero. It is
    /// written where it stays, for engines call a function to copy as much as a vector.
    #[inline(never)]
    pub fn apply(&self, inputs: &[i16], to: &mut Vector) {
        let sums = Sums::of(inputs.as_chunks().0, &self.pairs);
        sums.scaled(&self.scales, &self.bias, to);
    }
}

/// The sums of each input times its weights. None is too great: for that it takes over 500 of the greatest inputs times
/// the greatest weights.
#[cfg(target_arch = "wasm32")]
struct Sums([core::arch::wasm32::v128; WIDTH / 4]);

#[cfg(target_arch = "wasm32")]
impl Sums {
    #[inline(always)]
    #[expect(clippy::many_single_char_names, reason = "numbers in a row")]
    fn of(inputs: &[[i16; 2]], pairs: &[[[i16; 2]; WIDTH]]) -> Self {
        // The compiler finds these instructions by itself only where all of the program is compiled for speed.
        use core::arch::wasm32::{i16x8, i32x4_add, i32x4_dot_i16x8, i32x4_splat};
        let mut sums = [i32x4_splat(0); WIDTH / 4];
        for ([a, b], pair) in inputs.iter().zip(pairs) {
            // Both in each four bytes.
            let input = i32x4_splat(i32::from(*a) & 0xffff | i32::from(*b) << 16);
            for (sum, eight) in sums.iter_mut().zip(pair.as_chunks().0) {
                let [[a, b], [c, d], [e, f], [g, h]] = *eight;
                *sum = i32x4_add(*sum, i32x4_dot_i16x8(input, i16x8(a, b, c, d, e, f, g, h)));
            }
        }
        Self(sums)
    }

    #[inline(always)]
    fn scaled(self, scales: &Vector, bias: &Vector, to: &mut Vector) {
        use core::arch::wasm32::{
            f32x4, f32x4_add, f32x4_convert_i32x4, f32x4_extract_lane as lane, f32x4_mul,
        };
        let four = |[a, b, c, d]: [f32; 4]| f32x4(a, b, c, d);
        let parts = scales.as_chunks().0.iter().zip(bias.as_chunks().0).zip(self.0);
        for (to, ((scales, bias), sums)) in to.as_chunks_mut().0.iter_mut().zip(parts) {
            let products = f32x4_mul(f32x4_convert_i32x4(sums), four(*scales));
            let all = f32x4_add(four(*bias), products);
            *to = [lane::<0>(all), lane::<1>(all), lane::<2>(all), lane::<3>(all)];
        }
    }
}

/// The sums of each input times its weights.
#[cfg(not(target_arch = "wasm32"))]
struct Sums([i32; WIDTH]);

#[cfg(not(target_arch = "wasm32"))]
impl Sums {
    fn of(inputs: &[[i16; 2]], pairs: &[[[i16; 2]; WIDTH]]) -> Self {
        let mut sums = [0; WIDTH];
        for ([a, b], pair) in inputs.iter().zip(pairs) {
            for (sum, [u, v]) in sums.iter_mut().zip(pair) {
                *sum += i32::from(*a) * i32::from(*u) + i32::from(*b) * i32::from(*v);
            }
        }
        Self(sums)
    }

    fn scaled(self, scales: &Vector, bias: &Vector, to: &mut Vector) {
        let parts = scales.iter().zip(bias).zip(self.0);
        for (to, ((scale, bias), sum)) in to.iter_mut().zip(parts) {
            #[expect(clippy::cast_precision_loss, reason = "a rounding to 24 bits")]
            let sum = sum as f32;
            *to = bias + sum * scale;
        }
    }
}

/// Writes a vector in steps of 1/1024, cut off at 32.
#[inline]
pub fn to_fixed(vector: &Vector, to: &mut Fixed) {
    fix(to, vector, i16::MIN);
}

/// Writes a vector in steps of 1/1024, cut off at 32, with zero in place of what is less.
#[inline]
pub fn rectified(vector: &Vector, to: &mut Fixed) {
    fix(to, vector, 0);
}

#[cfg(target_arch = "wasm32")]
#[inline(never)]
#[expect(clippy::many_single_char_names, reason = "numbers in a row")]
fn fix(fixed: &mut Fixed, vector: &Vector, least: i16) {
    use core::arch::wasm32::{
        f32x4, f32x4_mul, f32x4_nearest, f32x4_splat, i16x8_extract_lane as lane, i16x8_max,
        i16x8_narrow_i32x4, i16x8_splat, i32x4_trunc_sat_f32x4,
    };
    let steps = |[a, b, c, d]: [f32; 4]| {
        i32x4_trunc_sat_f32x4(f32x4_nearest(f32x4_mul(f32x4(a, b, c, d), f32x4_splat(STEPS))))
    };
    for (to, eight) in fixed.as_chunks_mut().0.iter_mut().zip(vector.as_chunks::<8>().0) {
        let [a, b, c, d, e, f, g, h] = *eight;
        let all = i16x8_narrow_i32x4(steps([a, b, c, d]), steps([e, f, g, h]));
        let all = i16x8_max(all, i16x8_splat(least));
        *to = [
            lane::<0>(all),
            lane::<1>(all),
            lane::<2>(all),
            lane::<3>(all),
            lane::<4>(all),
            lane::<5>(all),
            lane::<6>(all),
            lane::<7>(all),
        ];
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn fix(fixed: &mut Fixed, vector: &Vector, least: i16) {
    for (to, number) in fixed.iter_mut().zip(vector) {
        #[expect(clippy::cast_possible_truncation, reason = "cut off at the ends")]
        let steps = (number * STEPS).round_ties_even() as i16;
        *to = steps.max(least);
    }
}

/// The sum of many vectors.
#[inline(never)]
pub fn sum_of(vectors: &[&Vector]) -> Vector {
    let mut sums = [0.0; WIDTH];
    for vector in vectors {
        for (sum, number) in sums.iter_mut().zip(*vector) {
            *sum += number;
        }
    }
    sums
}

/// Adds weights, which count steps, to as many numbers.
#[inline(never)]
pub fn add_row(to: &mut [f32], weights: &[i8], step: f32) {
    for (number, weight) in to.iter_mut().zip(weights) {
        *number += f32::from(*weight) * step;
    }
}

/// Adds to as many numbers those that are greater than zero.
#[inline(never)]
pub fn add_rectified(to: &mut [f32], numbers: &[f32]) {
    for (to, number) in to.iter_mut().zip(numbers) {
        // `max` would be a call of the C library's, for the sake of numbers that are none.
        *to += if *number > 0.0 { *number } else { 0.0 };
    }
}

/// The index of the greatest number; the first of equals.
#[inline(never)]
pub fn greatest(numbers: &[f32]) -> usize {
    let mut greatest = (0, f32::NEG_INFINITY);
    for (at, number) in numbers.iter().enumerate() {
        if *number > greatest.1 {
            greatest = (at, *number);
        }
    }
    greatest.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn applied(layer: &Layer, inputs: &[i16]) -> Vector {
        let mut vector = [f32::NAN; WIDTH];
        layer.apply(inputs, &mut vector);
        vector
    }

    fn fixed(vector: &Vector) -> Fixed {
        let mut fixed = [0; WIDTH];
        to_fixed(vector, &mut fixed);
        fixed
    }

    #[test]
    fn each_input_counts_by_its_row() {
        let mut layer = Layer::new(3);
        layer.set_weights(0, 2, &[1, 2, 9, 9, -3, 5], 0.5);
        layer.set_weights(47, 1, &[0, 1, 0], 2.0);
        layer.add_bias(0, &[4], 0.25);
        layer.add_bias(46, &[3, 1, 7], 1.0);
        let mut inputs = [0.0; WIDTH];
        inputs[..3].copy_from_slice(&[2.0, -0.5, 3.0]);
        let vector = applied(&layer, &fixed(&inputs));
        assert_eq!(vector[..3], [1.0 + 1.0 - 2.25 - 4.5, 2.0 - 2.25 + 7.5, 0.0]);
        assert_eq!(vector[45..], [0.0, 3.0, 1.0 - 1.0]);
    }

    #[test]
    fn the_greatest_inputs_and_weights_are_summed_exactly() {
        let inputs = 144;
        let mut layer = Layer::new(inputs);
        layer.set_weights(0, 1, &[i8::MIN; 144], 1.0);
        let sum = applied(&layer, &[i16::MIN; 144])[0];
        assert!((sum - 144.0 * 128.0 * 32.0).abs() < 1.0, "{sum}");
        assert_eq!(fixed(&[1e9; WIDTH]), [i16::MAX; WIDTH]);
        assert_eq!(fixed(&[-1e9; WIDTH]), [i16::MIN; WIDTH]);
        assert_eq!(fixed(&[f32::NAN; WIDTH]), [0; WIDTH]);
        assert_eq!(fixed(&[-0.6 / 1024.0; WIDTH]), [-1; WIDTH]);
        assert_eq!(fixed(&[1.4 / 1024.0; WIDTH]), [1; WIDTH]);
    }

    #[test]
    #[expect(clippy::float_cmp, reason = "halves are exact")]
    fn vectors_are_added_rectified_and_searched() {
        let mut sums = sum_of(&[&[1.0; WIDTH], &[0.5; WIDTH], &[2.0; WIDTH]]);
        assert_eq!(sums, [3.5; WIDTH]);
        let mut vector = [-1.0; WIDTH];
        vector[3] = 2.0;
        assert_eq!(greatest(&vector), 3);
        let mut fixed = [1; WIDTH];
        rectified(&vector, &mut fixed);
        assert_eq!(fixed.iter().sum::<i16>(), 2048);
        add_rectified(&mut sums, &vector);
        assert_eq!(sums[2..5], [3.5, 5.5, 3.5]);
        assert_eq!(greatest(&[1.0, 4.0, 4.0]), 1);
        assert_eq!(greatest(&[f32::NEG_INFINITY, f32::NAN]), 0);
    }
}
