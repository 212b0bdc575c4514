import { quoteWord } from '@berth/run-spec';
import type { ShellWish } from './shell-wish.ts';

/** The command that opens the same in a shell. */
export function dockerWords(name: string, wish: ShellWish): string {
  if (wish.kind === 'attach') return `docker ${wish.start ? 'start -ai' : 'attach'} ${quoteWord(name)}`;
  const user = wish.user === null ? [] : ['-u', quoteWord(wish.user)];
  return ['docker exec -it', ...user, quoteWord(name), ...(wish.command ?? ['sh']).map(quoteWord)].join(' ');
}
