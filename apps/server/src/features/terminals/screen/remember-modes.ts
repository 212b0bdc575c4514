import type { Terminal } from '@xterm/headless';

/** Private modes that the serializer leaves out: the cursor's visibility (25) and how the mouse is reported. */
const remembered = new Set([25, 1005, 1006, 1015, 1016]);

/**
 * Remembers what the serializer does not know of: such modes, the cursor's shape and the scrolling region. Gives the sequences
 * that set them again, behind the serialized screen (xterm's control sequences: DECSET, DECSCUSR, DECSTBM).
 */
export function rememberModes(terminal: Terminal): () => string {
  const modes = new Map<number, 'h' | 'l'>();
  let shape = '';
  let region = '';
  const { parser } = terminal;
  const numbers = (params: (number | number[])[]) => params.filter((param) => typeof param === 'number');
  // `false`: the terminal itself acts on it too.
  for (const final of ['h', 'l'] as const) {
    parser.registerCsiHandler({ prefix: '?', final }, (params) => {
      for (const mode of numbers(params)) {
        if (remembered.has(mode)) modes.set(mode, final);
        // Each buffer has a region of its own.
        if (mode === 47 || mode === 1047 || mode === 1049) region = '';
      }
      return false;
    });
  }
  parser.registerCsiHandler({ intermediates: ' ', final: 'q' }, (params) => {
    shape = `\x1b[${numbers(params)[0] ?? 0} q`;
    return false;
  });
  parser.registerCsiHandler({ final: 'r' }, (params) => {
    const [top = 0, bottom = 0] = numbers(params);
    region = top <= 1 && (bottom === 0 || bottom >= terminal.rows) ? '' : `\x1b[${top};${bottom || ''}r`;
    return false;
  });
  const forget = () => {
    modes.clear();
    shape = '';
    region = '';
    return false;
  };
  parser.registerEscHandler({ final: 'c' }, forget);
  parser.registerCsiHandler({ intermediates: '!', final: 'p' }, forget);
  terminal.onResize(() => {
    region = '';
  });
  return () => {
    const { cursorX, cursorY } = terminal.buffer.active;
    // Setting a region moves the cursor.
    const margins = region === '' ? '' : `${region}\x1b[${cursorY + 1};${cursorX + 1}H`;
    return [...modes].map(([mode, final]) => `\x1b[?${mode}${final}`).join('') + shape + margins;
  };
}
