import type { Terminal } from '@berth/contract';
import type { ShellWish } from '../model/shell-wish.ts';
import { Shell } from './shell.ts';

/** How long the terminals of a container that nobody looks at stay open in this tab of the browser. */
const unseenMs = 30 * 60_000;

/** So many are open side by side in one container: each keeps its screen and five thousand lines. */
export const maxShells = 8;

/** The terminals of one container that this tab has open. `current` null: a new one is being chosen. */
export interface Shells {
  readonly all: readonly Shell[];
  readonly current: Shell | null;
}

interface Entry {
  shells: Shells;
  /** Who opened them: somebody else who signs in in this tab must not see their screens. */
  owner: string;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

const none: Shells = { all: [], current: null };
const entries = new Map<string, Entry>();
const listeners = new Set<() => void>();

/** The terminals of a container that their owner has open in this tab. */
export function shellsOf(containerId: string, owner: string): Shells {
  const entry = entries.get(containerId);
  return entry?.owner === owner ? entry.shells : none;
}

/** Opens one more, and shows it. `instead`: one that has ended, and whose place it takes. */
export function openShell(containerId: string, owner: string, wish: ShellWish, instead: Shell | null = null): void {
  add(containerId, owner, new Shell(containerId, wish), instead);
}

/** Takes up terminals that the server has kept, the oldest first. */
export function adoptShells(containerId: string, owner: string, terminals: readonly Terminal[]): void {
  const known = new Set(shellsOf(containerId, owner).all.map((shell) => shell.state().terminal?.id));
  for (const terminal of terminals) {
    if (!known.has(terminal.id)) add(containerId, owner, new Shell(containerId, wishOf(terminal), terminal), null);
  }
}

/** Shows one of them again that another page has taken over. */
export function takeBack(containerId: string, owner: string, shell: Shell): void {
  const { terminal } = shell.state();
  if (terminal !== null) add(containerId, owner, new Shell(containerId, shell.wish, terminal), shell);
}

/** Shows one of them; null is the form for a new one. */
export function showShell(containerId: string, shell: Shell | null): void {
  const entry = entries.get(containerId);
  if (entry === undefined) return;
  entry.shells = { ...entry.shells, current: shell };
  tell();
}

export function closeShell(containerId: string, shell: Shell): void {
  const entry = entries.get(containerId);
  if (entry === undefined) return;
  const { all, current } = entry.shells;
  const place = all.indexOf(shell);
  const rest = all.filter((other) => other !== shell);
  const next = current === shell ? (rest[Math.max(0, place - 1)] ?? null) : current;
  entry.shells = { all: rest, current: next };
  shell.close();
  tell();
}

/** Told when one was opened, shown or closed. Gives the unsubscribe. */
export function subscribeShells(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Somebody looks at the container's terminals until the answer is called; long after that they are closed. */
export function watchShells(containerId: string): () => void {
  clearTimeout(entries.get(containerId)?.timer);
  return () => {
    const entry = entries.get(containerId);
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    if (entry.shells.all.length > 0) entry.timer = setTimeout(() => forget(containerId), unseenMs);
  };
}

function add(containerId: string, owner: string, shell: Shell, instead: Shell | null): void {
  const before = entries.get(containerId);
  if (before !== undefined && before.owner !== owner) forget(containerId);
  const { all } = shellsOf(containerId, owner);
  const next =
    instead !== null && all.includes(instead) ? all.map((s) => (s === instead ? shell : s)) : [...all, shell];
  instead?.close();
  entries.set(containerId, { owner, shells: { all: next, current: shell }, timer: entries.get(containerId)?.timer });
  tell();
}

function forget(containerId: string): void {
  const entry = entries.get(containerId);
  if (entry === undefined) return;
  clearTimeout(entry.timer);
  entries.delete(containerId);
  for (const shell of entry.shells.all) shell.close();
  tell();
}

function wishOf({ kind, command, user }: Terminal): ShellWish {
  return kind === 'attach' ? { kind, start: false } : { kind, command, user };
}

function tell(): void {
  for (const listener of listeners) listener();
}
