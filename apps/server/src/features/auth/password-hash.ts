import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** What a hash takes: KiB of memory, passes over it. */
export interface HashCost {
  readonly memory: number;
  readonly passes: number;
}

/** OWASP's minimum for argon2id is 19 MiB and 2 passes. */
export const defaultCost: HashCost = { memory: 65_536, passes: 3 };

export interface PasswordHasher {
  /** Hashes with argon2id; the result carries its parameters (the PHC string format). */
  hash(password: string): Promise<string>;
  /** Whether the password is the one that was hashed, and whether it should be hashed anew at today's cost. */
  verify(password: string, stored: string): Promise<{ right: boolean; outdated: boolean }>;
  /** A hash that no password fits: verified against for unknown names, so that they take the same time. */
  readonly dummy: string;
}

interface Parsed {
  memory: number;
  passes: number;
  parallelism: number;
  salt: Buffer;
  hash: Buffer;
}

export function createPasswordHasher(cost: HashCost = defaultCost): PasswordHasher {
  const parallelism = 1;
  const write = (salt: Buffer, hash: Buffer) =>
    `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`;

  return {
    async hash(password) {
      const salt = randomBytes(16);
      return write(salt, await run(password, { ...cost, parallelism, salt }));
    },
    async verify(password, stored) {
      const parsed = parse(stored);
      const hash = await run(password, parsed);
      return {
        right: hash.length === parsed.hash.length && timingSafeEqual(hash, parsed.hash),
        outdated: parsed.memory < cost.memory || parsed.passes < cost.passes,
      };
    },
    dummy: write(randomBytes(16), randomBytes(32)),
  };
}

function run(password: string, { memory, passes, parallelism, salt }: Omit<Parsed, 'hash'>): Promise<Buffer> {
  return derive('argon2id', { message: password, nonce: salt, memory, passes, parallelism, tagLength: 32 });
}

function parse(stored: string): Parsed {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored);
  if (match === null) throw new Error('A stored password hash is malformed');
  const [, memory, passes, parallelism, salt = '', hash = ''] = match;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
