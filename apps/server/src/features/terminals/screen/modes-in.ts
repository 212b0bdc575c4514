/** How many sequences of each kind are kept: modes that are switched, colours that are set one upon the other. */
const most = 500;

const [esc, bracket, reset, colour] = [0x1b, 0x5b, 0x63, 0x6d];
/** `ESC ( 0` and the like: character sets. */
const charsets = new Set(Buffer.from('()*+'));
/** Final bytes of control sequences that outlast the text around them: modes, regions, shapes (ECMA-48, xterm). */
const lasting = new Set(Buffer.from('hlrpq'));

/**
 * What output leaves behind when its text is not drawn: the modes and colours that it switched. Pure, linear in the bytes, makes no
 * garbage, and costs nearly nothing where there is no escape, as in most floods.
 */
export function modesIn(output: Buffer): Buffer {
  // Where sequences begin and end, in turn.
  let modes: number[] = [];
  let colours: number[] = [];
  for (let at = output.indexOf(esc); at !== -1; at = output.indexOf(esc, at + 1)) {
    const kind = output[at + 1] ?? 0;
    if (kind === reset) [modes, colours] = [[at, at + 2], []];
    else if (charsets.has(kind) && at + 3 <= output.length) modes.push(at, at + 3);
    if (kind !== bracket) continue;
    const end = controlEnd(output, at + 2);
    const final = output[end - 1] ?? 0;
    if (lasting.has(final)) modes.push(at, end);
    if (final !== colour) continue;
    if (setsNone(output, at + 2, end - 1)) colours.length = 0;
    colours.push(at, end);
    if (colours.length > 4 * most) colours = colours.slice(-2 * most);
    if (modes.length > 4 * most) modes = modes.slice(-2 * most);
  }
  return Buffer.concat([...parts(output, modes), ...parts(output, colours)]);
}

/** Behind the final byte of a control sequence whose parameters begin at `from`; `from` itself where it has none. */
function controlEnd(output: Buffer, from: number): number {
  let at = from;
  for (let byte = output[at] ?? 0; byte >= 0x20 && byte < 0x40; byte = output[at] ?? 0) at += 1;
  return at < output.length ? at + 1 : from;
}

/** Whether the parameters of a colour, `from` to `to`, are none but zeros: it takes all others back. */
function setsNone(output: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (output[at] !== 0x30 && output[at] !== 0x3b) return false;
  return true;
}

function parts(output: Buffer, places: readonly number[]): Buffer[] {
  const newest = places.slice(-2 * most);
  return newest.flatMap((start, i) => (i % 2 === 0 ? [output.subarray(start, newest[i + 1])] : []));
}
