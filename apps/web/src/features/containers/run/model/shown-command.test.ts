import { emptySpec, parseDockerRun, portMappingSchema, toDockerRun } from '@berth/run-spec';
import { arbitrarySpec } from '@berth/run-spec/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAddress, pastedContainerPort } from './pasted-port.ts';
import { shownLines, shownText } from './shown-command.ts';

const port = portMappingSchema.parse({ containerPort: '80' });
const mount = { type: 'volume', source: 'data', target: '/data', readOnly: false } as const;

test('rows that are not finished are not in the command, and the others keep their place', () => {
  const spec = {
    ...emptySpec(),
    image: 'nginx',
    ports: [{ ...port, hostPort: '82', containerPort: '' }, port],
    mounts: [{ ...mount, target: '' }, mount],
  };
  const lines = shownLines(spec);
  expect(lines.map((line) => line.path)).toEqual(['', 'ports.1', 'mounts.1', 'image']);
  expect(shownText(lines)).toBe('docker run -d \\\n  -p 80 \\\n  -v data:/data \\\n  nginx');
});

test('values of secrets are not in the command', () => {
  const spec = { ...emptySpec(), image: 'nginx', env: { DB_PASSWORD: 'hunter2' } };
  expect(shownText(shownLines(spec))).toBe('docker run -d \\\n  -e DB_PASSWORD \\\n  nginx');
});

test('the command of a finished form is the whole command', () => {
  fc.assert(
    fc.property(arbitrarySpec, (any) => {
      const spec = { ...any, env: {} };
      expect(shownText(shownLines(spec))).toBe(toDockerRun(spec, { multiline: true }));
      expect(parseDockerRun(shownText(shownLines(spec)))).toBeDefined();
    }),
  );
});

test('a bare number that is pasted is the port of the container, unless the row has one', () => {
  const blank = { ...port, containerPort: '' };
  expect(pastedContainerPort(' 82\n', blank)).toBe('82');
  expect(pastedContainerPort('82', port)).toBeUndefined();
  expect(['82:80', '820000', '', 'x', '80-90'].map((text) => pastedContainerPort(text, blank))).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});

test('an address is told from the shorthand of a port', () => {
  expect(['127.0.0.1', '::1', ' fe80::1 '].every(isAddress)).toBe(true);
  expect(['8080:80', '82', '127.0.0.1:80:80', '[::1]:80:80'].some(isAddress)).toBe(false);
});
