import type { Access } from '../../kernel/access.ts';
import type { ReadClient } from '../../kernel/client.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { Mount } from '../../kernel/route-context.ts';
import type { Database } from '../../storage/database.ts';
import type { SettingsStore } from '../../storage/settings.store.ts';
import { createAccess } from './access.ts';
import { mountAuth } from './auth.routes.ts';
import { createHashQueue } from './hash-queue.ts';
import { createPasswordHasher, type HashCost } from './password-hash.ts';
import { createPeople, type People } from './people.ts';
import { createSessionsStore } from './sessions.store.ts';
import { createSetupState, type SetupState } from './setup-state.ts';
import { createThrottle } from './throttle.ts';
import { createUsersStore } from './users.store.ts';

export interface AuthParts {
  readonly database: Database;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly log: Logger;
  readonly readClient: ReadClient;
  readonly setupToken: string | undefined;
  readonly hashCost?: HashCost | undefined;
}

export interface Auth {
  readonly access: Access;
  readonly people: People;
  readonly setup: SetupState;
  mount(mount: Mount): void;
  /** Forgets sessions whose time is over. */
  sweep(): void;
}

/** The whole of sign-in, wired. */
export function createAuth({ database, settings, clock, log, readClient, setupToken, hashCost }: AuthParts): Auth {
  const users = createUsersStore(database, clock);
  const sessions = createSessionsStore(database, clock);
  const access = createAccess({ sessions, readClient, clock, log });
  const setup = createSetupState(users, settings, setupToken);
  const hasher = createPasswordHasher(hashCost);
  const { changed } = access;
  return {
    access,
    setup,
    people: createPeople({ users, sessions, hasher, changed }),
    mount: (mount) =>
      mountAuth(mount, {
        database,
        users,
        sessions,
        setup,
        clock,
        changed,
        hasher,
        throttle: createThrottle(database, clock),
        hashes: createHashQueue(),
      }),
    sweep: () => void sessions.sweep(),
  };
}
