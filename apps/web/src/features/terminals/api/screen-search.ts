import { type ISearchDecorationOptions, type ISearchOptions, SearchAddon } from '@xterm/addon-search';
import type { Terminal } from '@xterm/xterm';

export interface SearchWish {
  readonly text: string;
  readonly caseSensitive: boolean;
  readonly regex: boolean;
}

/** `at` counts from 1 at the top; 0 where there is none, or beyond what is counted. */
export interface SearchHits {
  readonly at: number;
  readonly count: number;
}

/** So many hits are marked and counted; beyond it is `1000+`. */
export const countedHits = 1000;

/** Finds words in what the terminal still holds, newest first, and marks them. */
export class ScreenSearch {
  readonly #addon = new SearchAddon({ highlightLimit: countedHits });
  readonly #host: HTMLElement;
  #kind = '';

  constructor(terminal: Terminal, host: HTMLElement) {
    this.#host = host;
    terminal.loadAddon(this.#addon);
  }

  /** Goes to the hit before or behind the one that is current. A pattern that is none finds nothing. */
  find({ text, caseSensitive, regex }: SearchWish, direction: 'up' | 'down'): void {
    if (text === '') {
      this.stop();
      return;
    }
    // The addon compares its options only after it has taken the new ones over.
    const kind = `${caseSensitive} ${regex}`;
    if (kind !== this.#kind) this.stop();
    this.#kind = kind;
    const options: ISearchOptions = { caseSensitive, regex, decorations: this.#colours() };
    if (direction === 'up') this.#addon.findPrevious(text, options);
    else this.#addon.findNext(text, options);
  }

  /** Told of the hits whenever they change, also by new output. Gives the unsubscribe. */
  onHits(tell: (hits: SearchHits) => void): () => void {
    const listener = this.#addon.onDidChangeResults(({ resultIndex, resultCount }) =>
      tell({ at: resultIndex + 1, count: resultCount }),
    );
    return () => listener.dispose();
  }

  /** Takes the marks away; the current hit stays selected, to be copied. */
  stop(): void {
    this.#addon.clearDecorations();
  }

  #colours(): ISearchDecorationOptions {
    const styles = getComputedStyle(this.#host);
    const token = (name: string) => styles.getPropertyValue(`--b-${name}`).trim();
    return {
      matchBackground: token('accent-tint-2'),
      matchOverviewRuler: token('accent-solid'),
      activeMatchBackground: token('accent-tint-2'),
      activeMatchBorder: token('accent-solid'),
      activeMatchColorOverviewRuler: token('accent-solid'),
    };
  }
}
