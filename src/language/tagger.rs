use super::Token;
pub(super) fn tag(_text: &str, _lower: &str, _tokens: &mut [Token]) {}
