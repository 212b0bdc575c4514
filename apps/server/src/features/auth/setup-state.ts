import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { BerthError } from '../../kernel/errors.ts';
import type { SettingsStore } from '../../storage/settings.store.ts';
import type { UsersStore } from './users.store.ts';

const triesAllowed = 10;

/** Whether the first admin is still to be made, and the one-time token that proves who may. */
export interface SetupState {
  isOpen(): boolean;
  /** The token to print; undefined when setup is closed. */
  readonly token: string | undefined;
  /** Runs `work` if the token is right and nobody else is at it; the winner closes setup for good by `done`. */
  claim<Result>(token: string, work: (done: (host: string) => void) => Promise<Result>): Promise<Result>;
  /** The Host, with its port, by which setup was completed. */
  host(): string | undefined;
  /** Closes setup without a token, for an admin that the environment names. */
  close(): void;
}

/** Setup never opens again by itself: a mark stays even when the last person is gone. */
export function createSetupState(users: UsersStore, settings: SettingsStore, given: string | undefined): SetupState {
  let open = settings.get('setup.completed') === undefined && users.count() === 0;
  let host = settings.get('setup.host');
  let claimed = false;
  let wrongTries = 0;
  const token = open ? (given ?? randomBytes(18).toString('base64url')) : undefined;

  return {
    isOpen: () => open,
    get token() {
      return open ? token : undefined;
    },
    host: () => host,
    close() {
      open = false;
      settings.set('setup.completed', '1');
    },
    async claim(tried, work) {
      if (!open || claimed || token === undefined)
        throw new BerthError('setup_closed', 'The first admin exists already.');
      if (wrongTries >= triesAllowed) {
        throw new BerthError('too_many_attempts', 'Too many wrong setup tokens. Restart Berth to get a new one.');
      }
      if (!same(tried, token)) {
        wrongTries += 1;
        throw new BerthError(
          'setup_token_wrong',
          'This is not the setup token. Berth prints it to its log at the start.',
        );
      }
      claimed = true;
      let by: string | undefined;
      try {
        const result = await work((reached) => {
          by = reached;
          settings.set('setup.completed', '1');
          settings.set('setup.host', reached);
        });
        host = by ?? host;
        open = by === undefined;
        return result;
      } finally {
        claimed = false;
      }
    },
  };
}

function same(left: string, right: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(left), hash(right));
}
