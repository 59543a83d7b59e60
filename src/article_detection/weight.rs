use super::boilerplate::{is_boilerplate, is_inline, is_skipped};
use super::part::Part;

/// From this length on a paragraph counts as running text.
const LEAST_PARAGRAPH: u32 = 50;

/// What an element holds, itself and below.
#[derive(Clone, Debug, Default)]
pub(super) struct Weight {
    /// Not the article: it or something around it is boilerplate.
    pub(super) excluded: bool,
    /// Inside a link.
    pub(super) linked: bool,
    /// The index of the nearest element that is no inline one.
    pub(super) block: usize,
    /// As a block: its characters, those inside links, its commas.
    pub(super) own: u32,
    pub(super) own_linked: u32,
    pub(super) commas: u32,
    /// Characters of paragraphs of running text, in all below.
    pub(super) running: u32,
    /// All characters, and those inside links, in all below.
    pub(super) all: u32,
    pub(super) all_linked: u32,
    /// Headlines and lines that are links, in all below.
    pub(super) teasers: u32,
}

impl Weight {
    /// A paragraph: long enough, and little of it links.
    pub(super) fn is_running(&self) -> bool {
        !self.excluded && self.own >= LEAST_PARAGRAPH && self.own_linked * 3 < self.own
    }

    /// A line that is a link and long enough for a headline.
    fn is_teaser(&self) -> bool {
        !self.excluded && self.own >= 20 && self.own < 200 && self.own_linked * 4 > self.own * 3
    }

    /// The share of the text that is no link, from 0 to 1.
    pub(super) fn unlinked(&self) -> f64 {
        1.0 - f64::from(self.all_linked) / f64::from(self.all.max(1))
    }
}

/// Weighs all parts, in their order.
pub(super) fn weigh(parts: &[Part]) -> Vec<Weight> {
    let held = held_text(parts);
    let page = held.first().copied().unwrap_or(0);
    let mut weights: Vec<Weight> = Vec::with_capacity(parts.len());
    for (index, part) in parts.iter().enumerate() {
        let above = part.parent.and_then(|parent| weights.get(parent));
        // A container with most of the page in it is not boilerplate, whatever it is called.
        let most = held.get(index).is_some_and(|held| held * 2 > page);
        let weight = Weight {
            excluded: above.is_some_and(|above| above.excluded)
                || is_skipped(&part.tag)
                || (!most
                    && part.tag != "main"
                    && is_boilerplate(&part.tag, &part.names, &part.role)),
            linked: part.tag == "a" || above.is_some_and(|above| above.linked),
            block: match above {
                Some(above) if is_inline(&part.tag) => above.block,
                _ => index,
            },
            ..Weight::default()
        };
        let (block, linked) = (weight.block, weight.linked);
        weights.push(weight);
        if let Some(block) = weights.get_mut(block) {
            block.own += part.text;
            block.commas += part.commas;
            block.own_linked += if linked { part.text } else { 0 };
        }
    }
    for (index, part) in parts.iter().enumerate().rev() {
        let Some(weight) = weights.get_mut(index) else { continue };
        if !weight.excluded {
            weight.all += weight.own;
            weight.all_linked += weight.own_linked;
            weight.running += if weight.is_running() { weight.own } else { 0 };
            weight.teasers += u32::from(weight.is_teaser());
        }
        let below = weight.clone();
        if let Some(above) = part.parent.and_then(|parent| weights.get_mut(parent)) {
            above.all += below.all;
            above.all_linked += below.all_linked;
            above.running += below.running;
            above.teasers += below.teasers;
        }
    }
    weights
}

/// How many characters each element holds, itself and below.
fn held_text(parts: &[Part]) -> Vec<u32> {
    let mut held: Vec<u32> = parts.iter().map(|part| part.text).collect();
    for (index, part) in parts.iter().enumerate().rev() {
        let below = held.get(index).copied().unwrap_or(0);
        if let Some(above) = part.parent.and_then(|parent| held.get_mut(parent)) {
            *above += below;
        }
    }
    held
}
