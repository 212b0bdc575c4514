/** Scores of how well a word that is typed fits a text, the more the better; 0 does not. */
const EXACT = 100;
const START = 85;
const WORD = 70;
const INSIDE = 45;
const SCATTERED = 25;

const boundary = /[\s\-_./:@]/;

/** How well `token` fits `text`; both in lower case. */
export function fit(text: string, token: string): number {
  if (text === token) return EXACT;
  const at = text.indexOf(token);
  if (at === 0) return START - shortness(text);
  for (let place = at; place > 0; place = text.indexOf(token, place + 1)) {
    if (boundary.test(text.charAt(place - 1))) return WORD - shortness(text);
  }
  if (at > 0) return INSIDE - shortness(text);
  return token.length > 1 && isScattered(text, token) ? SCATTERED - shortness(text) : 0;
}

/** Of two texts that fit alike the shorter one is meant. */
function shortness(text: string): number {
  return Math.min(10, text.length / 6);
}

/** Whether the letters come in this order, the first of them at the start of a word. */
function isScattered(text: string, token: string): boolean {
  let from = 0;
  for (let n = 0; n < token.length; n += 1) {
    const at = text.indexOf(token.charAt(n), from);
    if (at < 0 || (n === 0 && at > 0 && !boundary.test(text.charAt(at - 1)))) return false;
    from = at + 1;
  }
  return true;
}

/** The words that are typed, in lower case; at most six count. */
export function tokensOf(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6);
}

/** Pieces of a label, those that were typed marked. */
export function markTokens(label: string, tokens: readonly string[]): { text: string; hit: boolean }[] {
  const lower = label.toLowerCase();
  const hits = new Array<boolean>(label.length).fill(false);
  // Some letters change their length in lower case; then nothing is marked rather than the wrong ones.
  if (lower.length !== label.length) return [{ text: label, hit: false }];
  for (const token of tokens) {
    const at = lower.indexOf(token);
    if (at >= 0) hits.fill(true, at, at + token.length);
  }
  const pieces: { text: string; hit: boolean }[] = [];
  for (let n = 0; n < label.length; n += 1) {
    const last = pieces.at(-1);
    if (last !== undefined && last.hit === hits[n]) last.text += label.charAt(n);
    else pieces.push({ text: label.charAt(n), hit: hits[n] ?? false });
  }
  return pieces;
}
