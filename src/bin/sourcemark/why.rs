//! How each mark came about, for people.

use std::io::{self, Write};

use sourcemark::languages::ENGLISH;
use sourcemark::languages::en::objection;
use sourcemark::syntax::Label;
use sourcemark::text::TextSpan;
use sourcemark::{Annotations, Article};

/// Prints each claim and figure with its parts and the rule that found it.
pub(crate) fn print(
    article: &Article,
    annotations: &Annotations,
    out: &mut impl Write,
) -> io::Result<()> {
    let words = |spans: &[TextSpan]| {
        spans.iter().map(|span| article.words(*span)).collect::<Vec<_>>().join(" … ")
    };
    let name = |id: usize| annotations.sources.get(id).map_or("", |source| source.name.as_str());
    for claim in &annotations.claims {
        writeln!(
            out,
            "c{} {} {} ({}; {})",
            claim.id,
            claim.form.word(),
            claim.kind.word(),
            claim.rule,
            claim.confidence.word()
        )?;
        if let Some(source) = &claim.source {
            writeln!(out, "   source   {} [{}]", article.words(source.span), name(source.id))?;
        }
        if let Some(cue) = &claim.cue {
            let not = if cue.negated { "not " } else { "" };
            writeln!(
                out,
                "   cue      {} ({not}{}: {})",
                words(&cue.span),
                cue.lemma,
                cue.label.word()
            )?;
        }
        writeln!(out, "   content  {}", words(&claim.content))?;
        for (label, part) in [("channel", &claim.channel), ("when", &claim.when)] {
            if let Some(part) = part {
                writeln!(out, "   {label:8} {}", part.text)?;
            }
        }
        if let Some(within) = claim.within {
            writeln!(out, "   within   c{within}")?;
        }
        withheld(claim.withheld.as_deref(), out)?;
    }
    for figure in &annotations.figures {
        let number =
            |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| value.to_string());
        writeln!(
            out,
            "f{} {} {} ({}; {})",
            figure.id,
            figure.kind.word(),
            figure.relation.word(),
            figure.rule,
            figure.confidence.word()
        )?;
        writeln!(out, "   words    {}", article.words(figure.span))?;
        writeln!(
            out,
            "   value    {} [{}, {}] {}",
            number(figure.value),
            number(figure.low),
            number(figure.high),
            figure.unit.as_deref().unwrap_or("")
        )?;
        if let Some(counted) = &figure.counted {
            writeln!(
                out,
                "   counted  {counted} ({})",
                figure.counted_head.as_deref().unwrap_or("")
            )?;
        }
        if let Some(giver) = figure.given_by {
            writeln!(out, "   given by {}", name(giver))?;
        }
        for (label, other) in [
            ("part of", figure.part_of),
            ("conversion of", figure.conversion_of),
            ("group", figure.group),
        ] {
            if let Some(other) = other {
                writeln!(out, "   {label:8} {}{other}", if label == "group" { "g" } else { "f" })?;
            }
        }
        withheld(figure.withheld.as_deref(), out)?;
    }
    for note in &annotations.notes {
        writeln!(out, "n{} {}: {}", note.id, note.kind.word(), article.words(note.span))?;
    }
    Ok(())
}

/// Prints which check of the proof-reader withholds a mark, and what an editor would say.
fn withheld(name: Option<&str>, out: &mut impl Write) -> io::Result<()> {
    match name {
        Some(name) => writeln!(out, "   withheld {name}: {}", objection(name)),
        None => Ok(()),
    }
}

/// Prints one token a line: its number, its word, tag and form, the number of its head (0 for the root) and its label;
/// an empty line between sentences.
pub(crate) fn print_parse(article: &Article, out: &mut impl Write) -> io::Result<()> {
    let reading = ENGLISH.read(article);
    for sentence in reading.sentences() {
        for (at, token) in sentence.tokens.iter().enumerate() {
            let word = reading.word(*token);
            let head = sentence.head(at).map_or(0, |head| head + 1);
            let label = sentence.label(at).map_or("", Label::name);
            let (tag, form) = (token.tag, token.form);
            writeln!(out, "{}\t{word}\t{tag:?}\t{form:?}\t{head}\t{label}", at + 1)?;
        }
        writeln!(out)?;
    }
    Ok(())
}
