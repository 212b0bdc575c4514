/** How a piece of a log line is drawn. Colours are CSS values: tokens for the sixteen, rgb for the rest. */
export interface TextStyle {
  color?: string;
  background?: string;
  bold?: true;
  dim?: true;
  italic?: true;
  underline?: true;
  strike?: true;
  inverse?: true;
}

const off = { 22: ['bold', 'dim'], 23: ['italic'], 24: ['underline'], 27: ['inverse'], 29: ['strike'] } as const;
const on = { 1: 'bold', 2: 'dim', 3: 'italic', 4: 'underline', 7: 'inverse', 9: 'strike' } as const;

/** The style after the numbers of one SGR sequence (ECMA-48 8.3.117). What is not known changes nothing. */
export function applySgr(style: TextStyle, numbers: readonly number[]): TextStyle {
  let next: TextStyle = { ...style };
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    if (number === 0) next = {};
    else if (number === 38 || number === 48) {
      const { color, used } = extendedColor(numbers, at + 1);
      if (color !== undefined) next[number === 38 ? 'color' : 'background'] = color;
      at += used;
    } else applyOne(next, number);
  }
  return next;
}

function applyOne(style: TextStyle, number: number): void {
  const added = Object.entries(on).find(([known]) => Number(known) === number)?.[1];
  if (added !== undefined) style[added] = true;
  for (const name of Object.entries(off).find(([known]) => Number(known) === number)?.[1] ?? []) delete style[name];
  if (number >= 30 && number <= 37) style.color = token(number - 30);
  if (number >= 90 && number <= 97) style.color = token(number - 82);
  if (number >= 40 && number <= 47) style.background = token(number - 40);
  if (number >= 100 && number <= 107) style.background = token(number - 92);
  if (number === 39) delete style.color;
  if (number === 49) delete style.background;
}

/** `5;n` is one of 256 colours, `2;r;g;b` any. `used`: how many numbers belong to it. */
function extendedColor(numbers: readonly number[], at: number): { color?: string; used: number } {
  const [kind, first = 0, green = 0, blue = 0] = numbers.slice(at, at + 4);
  if (kind === 5) return { color: paletteColor(first), used: 2 };
  if (kind === 2) return { color: rgb(first, green, blue), used: 4 };
  return { used: 1 };
}

function paletteColor(number: number): string {
  if (number < 16) return token(number);
  if (number >= 232) return rgb(8 + (number - 232) * 10, 8 + (number - 232) * 10, 8 + (number - 232) * 10);
  const level = (part: number) => (part === 0 ? 0 : 55 + part * 40);
  const cube = number - 16;
  return rgb(level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6));
}

function token(number: number): string {
  return `var(--b-ansi-${number})`;
}

function rgb(...parts: [number, number, number]): string {
  return `rgb(${parts.map((part) => Math.min(255, Math.max(0, part))).join(' ')})`;
}
