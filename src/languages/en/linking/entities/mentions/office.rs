//! What an office is for, where a role says so behind its noun: "Secretary of State".

use words::is_one_of;

use crate::syntax::{Reading, Token};

/// One past the last word of the office of a role that ends before `at`: "Secretary | of State", "Minister | for Trade and
/// Industry".
pub(crate) fn end(reading: &Reading<'_>, tokens: &[Token], at: usize) -> usize {
    let lower = |at: usize| tokens.get(at).map_or("", |token| reading.lower(*token));
    let mut end = at;
    for _ in 0..3 {
        let first = end + 1 + usize::from(lower(end + 1) == "the");
        if !is_one_of(lower(end), "of for and") || !is_one_of(lower(first), PORTFOLIOS) {
            break;
        }
        end = (first..tokens.len())
            .find(|at| !is_one_of(lower(*at), PORTFOLIOS))
            .unwrap_or(tokens.len());
    }
    end
}

/// What an office can be for: "Secretary of State", "Chief of Staff", "Minister of Public Works".
/// Whether a word in lower case names what an office is for: "trade".
pub(crate) fn is_portfolio(lower: &str) -> bool {
    is_one_of(lower, PORTFOLIOS)
}

const PORTFOLIOS: &str = "\
    affairs agriculture business climate commerce communications culture defence defense development economy education \
    employment energy environment europe finance fisheries foreign forestry health home homeland housing human industry \
    information infrastructure innovation intelligence interior international internal investment justice labor labour \
    local national planning police prosecution prosecutions public reform resources rights schools science security services social sport sports staff state \
    technology tourism trade transport transportation treasury urban veterans welfare women work works youth";
