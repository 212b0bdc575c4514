import { afterEach, expect, it } from 'vitest';
import { BerthError } from '../../kernel/errors.ts';
import { DrawingTurns } from './screen/drawing-turns.ts';
import { Terminal } from './terminal.ts';
import type { TerminalProgram } from './terminal-program.ts';
import { TerminalRegistry } from './terminal-registry.ts';

const program: TerminalProgram = {
  kind: 'exec',
  whenFull: 'wait',
  open: () => Promise.reject(new Error('not opened here')),
  learnEnd: async () => 'running',
  end: async () => null,
};
const actor = { userId: 'u', name: 'Ada', role: 'operator', sessionId: 's' } as const;

function terminal(id: string): Terminal {
  const ways = { tty: true, input: true, detachKeys: undefined, reach: [], graceMs: 60_000, startedAt: new Date() };
  const spec = { id, containerId: 'c', command: ['sh'], user: undefined, size: { cols: 80, rows: 24 }, ...ways };
  return new Terminal({ spec, program, turns: new DrawingTurns() });
}

let registry: TerminalRegistry;
afterEach(() => registry.close());

it('has no more room for those who asked at the same time than for those who ask one after the other', () => {
  registry = new TerminalRegistry({ perUser: 1 });
  // Both find room, and look at their containers meanwhile.
  registry.checkRoom(actor);
  registry.checkRoom(actor);
  registry.add(terminal('one'), actor);
  expect(() => registry.add(terminal('two'), actor)).toThrow(BerthError);
  expect(registry.open).toHaveLength(1);
});
