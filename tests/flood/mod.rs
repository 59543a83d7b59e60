//! A small article with its annotations written by hand, so that what is said about them is tested apart from the
//! engine that finds them.

#![allow(dead_code, reason = "each file of tests uses its part")]

mod writer;

use sourcemark::annotation::*;

pub(crate) use writer::Writer;

pub(crate) const TEXT: &str = "\
Flood drives thousands from the Ostrow valley
The Ostrow burst its banks overnight and swept through about 12,000 homes, Mayor Ana Ruiz has claimed.
At least 15 people have died so far, St Clare’s Hospital said on Monday. Rescuers put the number of dead at up to 40.
The interior ministry said 3,000 homes were under water, including some 500 in the old town. An insurers’ group \
counted between 3,500 and 4,000 homes.
Two officials briefed on the rescue said the gates of a dam upstream had been opened too late. They spoke on condition \
of anonymity because the inquiry is not public. Hydra, the dam’s operator, denied this. The account could not be \
independently verified.
Ms Ruiz said on Telegram that engineers had told her the wall was “close to giving way”. “We were warned twice,” she \
said.
The bridge was reportedly closed for almost three weeks. Tens of thousands have fled, according to the Regional Relief \
Office (RRO). Sources said the minister would resign. The weather service did not respond to a request for comment.
The toll of injured rose to 150 from 120. The bank forecasts that repairs will take between 3 and 5 per cent of the \
budget.
";

/// Ids of the claims.
pub(crate) mod claims {
    pub(crate) const RUIZ: usize = 0;
    pub(crate) const HOSPITAL: usize = 1;
    pub(crate) const MINISTRY: usize = 3;
    pub(crate) const OFFICIALS: usize = 5;
    pub(crate) const HYDRA: usize = 6;
    pub(crate) const TELEGRAM: usize = 7;
    pub(crate) const ENGINEERS: usize = 8;
    pub(crate) const SHE: usize = 9;
    pub(crate) const REPORTEDLY: usize = 10;
    pub(crate) const RRO: usize = 11;
    pub(crate) const SOURCES: usize = 12;
    pub(crate) const WEATHER: usize = 13;
}

/// Ids of the figures.
pub(crate) mod figures {
    pub(crate) const HOMES_RUIZ: usize = 0;
    pub(crate) const DEAD_HOSPITAL: usize = 1;
    pub(crate) const DEAD_RESCUERS: usize = 2;
    pub(crate) const HOMES_MINISTRY: usize = 3;
    pub(crate) const OLD_TOWN: usize = 4;
    pub(crate) const WEEKS: usize = 6;
    pub(crate) const FLED: usize = 7;
    pub(crate) const INJURED_NOW: usize = 8;
    pub(crate) const INJURED_BEFORE: usize = 9;
    pub(crate) const BUDGET: usize = 10;
}

pub(crate) fn flood() -> Writer {
    let mut w = Writer::new(TEXT);
    let people = write_claims(&mut w);
    write_figures(&mut w, &people);
    w.group("homes", GroupRelation::Differs, &[0, 3, 5]);
    w.group("dead", GroupRelation::Compatible, &[1, 2]);
    w.group("injured", GroupRelation::Updates, &[8, 9]);
    w.replaced(&[9]);
    w.note(NoteKind::AnonymityReason, "because the inquiry is not public", &[claims::OFFICIALS]);
    w.note(
        NoteKind::NotVerified,
        "The account could not be independently verified",
        &[claims::OFFICIALS],
    );
    w.annotations.overview = Overview {
        sentences: 16,
        attributed: 13,
        sources: 12,
        by_naming: [
            (Naming::Named, 1),
            (Naming::NamedBody, 6),
            (Naming::UnnamedDescribed, 2),
            (Naming::Unnamed, 2),
            (Naming::IdentifiedByRole, 1),
        ]
        .into(),
        unsourced_figures: 3,
    };
    w
}

struct People {
    ruiz: usize,
    hospital: usize,
    rescuers: usize,
    ministry: usize,
    insurers: usize,
    rro: usize,
    bank: usize,
}

fn write_claims(w: &mut Writer) -> People {
    use CueLabel::{Claimed, Confirmed, Denied, Estimated, Said};
    use Reference::{Name, Role};
    let ruiz = w.source("Ana Ruiz", SourceKind::Person, Naming::Named, Some("Mayor"));
    let hospital =
        w.source("St Clare’s Hospital", SourceKind::Organisation, Naming::NamedBody, None);
    let rescuers = w.source("Rescuers", SourceKind::Group, Naming::Unnamed, None);
    let ministry =
        w.source("The interior ministry", SourceKind::Government, Naming::NamedBody, None);
    let insurers =
        w.source("An insurers’ group", SourceKind::Organisation, Naming::UnnamedDescribed, None);
    let officials = w.source(
        "Two officials briefed on the rescue",
        SourceKind::Group,
        Naming::UnnamedDescribed,
        None,
    );
    let hydra =
        w.source("Hydra", SourceKind::Organisation, Naming::NamedBody, Some("the dam’s operator"));
    let rro =
        w.source("Regional Relief Office (RRO)", SourceKind::Organisation, Naming::NamedBody, None);
    let bank = w.source("The bank", SourceKind::Organisation, Naming::NamedBody, None);

    w.claim(
        Some((ruiz, "Mayor Ana Ruiz", Name)),
        "has claimed",
        Claimed,
        "The Ostrow burst its banks overnight and swept through about 12,000 homes",
    )
    .figures = vec![0];
    let monday = w.quoted("on Monday");
    let claim = w.claim(
        Some((hospital, "St Clare’s Hospital", Name)),
        "Hospital |said| on",
        Said,
        "At least 15 people have died so far",
    );
    claim.when = Some(monday);
    claim.figures = vec![1];
    w.claim(
        Some((rescuers, "Rescuers", Role)),
        "put",
        Estimated,
        "the number of dead at up to 40",
    )
    .figures = vec![2];
    w.claim(
        Some((ministry, "The interior ministry", Name)),
        "ministry |said| 3",
        Said,
        "3,000 homes were under water, including some 500 in the old town",
    )
    .figures = vec![3, 4];
    w.claim(
        Some((insurers, "An insurers’ group", Role)),
        "counted",
        Confirmed,
        "between 3,500 and 4,000 homes",
    )
    .figures = vec![5];
    w.claim(
        Some((officials, "Two officials briefed on the rescue", Role)),
        "rescue |said| the",
        Said,
        "the gates of a dam upstream had been opened too late",
    );
    let claim = w.claim(Some((hydra, "Hydra, the dam’s operator", Name)), "denied", Denied, "this");
    claim.kind = ClaimKind::Denial;
    claim.denies = vec![claims::OFFICIALS];
    write_more_claims(w, ruiz, rro, bank);
    People { ruiz, hospital, rescuers, ministry, insurers, rro, bank }
}

fn write_more_claims(w: &mut Writer, ruiz: usize, rro: usize, bank: usize) {
    use CueLabel::{Forecast, Said, Unattributed};
    use Reference::{Name, Pronoun, Role};
    let engineers = w.source("engineers", SourceKind::Group, Naming::Unnamed, None);
    let sources = w.source("Sources", SourceKind::Unknown, Naming::Unnamed, None);
    let weather =
        w.source("The weather service", SourceKind::Organisation, Naming::IdentifiedByRole, None);
    let telegram = w.quoted("on Telegram");
    let claim = w.claim(
        Some((ruiz, "Ms Ruiz", Name)),
        "Ruiz |said| on Tele",
        Said,
        "that engineers had told her the wall was “close to giving way”",
    );
    claim.channel = Some(telegram);
    claim.form = Form::Mixed;
    let claim = w.claim(
        Some((engineers, "engineers", Role)),
        "had told",
        Said,
        "the wall was “close to giving way”",
    );
    claim.within = Some(claims::TELEGRAM);
    claim.second_hand = true;
    claim.form = Form::Mixed;
    w.claim(Some((ruiz, "|she| said", Pronoun)), "she |said|.", Said, "“We were warned twice,”")
        .form = Form::Direct;
    let claim = w.claim(None, "reportedly", Unattributed, "The bridge was reportedly closed");
    claim.kind = ClaimKind::Hearsay;
    claim.figures = vec![6];
    w.claim(
        Some((rro, "the Regional Relief Office (RRO)", Name)),
        "according to",
        Said,
        "Tens of thousands have fled",
    )
    .figures = vec![7];
    w.claim(
        Some((sources, "Sources", Role)),
        "Sources |said| the",
        Said,
        "the minister would resign",
    );
    w.claim(Some((weather, "The weather service", Role)), "did not respond", Said, "").kind =
        ClaimKind::NonAnswer;
    w.claim(
        Some((bank, "The bank", Name)),
        "forecasts",
        Forecast,
        "that repairs will take between 3 and 5 per cent of the budget",
    )
    .figures = vec![10];
}

fn write_figures(w: &mut Writer, people: &People) {
    use Relation::{Approximate, AtLeast, Exact, Indefinite, JustBelow, UpTo};
    let homes = |figure: &mut Figure, giver, claim| {
        figure.counted = Some("homes".to_owned());
        figure.given_by = Some(giver);
        figure.claim = Some(claim);
    };
    let about = w.at("about");
    let figure =
        w.figure("about 12,000 homes", "12,000", Approximate, [Some(12_000.0), None, None]);
    figure.approximator = Some(about);
    homes(figure, people.ruiz, claims::RUIZ);
    let at_least = w.at("At least");
    let figure = w.figure("At least 15 people", "15", AtLeast, [Some(15.0), Some(15.0), None]);
    figure.approximator = Some(at_least);
    figure.counted = Some("people".to_owned());
    figure.provisional = true;
    (figure.given_by, figure.claim) = (Some(people.hospital), Some(claims::HOSPITAL));
    let up_to = w.at("up to");
    let figure = w.figure("up to 40", "40", UpTo, [Some(40.0), None, Some(40.0)]);
    figure.approximator = Some(up_to);
    (figure.given_by, figure.claim) = (Some(people.rescuers), Some(2));
    figure.basis = Some(Basis::Estimated);
    let figure = w.figure("3,000 homes", "3,000", Exact, [Some(3_000.0); 3]);
    homes(figure, people.ministry, claims::MINISTRY);
    let some = w.at("some");
    let figure = w.figure("some 500", "some |500| in", Approximate, [Some(500.0), None, None]);
    figure.approximator = Some(some);
    figure.part_of = Some(figures::HOMES_MINISTRY);
    (figure.given_by, figure.claim) = (Some(people.ministry), Some(claims::MINISTRY));
    let between = w.at("between 3,500");
    let figure = w.figure(
        "between 3,500 and 4,000 homes",
        "3,500 and 4,000",
        Relation::Range,
        [None, Some(3_500.0), Some(4_000.0)],
    );
    figure.approximator = Some(between);
    figure.basis = Some(Basis::Counted);
    homes(figure, people.insurers, 4);
    let (almost, unit) = (w.at("almost"), w.at("weeks"));
    let figure = w.figure("almost three weeks", "three", JustBelow, [Some(3.0), None, Some(3.0)]);
    figure.kind = FigureKind::Duration;
    (figure.approximator, figure.unit_span) = (Some(almost), Some(unit));
    figure.unit = Some("week".to_owned());
    figure.claim = Some(claims::REPORTEDLY);
    let figure = w.figure(
        "Tens of thousands",
        "Tens of thousands",
        Indefinite,
        [None, Some(10_000.0), Some(100_000.0)],
    );
    (figure.given_by, figure.claim) = (Some(people.rro), Some(claims::RRO));
    w.figure("150", "150", Exact, [Some(150.0); 3]).counted = Some("injured".to_owned());
    w.figure("120", "120", Exact, [Some(120.0); 3]).counted = Some("injured".to_owned());
    let unit = w.at("per cent");
    let figure = w.figure(
        "between 3 and 5 per cent",
        "between |3 and 5| per",
        Relation::Range,
        [None, Some(3.0), Some(5.0)],
    );
    figure.kind = FigureKind::Percent;
    (figure.unit, figure.unit_span) = (Some("percentage".to_owned()), Some(unit));
    figure.counted = Some("the budget".to_owned());
    (figure.given_by, figure.claim) = (Some(people.bank), Some(14));
    figure.basis = Some(Basis::Projected);
}
