import { readFileSync } from 'node:fs';
import { EnvironmentError } from '../../kernel/environment.ts';
import type { People } from './people.ts';
import type { SetupState } from './setup-state.ts';

/**
 * Makes the user `admin` with the password in the file that BERTH_ADMIN_PASSWORD_FILE names, where setup is still open.
 * @throws EnvironmentError that names the variable
 */
export async function adminFromEnvironment(file: string, people: People, setup: SetupState): Promise<void> {
  if (!setup.isOpen()) return;
  try {
    const password = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    await people.create({ username: 'admin', password, role: 'admin' });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EnvironmentError(`BERTH_ADMIN_PASSWORD_FILE cannot be used: ${reason}`, { cause });
  }
  setup.close();
}
