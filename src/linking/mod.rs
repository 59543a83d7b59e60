//! What only shows over the whole article: who is who, who gave which figure, which figures are for the same thing,
//! what a denial denies, what a remark of the outlet covers.
//!
//! - `entities`: who is who, by name, description or pronoun;
//! - `figures`: which figures belong together, and who gave them.

mod denials;
mod entities;
mod figures;
mod notes;
mod overview;
mod sentences;

use words::is_one_of;

use crate::annotation::{
    Annotations, Claim, Cue, Figure, Naming, Quoted, Source, SourceUse, VERSION,
};
use crate::claims::{Attribution, Found};
use crate::figures::Quantity;
use crate::syntax::Reading;
use crate::text::{Article, Span};
use entities::sources;
use figures::{conversions, figure_sources, groups, parts};

/// Puts claims and figures together into the annotations of the article.
pub fn link(
    article: &Article,
    reading: &Reading<'_>,
    found: &Found,
    quantities: &[Quantity],
) -> Annotations {
    let (sources, uses) = sources::resolve(article, reading, &found.attributions);
    let mut claims: Vec<Claim> = Vec::with_capacity(found.attributions.len());
    for (attribution, source) in found.attributions.iter().zip(uses) {
        claims.push(claim(article, claims.len(), attribution, source));
    }
    second_hand(reading, &found.attributions, &sources, &mut claims);
    let mut figures: Vec<Figure> =
        quantities.iter().enumerate().map(|(id, quantity)| figure(article, id, quantity)).collect();
    denials::link(reading, &found.attributions, &mut claims);
    figure_sources::assign(reading, &found.attributions, quantities, &mut claims, &mut figures);
    figure_sources::drop_unresolved(&sources, &mut figures);
    parts::assign(reading, quantities, &mut figures);
    conversions::assign(quantities, &mut claims, &mut figures);
    let groups = groups::form(reading, &found.attributions, quantities, &mut figures);
    let notes = notes::attach(article, reading, found);
    let overview = overview::count(reading, &sources, found, &figures);
    Annotations {
        version: VERSION,
        language: "en".to_owned(),
        sources,
        claims,
        figures,
        groups,
        notes,
        overview,
    }
}

/// A claim is second hand where one known source passes on another: what somebody says of the own hopes is none, and of a
/// pronoun or "who" nobody can tell.
fn second_hand(
    reading: &Reading<'_>,
    attributions: &[Attribution],
    sources: &[Source],
    claims: &mut [Claim],
) {
    let known = |(claim, attribution): (&Claim, &Attribution)| {
        let source = sources.get(claim.source?.id)?;
        let last = reading.lower_words(attribution.source?).rsplit(' ').next().unwrap_or("");
        let open = source.naming == Naming::None || is_one_of(last, "who which that");
        (!open).then_some(source.id)
    };
    let ids: Vec<Option<usize>> = claims.iter().zip(attributions).map(known).collect();
    for (at, claim) in claims.iter_mut().enumerate() {
        let inner = ids.get(at).copied().flatten();
        let outer = claim.within.and_then(|outer| ids.get(outer).copied().flatten());
        claim.second_hand = inner.is_some() && outer.is_some() && inner != outer;
    }
}

/// The words that name whom each pronoun stands for, where that is certain; for pronouns anywhere, in order, as the
/// measuring program asks for them. Those that are sources are resolved as in [`link`].
#[doc(hidden)]
pub fn antecedents(
    article: &Article,
    reading: &Reading<'_>,
    attributions: &[Attribution],
    pronouns: &[Span],
) -> Vec<Option<Span>> {
    sources::antecedents(article, reading, attributions, pronouns)
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
