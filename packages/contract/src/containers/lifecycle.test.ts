import { expect, test } from 'vitest';
import { signalSchema } from './lifecycle.ts';

test.each(['KILL', 'SIGKILL', 'sigkill', 'kill'])('%s is the signal KILL', (given) => {
  expect(signalSchema.parse(given)).toBe('KILL');
});

test.each(['', 'SIG', 'SIGSIGKILL', 'SEGV', '9'])('"%s" is no signal that may be sent', (given) => {
  expect(signalSchema.safeParse(given).success).toBe(false);
});
