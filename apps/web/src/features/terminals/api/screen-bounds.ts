import type { Terminal } from '@xterm/xterm';

/** Lines and characters beyond these have long left the screen. */
const most = 10_000;
/** Control sequences that do something as often as their parameter says: lines in and out, scrolling, tabs, the last character again. */
const repeating = ['L', 'M', 'S', 'T', 'I', 'Z', 'b'];

/** Leaves out what would freeze the page: seven bytes, `CSI 2147483647 L`, would for an hour. */
export function boundRepeats({ parser }: { parser: Pick<Terminal['parser'], 'registerCsiHandler'> }): void {
  for (const final of repeating) {
    parser.registerCsiHandler({ final }, ([times]) => typeof times === 'number' && times > most);
  }
}
