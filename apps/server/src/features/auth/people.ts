import { newPasswordSchema, type Role, usernameSchema } from '@berth/contract';
import { BerthError } from '../../kernel/errors.ts';
import type { AuthDeps } from './auth-deps.ts';
import { checkPassword } from './password-policy.ts';

export interface NewPerson {
  readonly username: string;
  readonly password: string;
  readonly role: Role;
}

/** What administers people. There are no routes for it yet: the command line and tests use it. */
export interface People {
  /** @throws BerthError `bad_request` when the name or the password will not do, or the name is taken */
  create(person: NewPerson): Promise<string>;
  /** Sets a new password and ends every session. */
  resetPassword(username: string, password: string): Promise<void>;
  /** Each takes effect at once, in open sockets too. */
  setRole(username: string, role: Role): void;
  setDisabled(username: string, disabled: boolean): void;
}

type Deps = Pick<AuthDeps, 'users' | 'sessions' | 'hasher' | 'changed'>;

export function createPeople({ users, sessions, hasher, changed }: Deps): People {
  function known(username: string) {
    const user = users.byName(username);
    if (user === undefined) throw new BerthError('not_found', `There is nobody named ${username}.`);
    return user;
  }

  return {
    async create({ username, password, role }) {
      checkName(username);
      checkNewPassword(password, username);
      if (users.byName(username) !== undefined) throw new BerthError('bad_request', `${username} exists already.`);
      return users.insert(username, role, await hasher.hash(password));
    },
    async resetPassword(username, password) {
      checkNewPassword(password, username);
      const user = known(username);
      users.setPassword(user.id, await hasher.hash(password));
      sessions.endOfUser(user.id, undefined);
      changed();
    },
    setRole(username, role) {
      users.setRole(known(username).id, role);
      changed();
    },
    setDisabled(username, disabled) {
      users.setDisabled(known(username).id, disabled);
      changed();
    },
  };
}

function checkName(username: string): void {
  if (!usernameSchema.safeParse(username).success) {
    throw new BerthError('bad_request', 'A name is 2 to 40 lower-case letters, digits, dots, dashes or underscores.');
  }
}

function checkNewPassword(password: string, username: string): void {
  if (!newPasswordSchema.safeParse(password).success) {
    throw new BerthError('bad_request', 'A password has at least 12 characters and at most 1,024 bytes.');
  }
  checkPassword(password, username, 'password');
}
