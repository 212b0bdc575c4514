import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CreateBody,
  fromInspect,
  parseDockerRun,
  type RunSpec,
  runSpecSchema,
  specIssues,
  toCreateBody,
  toDockerRun,
} from '../src/index.ts';
import { arbitrarySpec } from './arbitrary-spec.ts';

/** What an engine would answer for the body: the given values, and its own for the rest. */
function inspectOf(body: CreateBody, name: string): unknown {
  const { HostConfig, ...Config } = body;
  const Id = 'f'.repeat(64);
  return { Id, Name: `/${name}`, Config: { Hostname: Id.slice(0, 12), Cmd: null, Env: null, ...Config }, HostConfig };
}

/** Ports are compared one by one: whether neighbours are written as a range is a matter of style. */
function onePortEach(spec: RunSpec): unknown {
  const { HostConfig } = toCreateBody(spec);
  return { ...spec, ports: HostConfig.PortBindings ?? {} };
}

/** An order of keys has no meaning to an engine. */
function mountsByTarget(spec: RunSpec): RunSpec {
  return { ...spec, mounts: [...spec.mounts].sort((a, b) => (a.target < b.target ? -1 : 1)) };
}

describe('round trips of a spec', () => {
  test('spec, docker run on one line or many, attached or not, and back', () => {
    fc.assert(
      fc.property(arbitrarySpec, fc.boolean(), fc.boolean(), (spec, multiline, interactive) => {
        const reading = parseDockerRun(toDockerRun(spec, { multiline, interactive }));
        expect(reading?.notes).toEqual([]);
        expect(reading?.spec).toEqual(spec);
        expect(reading?.interactive).toBe(interactive && spec.tty && spec.openStdin);
      }),
      { numRuns: 500 },
    );
  });

  test('spec, create body, inspect, and back', () => {
    fc.assert(
      fc.property(arbitrarySpec, (spec) => {
        const { spec: again, beyond } = fromInspect(inspectOf(toCreateBody(spec), spec.name));
        expect(beyond).toEqual([]);
        expect(onePortEach(mountsByTarget(again))).toEqual(onePortEach(mountsByTarget(spec)));
      }),
      { numRuns: 500 },
    );
  });

  test('parsing a parsed spec changes nothing', () => {
    fc.assert(
      fc.property(arbitrarySpec, (spec) => {
        expect(runSpecSchema.parse(spec)).toEqual(spec);
      }),
    );
  });

  test('any text is read without an exception, and what is read is valid or has issues', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const spec = parseDockerRun(`docker run ${text}`)?.spec;
        const parsed = runSpecSchema.safeParse(spec);
        if (!parsed.success) expect(specIssues(parsed.error)).not.toEqual([]);
      }),
    );
  });
});
