//! The card that lies beside the weights: what they are, where they come from, how good they are.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};
use sourcemark::syntax::model::Model;

use crate::evaluate::score;
use crate::train::Settings;
use crate::treebank;

/// The text of the card. Scores are on all files of the folder that end with "-dev.conllu" or "-test.conllu".
pub(crate) fn card(folder: &Path, weights: &[u8], settings: &Settings) -> Result<String> {
    let model = Model::read(weights).context("the library cannot read the weights")?;
    let mut text = String::from(ABOUT);
    text.push_str("\n## Training data\n\n| file | sentences | words |\n|---|---|---|\n");
    for file in treebank::training_files(folder)? {
        let sentences = treebank::read(&file)?;
        let words: usize = sentences.iter().map(|sentence| sentence.words.len()).sum();
        writeln!(text, "| {} | {} | {words} |", name(&file), sentences.len())?;
    }
    text.push_str(LICENCES);
    write!(
        text,
        "\n## Training\n\n`cargo xtask train DIR`, where `DIR` holds the files above; one thread, deterministic. First with exact \
         weights, then with rounded ones; all the while each weight pays for its code in the file (`price`), so that \
         the rows of words that help little become zero and are left out. What is kept is the average of the weights \
         over the last updates.\n\n\
         ```text\n{settings:#?}\n```\n"
    )?;
    write!(
        text,
        "\n## Size\n\n{} bytes, {} with brotli at quality 11.\n",
        weights.len(),
        packed_size(weights)?
    )?;
    text.push_str(
        "\n## Scores\n\nGold tokens and sentences; UAS and LAS with punctuation; LAS with the model's own labels, among \
         which the rare ones of Universal Dependencies are folded together; “forms” \
         is the share of verbs and auxiliaries whose form is right. None of these files was trained on.\n\n\
         | file | UPOS | UAS | LAS | forms |\n|---|---|---|---|---|\n",
    );
    for file in treebank::held_out_files(folder)? {
        let [tags, heads, labels, forms] = score(&model, &treebank::read(&file)?).percent();
        writeln!(text, "| {} | {tags:.2} | {heads:.2} | {labels:.2} | {forms:.2} |", name(&file))?;
    }
    Ok(text)
}

/// How many bytes are left after brotli at its best.
pub(crate) fn packed_size(bytes: &[u8]) -> Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters)?;
    Ok(out.len())
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

const ABOUT: &str = "\
# english.bin: a tagger and dependency parser for English

The weights of the small network in `src/syntax/model`: parts of speech, forms of verbs, heads and labels. It was \
made for articles in news pages; it knows no other language. The layout of the file is in `layout.rs`.

**Licence of the weights: [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/)**, as that of the treebanks \
asks; the code that reads them is MIT OR Apache-2.0.

*This file is written by `cargo xtask train`.*
";

const LICENCES: &str = "
- **UD English EWT** (English Web Treebank): Natalia Silveira, Timothy Dozat, Marie-Catherine de Marneffe, Samuel \
Bowman, Miriam Connor, John Bauer and Christopher Manning, “A Gold Standard Dependency Corpus for English”, 2014; \
<https://github.com/UniversalDependencies/UD_English-EWT>, commit 15d613d8. Annotations and database rights CC BY-SA \
4.0.
- **GUM** (Georgetown University Multilayer corpus): Amir Zeldes, “The GUM Corpus: Creating Multilayer Resources in \
the Classroom”, 2017; <https://gucorpling.org/gum>, commit afb41ee9. Annotations CC BY 4.0; only the genres whose \
texts are in the public domain or under CC BY or CC BY-SA were used, none that is NonCommercial.
";
