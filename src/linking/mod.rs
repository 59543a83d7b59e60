//! What only shows over the whole article. The frame makes annotations of what was found; who is who, who gave which figure, which
//! figures are for the same thing, what a denial denies and what a remark of the outlet covers, a language says ([`Rules`]).

mod conversions;
mod overview;
mod sentences;

use crate::annotation::{
    Annotations, Claim, Cue, Figure, Overview, Quoted, Source, SourceUse, VERSION,
};
use crate::claims::{Attribution, Found};
use crate::figures::Quantity;
use crate::syntax::Reading;
use crate::text::{Article, Span};

pub(crate) use conversions::link_conversions;
pub(crate) use sentences::{first_behind, sentence_of};

/// What was found in an article.
#[derive(Clone, Copy, Debug)]
pub struct Finds<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its sentences.
    pub reading: &'a Reading<'a>,
    /// Its attributions and remarks.
    pub found: &'a Found,
    /// Its quantities.
    pub quantities: &'a [Quantity],
}

/// The sources of an article, and for each attribution which of them it has, by which words.
pub type Sources = (Vec<Source>, Vec<Option<SourceUse>>);

/// What a language knows of an article as a whole.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// Who is who.
    pub sources: fn(&Finds<'_>) -> Sources,
    /// What belongs together: sets in the annotations, whose claims and figures stand in the order of what was found, what is
    /// second hand, what denies what, who gave which figure and of what it is a part, the groups and the notes.
    pub relate: fn(&Finds<'_>, &mut Annotations),
}

/// Puts claims and figures together into the annotations of an article in the language with this code.
pub fn link(finds: &Finds<'_>, language: &str, rules: &Rules) -> Annotations {
    let Finds { article, reading, found, quantities } = *finds;
    let (sources, uses) = (rules.sources)(finds);
    let mut claims: Vec<Claim> = Vec::with_capacity(found.attributions.len());
    for (attribution, source) in found.attributions.iter().zip(uses) {
        claims.push(claim(article, claims.len(), attribution, source));
    }
    let figures =
        quantities.iter().enumerate().map(|(id, quantity)| figure(article, id, quantity)).collect();
    let mut annotations = Annotations {
        version: VERSION,
        language: language.to_owned(),
        sources,
        claims,
        figures,
        groups: Vec::new(),
        notes: Vec::new(),
        overview: Overview::default(),
    };
    (rules.relate)(finds, &mut annotations);
    annotations.overview =
        overview::count(reading, &annotations.sources, found, &annotations.figures);
    annotations
}

/// An attribution in the reader's units. What else holds over the article, and whether it is shown, is settled later.
fn claim(
    article: &Article,
    id: usize,
    attribution: &Attribution,
    source: Option<SourceUse>,
) -> Claim {
    Claim {
        id,
        form: attribution.form,
        kind: attribution.kind,
        content: attribution.content.iter().map(|span| article.text_span(*span)).collect(),
        cue: attribution.cue.as_ref().map(|cue| Cue {
            span: cue.spans.iter().map(|span| article.text_span(*span)).collect(),
            lemma: cue.lemma.to_owned(),
            label: cue.label,
            negated: cue.negated,
        }),
        source,
        within: attribution.within,
        second_hand: false,
        channel: quoted(article, attribution.channel),
        when: quoted(article, attribution.when),
        figures: Vec::new(),
        denies: Vec::new(),
        rule: attribution.rule.to_owned(),
        confidence: attribution.confidence,
        shown: true,
        withheld: None,
    }
}

/// A quantity in the reader's units, likewise.
fn figure(article: &Article, id: usize, quantity: &Quantity) -> Figure {
    Figure {
        id,
        span: article.text_span(quantity.span),
        number: article.text_span(quantity.number),
        unit_span: quantity.unit_span.map(|span| article.text_span(span)),
        kind: quantity.kind,
        relation: quantity.relation,
        value: quantity.value,
        low: quantity.low,
        high: quantity.high,
        unit: quantity.unit.clone(),
        currency: quantity.currency.clone(),
        counted: quantity.counted.map(|span| span.slice(article.text()).to_owned()),
        counted_head: quantity.counted_head.clone(),
        approximator: quantity.approximator.map(|span| article.text_span(span)),
        basis: quantity.basis,
        provisional: quantity.provisional,
        given_by: None,
        claim: None,
        part_of: None,
        conversion_of: None,
        group: None,
        rule: quantity.rule.to_owned(),
        confidence: quantity.confidence,
        shown: true,
        withheld: None,
    }
}

fn quoted(article: &Article, span: Option<Span>) -> Option<Quoted> {
    span.map(|span| Quoted {
        text: span.slice(article.text()).to_owned(),
        span: article.text_span(span),
    })
}
