use super::Token;
use crate::text::Span;
pub(super) fn tokens(_text: &str, _block: Span) -> Vec<Token> {
    Vec::new()
}
