import type { FitAddon } from '@xterm/addon-fit';
import type { Terminal } from '@xterm/xterm';

const resizeMs = 80;

/**
 * Keeps the terminal as large as its place, and tells its size once it rests. Gives the end of it.
 * xterm forgets the selection when the number of lines changes; what is selected is still there, so it is selected again.
 */
export function followSize(host: HTMLElement, terminal: Terminal, fit: FitAddon, tell: () => void): () => void {
  const observer = new ResizeObserver(() => {
    if (host.clientWidth === 0 || host.clientHeight === 0) return;
    const selected = terminal.getSelectionPosition();
    const { cols } = terminal;
    fit.fit();
    if (selected === undefined || terminal.cols !== cols || terminal.hasSelection()) return;
    const { start, end } = selected;
    terminal.select(start.x, start.y, (end.y - start.y) * cols + end.x - start.x);
  });
  observer.observe(host);
  let timer: ReturnType<typeof setTimeout> | undefined;
  terminal.onResize(() => {
    clearTimeout(timer);
    timer = setTimeout(tell, resizeMs);
  });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
