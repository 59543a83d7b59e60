//! The tables of checks: what each is called, what an editor would say, and the function that says whether it objects.

use super::{content, figures, speaker, tree};
use crate::annotation::{Claim, Figure};
use crate::review::Check;

macro_rules! checks {
    ($checks:ident: $item:ty, $objections:ident; $($name:literal $objection:literal => $objects:path,)+) => {
        /// What is asked of each, in this order.
        pub(crate) static $checks: &[Check<$item>] = &[$(Check { name: $name, objects: $objects },)+];
        static $objections: &[(&str, &str)] = &[$(($name, $objection),)+];
    };
}

checks! {
    CLAIM_CHECKS: Claim, CLAIM_OBJECTIONS;
    "heading" "it stands in a headline or standfirst" => content::is_in_heading,
    "unresolved" "the speaker is a pronoun, or a word that stands for somebody" => speaker::is_unresolved,
    "fragment" "the speaker is not a whole noun phrase" => speaker::is_fragment,
    "cannot-speak" "the speaker is a thing that can neither say nor find" => speaker::cannot_speak,
    "own-second-hand" "the speaker reports what the speaker says" => speaker::reports_itself,
    "through" "the card does not say who passes it on" => speaker::is_through_unknown,
    "sourced-hearsay" "the sentence names who says it" => speaker::is_sourced_hearsay,
    "short" "the content is no statement" => content::is_short,
    "quotes" "its quotation marks or brackets do not match" => content::has_unbalanced_quotes,
    "dateline" "it holds a dateline" => content::has_dateline,
    "other-speaker" "it holds the cue and source of somebody else" => content::holds_other_speaker,
    "others-name" "it holds a part of the name of another speaker" => content::overlaps_other_source,
    "writers-clause" "it ends in a clause of the writer's" => content::has_writers_clause,
    "goes-on" "the quotation goes on behind it" => content::quotation_goes_on,
    "main-clause" "it holds the main clause, which is the writer's" => tree::holds_main_clause,
    "fronted" "it runs on into the main clause, which is the writer's" => tree::runs_into_main_clause,
    "scene" "behind the quotation the writer sets the scene" => tree::sets_scene_behind_quotation,
    "own-clause" "a part of it hangs on the cue beside it" => tree::holds_clause_of_cue,
    "next-subject" "it holds the subject of what follows" => tree::holds_next_subject,
    "number" "speaker and verb do not agree in number" => tree::disagrees_in_number,
    "first-person" "a body or a text is quoted with “I”" => speaker::is_first_person,
    "object" "the cue does something, and says nothing" => tree::has_object_only,
    "apart" "the quotation ends before the speaker's sentence" => tree::stands_apart,
    "bare-role" "the speaker is a body or person that the card does not identify" => speaker::is_bare_role,
    "describes" "the cue stands in a clause that describes its speaker" => tree::describes_speaker,
    "another" "somebody who speaks with the speaker is left out" => speaker::leaves_out_another,
    "crosshead" "it holds a crosshead" => content::holds_crosshead,
    "addressee" "it begins with whom the speaker tells it" => content::begins_with_addressee,
    "imputed" "it is what somebody else makes of the speaker" => tree::is_imputed,
    "no-subject" "it lacks its subject, which holds the cue" => tree::lacks_subject,
    "pronoun" "the card does not say of what it is said" => content::is_of_pronoun,
    "channel" "it holds those through whom it comes, or on what condition" => content::is_channel,
    "described-object" "it is a thing, and the writer describes it" => tree::describes_object,
    "done-to" "the speaker is the one who was asked" => tree::is_done_to_speaker,
    "object-speaker" "the speaker is the object of another verb" => tree::is_object_of_another,
    "twice" "another claim of the same speaker covers the same words" => content::is_covered_twice,
}

checks! {
    FIGURE_CHECKS: Figure, FIGURE_OBJECTIONS;
    "heading" "it stands in a headline or standfirst" => figures::is_in_heading,
    "table" "it stands in a table" => figures::is_in_table,
    "not-telling" "the card says no more than the sentence" => figures::is_not_telling,
    "uncounted" "the card does not say what is counted" => figures::is_count_of_nothing,
    "change" "a move from one number to another is taken for a range" => figures::is_change,
    "compared" "another number is compared with it" => figures::is_compared_with,
    "negated" "the sentence says that it is not so" => figures::is_negated,
    "name" "it says which kind of thing is meant" => figures::is_in_name,
    "sign" "the dash before it may be a minus" => figures::has_unread_sign,
    "conversion" "the same number in another unit stands before it" => figures::is_conversion,
    "silent" "somebody gives it, and the card does not say who" => figures::is_silent_about_giver,
    "giver" "the claim that gives it is withheld" => figures::is_given_by_withheld,
}

/// What an editor would say, for the name of a check; empty for a name that no check has.
pub fn objection(name: &str) -> &'static str {
    let mut all = CLAIM_OBJECTIONS.iter().chain(FIGURE_OBJECTIONS);
    all.find(|(known, _)| *known == name).map_or("", |(_, objection)| objection)
}
