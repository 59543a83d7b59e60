//! dump
use sourcemark::wording::{Subject, card};
#[test]
fn dump() {
    for text in [
        "“The roof will hold,” chief surveyor Petra Lindqvist said on Tuesday.",
        "The defence ministry claimed its troops had crossed the river.",
        "Three diplomats briefed on the visit said a date had been agreed. They spoke on condition of anonymity because the trip has not been announced.",
        "Sources said the coach would resign.",
        "The driver reportedly fled on foot.",
        "The governor wrote on Telegram that a fuel depot had been hit. The Courier could not independently verify the claim.",
        "The state news agency Orbis quoted the general as saying the crossing had failed.",
        "At least 14 people were injured, police said.",
        "Up to 30,000 people marched, organisers said.",
        "Almost 300 homes were flooded.",
        "Police put the crowd at about 4,000 people. Organisers said 16,000 people came.",
        "The number of injured rose to 25 from 18.",
        "The union said the company had withheld wages.\nThe company denied the allegations on Monday.",
        "The bank forecasts growth of 3–4 % next year.",
        "The airline did not respond to a request for comment.",
        "Thousands of people fled, according to the UN.",
    ] {
        let article = sourcemark::Article::from_text(text);
        let annotations = sourcemark::annotate(&article, &sourcemark::Options::default());
        println!("\n## {text}");
        for s in (0..annotations.claims.len())
            .map(Subject::Claim)
            .chain((0..annotations.figures.len()).map(Subject::Figure))
        {
            let c = card(&article, &annotations, s);
            println!("[{}] {} / {} / {}", s.id(), c.headline, c.subline, c.plain);
            for d in &c.details {
                println!("      {}: {} {:?}", d.label, d.value, d.link.map(|l| l.id()));
            }
            if let Some(k) = &c.comparison {
                println!("      {} {}", k.heading, k.relation);
                for r in &k.rows {
                    println!("        {} – {} ({})", r.reading, r.giver, r.remark);
                }
            }
        }
    }
}
