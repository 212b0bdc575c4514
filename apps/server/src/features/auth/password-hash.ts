import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** KiB, passes, lanes. OWASP's minimum for argon2id is 19 MiB and 2 passes. */
const current = { memory: 65_536, passes: 3, parallelism: 1 };

interface Parsed {
  memory: number;
  passes: number;
  parallelism: number;
  salt: Buffer;
  hash: Buffer;
}

/** Hashes a password with argon2id; the result carries its parameters (the PHC string format). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await run(password, { ...current, salt });
  return `$argon2id$v=19$m=${current.memory},t=${current.passes},p=${current.parallelism}$${base64(salt)}$${base64(hash)}`;
}

/** Whether the password is the one that was hashed, and whether it should be hashed anew with today's parameters. */
export async function verifyPassword(password: string, stored: string): Promise<{ right: boolean; outdated: boolean }> {
  const parsed = parse(stored);
  const hash = await run(password, parsed);
  return {
    right: hash.length === parsed.hash.length && timingSafeEqual(hash, parsed.hash),
    outdated: parsed.memory < current.memory || parsed.passes < current.passes,
  };
}

/** A hash that no password fits: verified against for unknown names, so that they take the same time. */
export const dummyHash = `$argon2id$v=19$m=${current.memory},t=${current.passes},p=${current.parallelism}$${base64(randomBytes(16))}$${base64(randomBytes(32))}`;

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
