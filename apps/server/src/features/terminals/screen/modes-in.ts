/** Bounds what is kept of output that switches modes without end. */
const most = 16 * 1024;

/** Sequences that outlast the text around them: reset, character sets, modes, regions, shapes, colours (ECMA-48, xterm). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const sequence = /\x1bc|[\x0e\x0f]|\x1b[()*+][0-9A-Za-z]|\x1b\[[?>!=]?[\d;:]*[ !]?[hlrpqm]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const noColour = /^\x1b\[[0;]*m$/;

/**
 * What output leaves behind when its text is not drawn: the modes and colours that it switched. Pure, linear in the bytes.
 * Where there is no escape in it, as in most floods, that takes no time at all.
 */
export function modesIn(output: Buffer): Buffer {
  if (output.indexOf(0x1b) === -1 && output.indexOf(0x0e) === -1 && output.indexOf(0x0f) === -1) return Buffer.alloc(0);
  let modes: string[] = [];
  let colours: string[] = [];
  for (const [found] of output.toString('latin1').matchAll(sequence)) {
    if (!found.endsWith('m')) modes.push(found);
    else if (noColour.test(found)) colours = [found];
    else colours.push(found);
    if (modes.length > most) modes = modes.slice(-most / 16);
    if (colours.length > most) colours = colours.slice(-most / 16);
  }
  return Buffer.from([...modes.slice(-most / 16), ...colours.slice(-most / 16)].join(''), 'latin1');
}
