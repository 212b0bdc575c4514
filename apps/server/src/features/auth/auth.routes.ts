import * as contract from '@berth/contract';
import type { Mount } from '../../kernel/route-context.ts';
import type { AuthDeps } from './auth-deps.ts';
import { changePassword } from './change-password.ts';
import { completeSetup } from './complete-setup.ts';
import { endOwnSession, endSession, ownSessions, readSession } from './own-sessions.ts';
import { signIn } from './sign-in.ts';

export function mountAuth(mount: Mount, deps: AuthDeps): void {
  mount(contract.getSetup, () => ({ open: deps.setup.isOpen() }));
  mount(contract.completeSetup, completeSetup(deps));
  mount(contract.signIn, signIn(deps));
  mount(contract.getSession, readSession(deps));
  mount(contract.signOut, endSession(deps));
  mount(contract.changePassword, changePassword(deps));
  mount(contract.listSessions, ownSessions(deps));
  mount(contract.revokeSession, endOwnSession(deps));
}
