import type { Terminal } from '@xterm/xterm';
import { onTerminalSettings, terminalSettings } from '../model/terminal-settings.ts';
import { terminalTheme } from '../model/terminal-theme.ts';

const scheme = 'data-mantine-color-scheme';

/** Draws the terminal in the colours of the page, or always dark, as the settings say. */
export function applyLook(host: HTMLElement, terminal: Terminal): void {
  const { dark, reader } = terminalSettings();
  // The tokens of a theme hold below any element that names it.
  if (dark) host.setAttribute(scheme, 'dark');
  else host.removeAttribute(scheme);
  if (terminal.options.screenReaderMode !== reader) terminal.options.screenReaderMode = reader;
  // What is not on the page has no colours; it is asked again when it is shown.
  if (host.isConnected) terminal.options.theme = terminalTheme(getComputedStyle(host));
}

/** Applies the look again whenever the theme or the settings change. Gives the end of it. */
export function followLook(apply: () => void): () => void {
  const theme = new MutationObserver(apply);
  theme.observe(document.documentElement, { attributeFilter: [scheme] });
  const unsubscribe = onTerminalSettings(apply);
  return () => {
    theme.disconnect();
    unsubscribe();
  };
}
