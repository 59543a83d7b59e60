//! The way back: from the gradients of the last layer and of the parser to those of every table.

use sourcemark::syntax::model::layout::{AFFIX, HIDDEN, INPUT, LAYERS, SHAPE, WIDTH, WINDOW, WORD};
use sourcemark::syntax::model::transition::SLOTS;

use super::{Pass, multiply, neighbour};
use crate::arithmetic::backward;
use crate::parameters::Parameters;
use crate::places::{
    AFFIXES, CONVOLUTIONS, INPUT_BIAS, INPUT_WEIGHTS, ROOT, SHAPES, SLOT_WEIGHTS, UNKNOWN, WORDS,
};

impl Pass {
    pub(super) fn back_through_inputs(
        &self,
        parameters: &mut Parameters,
        length: usize,
        gradients: &mut [[f32; WIDTH]],
    ) {
        for (token, input) in self.inputs.iter().enumerate() {
            let mut gradient = [0.0; INPUT];
            for slot in 0..SLOTS {
                if self.known[token][slot] {
                    let table = &mut parameters.tables[SLOT_WEIGHTS];
                    let range = slot * INPUT * HIDDEN..(slot + 1) * INPUT * HIDDEN;
                    backward(
                        &self.share_gradients[token * SLOTS + slot],
                        input,
                        &table.used[range.clone()],
                        &mut gradient,
                        &mut table.gradient[range],
                    );
                }
            }
            if token == length {
                parameters.tables[ROOT].add_gradient(0, &gradient);
                break;
            }
            for (gradient, value) in gradient.iter_mut().zip(input) {
                if *value <= 0.0 {
                    *gradient = 0.0;
                }
            }
            let table = &mut parameters.tables[INPUT_WEIGHTS];
            backward(
                &gradient,
                &self.layers[LAYERS][token],
                &table.used,
                &mut gradients[token],
                &mut table.gradient,
            );
            parameters.tables[INPUT_BIAS].add_gradient(0, &gradient);
        }
    }

    pub(super) fn back_through_convolutions(
        &self,
        parameters: &mut Parameters,
        length: usize,
        gradients: &mut Vec<[f32; WIDTH]>,
    ) {
        for layer in (0..LAYERS).rev() {
            // What skips the convolution passes unchanged.
            let mut below = gradients.clone();
            for at in 0..length {
                let mut gradient = gradients[at];
                multiply(&mut gradient, &self.layer_masks[layer][at]);
                for offset in 0..WINDOW {
                    let Some(neighbour) = neighbour(&self.layers[layer], at, offset) else {
                        continue;
                    };
                    let table = &mut parameters.tables[CONVOLUTIONS + 2 * layer];
                    let range = offset * WIDTH * WIDTH..(offset + 1) * WIDTH * WIDTH;
                    backward(
                        &gradient,
                        neighbour,
                        &table.used[range.clone()],
                        &mut below[at + offset - WINDOW / 2],
                        &mut table.gradient[range],
                    );
                }
                parameters.tables[CONVOLUTIONS + 2 * layer + 1].add_gradient(0, &gradient);
            }
            *gradients = below;
        }
    }

    pub(super) fn back_to_words(&self, parameters: &mut Parameters, gradients: &[[f32; WIDTH]]) {
        for ((looked, mask), gradient) in self.rows.iter().zip(&self.vector_masks).zip(gradients) {
            let mut gradient = *gradient;
            multiply(&mut gradient, mask);
            let (word, rest) = gradient.split_at(WORD);
            let (affixes, shape) = rest.split_at(AFFIX);
            parameters.tables[UNKNOWN].add_gradient(0, word);
            if let Some(row) = looked.word {
                parameters.tables[WORDS].add_gradient(row, word);
            }
            for row in looked.affixes.into_iter().flatten() {
                parameters.tables[AFFIXES].add_gradient(row, affixes);
            }
            debug_assert_eq!(shape.len(), SHAPE);
            parameters.tables[SHAPES].add_gradient(looked.shape, shape);
        }
    }
}
