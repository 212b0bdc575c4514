// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unseen = /([\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069])/;

/**
 * Cuts a text of the engine where characters stand that cannot be seen or that turn the reading direction: every second piece is such
 * a character, by its name (`U+202E`).
 */
export function cutAtUnseen(text: string): string[] {
  return text.split(unseen).map((piece, place) => (place % 2 === 0 ? piece : nameOf(piece)));
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
