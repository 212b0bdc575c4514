import type { ITheme } from '@xterm/xterm';

/** The colours of a terminal, from the tokens of the theme that is on. */
export function terminalTheme(styles: CSSStyleDeclaration): ITheme {
  const token = (name: string) => styles.getPropertyValue(`--b-${name}`).trim();
  return {
    background: token('term-bg'),
    foreground: token('term-fg'),
    cursor: token('accent-solid'),
    cursorAccent: token('on-accent'),
    selectionBackground: token('accent-tint-2'),
    scrollbarSliderBackground: token('line-2'),
    scrollbarSliderHoverBackground: token('control'),
    scrollbarSliderActiveBackground: token('control'),
    black: token('ansi-0'),
    red: token('ansi-1'),
    green: token('ansi-2'),
    yellow: token('ansi-3'),
    blue: token('ansi-4'),
    magenta: token('ansi-5'),
    cyan: token('ansi-6'),
    white: token('ansi-7'),
    brightBlack: token('ansi-8'),
    brightRed: token('ansi-9'),
    brightGreen: token('ansi-10'),
    brightYellow: token('ansi-11'),
    brightBlue: token('ansi-12'),
    brightMagenta: token('ansi-13'),
    brightCyan: token('ansi-14'),
    brightWhite: token('ansi-15'),
  };
}
