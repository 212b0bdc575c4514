import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../storage/database.ts';
import type { HashQueue } from './hash-queue.ts';
import type { PasswordHasher } from './password-hash.ts';
import type { SessionsStore } from './sessions.store.ts';
import type { SetupState } from './setup-state.ts';
import type { Throttle } from './throttle.ts';
import type { UsersStore } from './users.store.ts';

/** What the use cases of sign-in are made of. */
export interface AuthDeps {
  readonly database: Database;
  readonly users: UsersStore;
  readonly sessions: SessionsStore;
  readonly throttle: Throttle;
  readonly setup: SetupState;
  readonly hasher: PasswordHasher;
  readonly hashes: HashQueue;
  readonly clock: Clock;
  /** Tells whoever watches that a session ended or rights changed. */
  readonly changed: () => void;
}
