// What is read of what was pasted: not more than a page of news can hold, and of the source of a page not its tags.
// @ts-check

/** Longer than nearly every article; a text of this length is read and shown while one blinks. */
export const MOST = 50_000;

const TAG = /<(?:\/?([a-z][a-z0-9-]*)(?:\s[^<>]*)?|!--?[^<>]*|![a-z][^<>]*)>/gi;

/** Tags that part paragraphs; the others stand within a sentence. */
const BLOCKS = new Set(
  "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul".split(" "),
);

/**
 * The part of a text that is read: whole words.
 *
 * @param {string} text
 * @returns {string}
 */
export function head(text) {
  if (text.length <= MOST) return text;
  const cut = text.slice(0, MOST);
  const space = cut.search(/\s\S*$/);
  if (space > 0) return cut.slice(0, space);
  // One word; not half a character of it.
  return cut.replace(/[\ud800-\udbff]$/, "");
}

/**
 * A text of the same length without tags, so that what is found stands at the same place in both: “<i>12</i>” is the
 * number 12, not more than twelve.
 *
 * @param {string} text
 * @returns {string} with characters that are not read in the place of tags, and line feeds where they part paragraphs
 */
export function withoutTags(text) {
  return text.replace(TAG, (tag, /** @type {string | undefined} */ name) => {
    return (name && BLOCKS.has(name.toLowerCase()) ? "\n" : "\u2060").repeat(tag.length);
  });
}
