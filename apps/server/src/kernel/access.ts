import type { IncomingMessage } from 'node:http';
import type { Actor } from './actor.ts';

/** What the kernel needs to know of sign-in; the auth domain gives it. */
export interface Access {
  /** Who sends this request, by the session in its cookie; undefined for nobody. */
  authenticate(request: IncomingMessage): Actor | undefined;
  /** The same session as it is now: another role perhaps; undefined once it has ended. */
  refresh(actor: Actor): Actor | undefined;
  /** Counts as use of the session: an open page keeps it alive. */
  touch(actor: Actor): void;
  /** Told after a session ended or somebody's rights changed. Returns the way to stop listening. */
  onChange(listener: () => void): () => void;
}
