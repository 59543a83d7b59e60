//! What differs between two annotations of one text, in words that a person can judge.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::Value;
use sourcemark::text::{CodePoints, TextSpan};

/// Fields that hold indices: one claim more moves all those behind it. Who is meant stands in a mark's line.
const INDICES: &[&str] = &[
    "id",
    "source",
    "within",
    "figures",
    "denies",
    "givenBy",
    "claim",
    "partOf",
    "conversionOf",
    "group",
    "members",
    "replaced",
];

/// A line for each claim, figure and group that only one of them has ("-" the one before, "+" the one after), in the
/// order of the text, and one ("~") for each that both have with other fields. Where all these are alike, one line names
/// what else differs, so that there is always one. Spans count UTF-16 code units of `text`.
///
/// # Errors
///
/// Where one of them has not the fields of annotations.
pub(crate) fn between(text: &str, before: &Value, after: &Value) -> Result<Vec<String>> {
    let points = CodePoints::of(text);
    let mut old = marks(&points, before).context("before")?;
    let mut lines = Vec::new();
    for new in marks(&points, after).context("after")? {
        let Some(at) = old.iter().position(|mark| mark.line == new.line) else {
            lines.push((new.start, Sign::Added, new.line));
            continue;
        };
        let mut fields = differing(old.remove(at).fields, new.fields);
        fields.retain(|name| !INDICES.contains(name));
        if !fields.is_empty() {
            lines.push((new.start, Sign::Changed, [&new.line, ": ", &fields.join(", ")].concat()));
        }
    }
    lines.extend(old.into_iter().map(|mark| (mark.start, Sign::Gone, mark.line)));
    lines.sort_by_key(|(start, sign, _)| (*start, *sign));
    if lines.is_empty() {
        let fields = differing(before, after).join(", ");
        let form = "the JSON alone: the order of its fields, or how a number is written";
        lines.push((0, Sign::Changed, if fields.is_empty() { form.to_owned() } else { fields }));
    }
    Ok(lines.into_iter().map(|(_, sign, line)| format!("{} {line}", sign.mark())).collect())
}

/// How a mark differs. What was stands before what is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    Gone,
    Added,
    Changed,
}

impl Sign {
    fn mark(self) -> char {
        match self {
            Self::Gone => '-',
            Self::Added => '+',
            Self::Changed => '~',
        }
    }
}

/// A claim, figure or group.
#[derive(Debug)]
struct Mark<'v> {
    /// Where it begins, in UTF-16 code units.
    start: u32,
    /// What a person would tell it by.
    line: String,
    /// All that the JSON has of it.
    fields: &'v Value,
}

/// Of annotations, what stands in the lines. The library writes them and does not read them.
#[derive(Debug, Deserialize)]
struct Annotations {
    sources: Vec<Source>,
    claims: Vec<Claim>,
    figures: Vec<Figure>,
    groups: Vec<Group>,
}

#[derive(Debug, Deserialize)]
struct Source {
    name: String,
}

#[derive(Debug, Deserialize)]
struct Claim {
    content: Vec<TextSpan>,
    cue: Option<Cue>,
    source: Option<SourceUse>,
    shown: bool,
    withheld: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Cue {
    span: Vec<TextSpan>,
}

#[derive(Debug, Deserialize)]
struct SourceUse {
    id: usize,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Figure {
    span: TextSpan,
    relation: String,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    unit: Option<String>,
    given_by: Option<usize>,
    shown: bool,
    withheld: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Group {
    label: String,
    relation: String,
    members: Vec<usize>,
}

/// The claims, figures and groups of annotations of the text of `points`.
fn marks<'v>(points: &CodePoints<'_>, annotations: &'v Value) -> Result<Vec<Mark<'v>>> {
    let Annotations { sources, claims, figures, groups } = Annotations::deserialize(annotations)?;
    let name = |id: Option<usize>| {
        id.and_then(|id| sources.get(id)).map_or("nobody", |source| source.name.as_str())
    };
    let claims = claims.iter().map(|it| {
        let cue = it.cue.as_ref().map_or(&[][..], |cue| &cue.span);
        let line = format!(
            "claim: {} / {} / “{}” ({})",
            name(it.source.as_ref().map(|source| source.id)),
            words(points, cue),
            words(points, &it.content),
            seen(it.shown, it.withheld.as_deref())
        );
        (begin(&it.content), line)
    });
    let marks = claims.zip(list(annotations, "claims"));
    let number = |number: Option<f64>| number.map_or("–".to_owned(), |number| number.to_string());
    let figure_lines = figures.iter().map(|it| {
        let line = format!(
            "figure: {} / “{}” / {} {} [{}, {}] {} ({})",
            name(it.given_by),
            words(points, &[it.span]),
            it.relation,
            number(it.value),
            number(it.low),
            number(it.high),
            it.unit.as_deref().unwrap_or("–"),
            seen(it.shown, it.withheld.as_deref())
        );
        (begin(&[it.span]), line)
    });
    let marks = marks.chain(figure_lines.zip(list(annotations, "figures")));
    let groups = groups.iter().map(|it| {
        let members = it.members.iter().filter_map(|id| figures.get(*id));
        let members: Vec<TextSpan> = members.map(|figure| figure.span).collect();
        let line = format!("group: {} / {} / “{}”", it.label, it.relation, words(points, &members));
        (begin(&members), line)
    });
    let marks = marks.chain(groups.zip(list(annotations, "groups")));
    Ok(marks.map(|((start, line), fields)| Mark { start, line, fields }).collect())
}

fn list<'v>(annotations: &'v Value, field: &str) -> &'v [Value] {
    annotations.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn begin(spans: &[TextSpan]) -> u32 {
    spans.first().map_or(0, |span| span.start.get())
}

/// The words of some spans, on one line; a dash where there are none.
fn words(points: &CodePoints<'_>, spans: &[TextSpan]) -> String {
    let words = spans.iter().map(|span| {
        let [_, words, _] = points.around(*span);
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    let words: Vec<String> = words.collect();
    if words.is_empty() { "–".to_owned() } else { words.join(" … ") }
}

/// Whether a reader sees a mark, or which check withholds it.
fn seen(shown: bool, withheld: Option<&str>) -> String {
    match withheld {
        Some(check) => ["withheld: ", check].concat(),
        None if shown => "shown".to_owned(),
        None => "withheld".to_owned(),
    }
}

/// The names of the fields of two objects that are not the same in both.
fn differing<'v>(before: &'v Value, after: &'v Value) -> Vec<&'v str> {
    let names = [before, after].into_iter().filter_map(Value::as_object);
    let names: BTreeSet<&str> = names.flat_map(|it| it.keys()).map(String::as_str).collect();
    names.into_iter().filter(|name| before.get(name) != after.get(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use sourcemark::{Article, Options, annotate};

    const TEXT: &str = "🌊 Oona Ekdahl said 40 boats sank. Ivo Lund said at least 45 boats sank.";

    /// As JSON, with a change.
    fn annotations(change: impl FnOnce(&mut Value)) -> Value {
        let annotations = annotate(&Article::from_text(TEXT), &Options::default());
        let mut value = serde_json::to_value(annotations).unwrap();
        change(&mut value);
        value
    }

    fn lines(change: impl FnOnce(&mut Value)) -> Vec<String> {
        between(TEXT, &annotations(|_| ()), &annotations(change)).unwrap()
    }

    #[test]
    fn what_only_one_has_is_named_with_its_words() {
        let all = |value: &mut Value| {
            for field in ["claims", "figures", "groups"] {
                value[field] = Value::Array(Vec::new());
            }
        };
        let gone = lines(all);
        let [first_claim, figure, .., second_claim, _] = &gone[..] else { panic!("{gone:?}") };
        assert_eq!(first_claim, "- claim: Oona Ekdahl / said / “40 boats sank” (shown)");
        assert!(
            figure.starts_with("- figure: Oona Ekdahl / “40 boats” / exact 40 [40, 40] boat ("),
            "{figure}"
        );
        assert_eq!(second_claim, "- claim: Ivo Lund / said / “at least 45 boats sank” (shown)");
        let group = gone.iter().find(|line| line.starts_with("- group: ")).unwrap();
        assert!(group.contains("“40 boats … at least 45 boats”"), "{group}");
        let added = between(TEXT, &annotations(all), &annotations(|_| ())).unwrap();
        let same_but_added: Vec<_> = gone.iter().map(|line| line.replacen('-', "+", 1)).collect();
        assert_eq!(added, same_but_added);
    }

    #[test]
    fn what_moves_behind_a_new_claim_is_the_same() {
        let [line] = &lines(|value| {
            let claims = value["claims"].as_array_mut().unwrap();
            claims.remove(0);
            claims[0]["id"] = 0.into();
            for figure in value["figures"].as_array_mut().unwrap() {
                figure["claim"] = 0.into();
            }
        })[..] else {
            panic!("one line")
        };
        assert!(line.starts_with("- claim: Oona Ekdahl"), "{line}");
    }

    #[test]
    fn what_is_withheld_now_is_named_before_and_after() {
        let lines = lines(|value| {
            value["claims"][1]["shown"] = false.into();
            value["claims"][1]["withheld"] = "speaker".into();
        });
        let ends =
            ["“at least 45 boats sank” (shown)", "“at least 45 boats sank” (withheld: speaker)"];
        assert!(
            lines.len() == 2 && lines.iter().zip(ends).all(|(line, end)| line.ends_with(end)),
            "{lines:?}"
        );
        assert!(lines[0].starts_with("- ") && lines[1].starts_with("+ "), "{lines:?}");
    }

    #[test]
    fn other_fields_are_named() {
        let changed = lines(|value| {
            value["claims"][0]["rule"] = "another one".into();
            value["claims"][0]["cue"]["lemma"] = "tell".into();
        });
        assert_eq!(changed, ["~ claim: Oona Ekdahl / said / “40 boats sank” (shown): cue, rule"]);
        assert_eq!(lines(|value| value["overview"]["sentences"] = 7.into()), ["~ overview"]);
        assert_eq!(lines(|_| ()).len(), 1);
    }

    #[test]
    fn annotations_without_their_fields_are_an_error() {
        let error = between(TEXT, &annotations(|_| ()), &serde_json::json!({"claims": []}));
        assert!(format!("{:#}", error.unwrap_err()).contains("missing field `sources`"));
    }
}
