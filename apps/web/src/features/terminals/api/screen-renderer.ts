import type { Terminal } from '@xterm/xterm';
import { isSoftwareGl } from '../model/software-gl.ts';

/**
 * Draws a terminal with WebGL where the graphics card does it, else as elements of the page. A browser has few WebGL contexts, so
 * only a screen that is seen holds one; where it is taken away, the elements take over.
 */
export class ScreenRenderer {
  readonly #terminal: Terminal;
  readonly #host: HTMLElement;
  readonly #onChange: () => void;
  #wanted = false;
  #end: (() => void) | null = null;

  /** `onChange`: characters may have another width now. */
  constructor(terminal: Terminal, host: HTMLElement, onChange: () => void) {
    this.#terminal = terminal;
    this.#host = host;
    this.#onChange = onChange;
    host.dataset.renderer = 'dom';
  }

  /** To be called whenever the screen is shown, hidden, or the choice of the person changes. */
  async draw({ seen, gpu }: { seen: boolean; gpu: boolean }): Promise<void> {
    this.#wanted = seen && gpu;
    if (!this.#wanted) return this.#backToElements();
    if (this.#end !== null || !hasFastGl()) return;
    const { WebglAddon } = await import('@xterm/addon-webgl');
    // Hidden, or drawn by another call, while the addon was on its way.
    if (!this.#wanted || this.#end !== null) return;
    const addon = new WebglAddon();
    try {
      this.#terminal.loadAddon(addon);
    } catch {
      addon.dispose();
      return;
    }
    const lost = addon.onContextLoss(() => this.#backToElements());
    this.#host.dataset.renderer = 'webgl';
    this.#end = () => {
      lost.dispose();
      addon.dispose();
    };
    this.#onChange();
  }

  #backToElements(): void {
    if (this.#end === null) return;
    this.#end();
    this.#end = null;
    this.#host.dataset.renderer = 'dom';
    this.#onChange();
  }
}

let fast: boolean | undefined;

function hasFastGl(): boolean {
  fast ??= askForGl();
  return fast;
}

function askForGl(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  if (gl === null) return false;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = info === null ? '' : gl.getParameter(info.UNMASKED_RENDERER_WEBGL);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !isSoftwareGl(String(renderer));
}
