import { parseDockerRun, runSpecSchema, type TakenPort } from '@berth/run-spec';
import { arbitrarySpec } from '@berth/run-spec/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkForm as check, isReady, type PortOwner, type Present } from './check-form.ts';
import { fromDraft, toDraft } from './draft.ts';
import { formToSpec } from './form-to-spec.ts';
import { type FormAction, reduceForm } from './reduce-form.ts';
import { emptyForm, type RunForm } from './run-form.ts';
import { runSteps } from './run-steps.ts';
import { markOf } from './sections.ts';
import { specToForm } from './spec-to-form.ts';

function after(...actions: FormAction[]): RunForm {
  return actions.reduce(reduceForm, emptyForm);
}

/** The check beside nothing, but for what is given. */
function checkForm(form: RunForm, ports: readonly TakenPort<PortOwner>[] = [], present: Partial<Present> = {}) {
  return check(form, { ports, names: new Set(), hostVolumes: new Set(), ...present });
}

function filled(text: string, form = emptyForm): RunForm {
  const reading = parseDockerRun(text);
  if (reading === undefined) throw new Error(text);
  return reduceForm(form, { do: 'fill', reading });
}

describe('form and spec', () => {
  test('any spec passes through the fields unchanged', () => {
    fc.assert(
      fc.property(arbitrarySpec, (spec) => {
        expect(formToSpec(specToForm(spec, emptyForm))).toEqual({ spec, issues: [] });
      }),
    );
  });

  test('text that says nothing usable is named at its field', () => {
    const form = after({
      do: 'set',
      fields: {
        image: 'a',
        memory: 'lots',
        cpus: 'x',
        restart: 'on-failure',
        maxRetries: '-1',
        command: "sh 'open",
        entrypoint: 'a b',
      },
    });
    expect(formToSpec(form).issues.map((issue) => `${issue.path} ${issue.key}`)).toEqual([
      'command quote_unclosed',
      'entrypoint entrypoint_one_word',
      'restart.maxRetries retries_unreadable',
      'memory memory_unreadable',
      'cpus cpus_unreadable',
    ]);
  });

  test('empty rows are not there yet, a key given twice is', () => {
    const twice = { do: 'mergeEnv', env: { A: '1' } } as const;
    const form = after(twice, { do: 'addPair', list: 'env' }, { do: 'addPair', list: 'env' });
    const last = form.env.at(-1)?.id ?? 0;
    const changed = reduceForm(form, { do: 'changePair', list: 'env', id: last, pair: { key: 'A' } });
    expect(formToSpec(form).issues).toEqual([]);
    expect(formToSpec(changed).issues).toMatchObject([{ path: 'env.A', key: 'key_twice' }]);
  });
});

describe('acting on the form', () => {
  test('ports pasted into a row take its place', () => {
    const form = after({ do: 'addPort' }, { do: 'addPort', port: { containerPort: '90' } });
    const ports = runSpecSchema.parse({
      image: 'a',
      ports: [{ containerPort: 1 }, { containerPort: 2 }, { containerPort: 3 }],
    }).ports;
    const spread = reduceForm(form, { do: 'spreadPorts', id: form.ports[0]?.id ?? 0, ports });
    expect(spread.ports.map((port) => port.containerPort)).toEqual(['1', '2', '3', '90']);
    expect(new Set(spread.ports.map((port) => port.id)).size).toBe(4);
  });

  test('a pasted .env changes what is there and adds the rest', () => {
    const form = after(
      { do: 'mergeEnv', env: { A: '1', B: '2' } },
      { do: 'addPair', list: 'env' },
      { do: 'mergeEnv', env: { B: '3', C: '4' } },
    );
    expect(formToSpec(form).spec.env).toEqual({ A: '1', B: '3', C: '4' });
  });

  test('a command fills the form, and a value that it leaves to the shell stays', () => {
    const before = after({ do: 'mergeEnv', env: { SESSION_KEY: 'secret', OLD: 'x' } });
    const form = filled('docker run --pull always -e SESSION_KEY -e NEW=1 -p 80:80 nginx', before);
    expect(formToSpec(form).spec).toMatchObject({ image: 'nginx', env: { NEW: '1', SESSION_KEY: 'secret' } });
    expect(form.pull).toBe('always');
  });

  test('the same command again keeps the rows', () => {
    const form = filled('docker run -e A=1 -p 80:80 -v cache:/c nginx');
    expect(filled('docker run -e A=1 -p 81:80 -v cache:/c nginx', form).ports[0]?.id).toBe(form.ports[0]?.id);
  });
});

describe('what blocks', () => {
  const owner = { kind: 'container', id: 'a', name: 'web-1', running: true } as const;
  const taken = [8080, 8081].map((hostPort) => ({ hostIp: '', hostPort, protocol: 'tcp' as const, owner }));

  test('a clash is said once, with its owner and the next free port', () => {
    const found = checkForm(filled('docker run -p 8080:80 -p 9113:9113 nginx'), taken);
    expect(found.clashes.get(0)).toEqual({
      clash: { row: 0, hostPort: 8080, with: { owner } },
      free: '8082',
      blocks: true,
    });
    expect(found.clashes.size).toBe(1);
    expect(found.issues).toEqual([]);
    expect(isReady(found)).toBe(false);
  });

  test('a port of a stopped container is said, but does not block', () => {
    const stopped = { ...owner, name: 'web-2', running: false };
    const both = [...taken, { hostIp: '', hostPort: 8079, protocol: 'tcp' as const, owner: stopped }];
    const one = checkForm(filled('docker run -p 8079:80 nginx'), both);
    expect(one.clashes.get(0)).toMatchObject({ blocks: false, clash: { with: { owner: stopped } }, free: '8082' });
    expect(isReady(one)).toBe(true);
    expect(checkForm(filled('docker run -p 8079-8080:80-81 nginx'), both).clashes.get(0)).toMatchObject({
      blocks: true,
    });
  });

  test('a name that a container has is said before anything is sent', () => {
    const found = checkForm(filled('docker run --name web-1 nginx'), [], { names: new Set(['web-1']) });
    expect(found.issues).toEqual([{ path: 'name', key: 'name_taken', params: {} }]);
  });

  test('a risk blocks until it is taken on, and asks again when it changes', () => {
    const form = filled('docker run -v /srv:/data nginx');
    const accepted = reduceForm(form, { do: 'accept', risk: 'bind:/srv', accepted: true });
    expect(isReady(checkForm(form, []))).toBe(false);
    expect(isReady(checkForm(accepted, []))).toBe(true);
    const changed = reduceForm(accepted, { do: 'changeMount', id: form.mounts[0]?.id ?? 0, mount: { source: '/etc' } });
    expect(isReady(checkForm(changed, []))).toBe(false);
    expect(markOf('mounts', changed, checkForm(changed, []))).toMatchObject({ openRisks: 1, risks: 1, rows: 1 });
  });

  test('a volume that is a part of the host is a risk, another is none', () => {
    const form = filled('docker run -v etc:/etc2 -v data:/data nginx');
    const { risks } = checkForm(form, [], { hostVolumes: new Set(['etc']) });
    expect(risks.map((risk) => [risk.kind, risk.path])).toEqual([['host_volume', 'mounts.0']]);
  });

  test('the engine socket is told apart from other paths', () => {
    expect(checkForm(filled('docker run -v /var/run/docker.sock:/s nginx'), []).risks).toMatchObject([
      { isEngineSocket: true },
    ]);
  });
});

describe('the draft', () => {
  test('an untouched form leaves none', () => {
    expect(toDraft(emptyForm)).toBeNull();
  });

  test('it brings the fields back without secret values and without risks taken on', () => {
    const form = after(
      { do: 'set', fields: { image: 'nginx', privileged: true } },
      { do: 'accept', risk: 'privileged:', accepted: true },
      { do: 'mergeEnv', env: { DB_PASSWORD: 'hunter2', TZ: 'UTC' } },
    );
    const draft = toDraft(form);
    expect(JSON.stringify(draft)).not.toContain('hunter2');
    const back = draft && fromDraft(draft);
    expect(back).toMatchObject({ image: 'nginx', privileged: true, accepted: [] });
    expect(back?.env.map((row) => [row.key, row.value])).toEqual([
      ['DB_PASSWORD', ''],
      ['TZ', 'UTC'],
    ]);
  });
});

test('what Run does is said in order', () => {
  const form = filled('docker run --name web -p 80:80 -v old:/o -v new:/n -v /srv:/s --network shop nginx');
  const steps = (known: boolean | undefined, changed = form) =>
    runSteps(changed, checkForm(changed, []), { imageIsHere: known, volumes: new Set(['old']) }).map(
      (step) => step.key,
    );
  expect(steps(true)).toEqual([
    'image_here',
    'create',
    'volume_reuse',
    'volume_new',
    'bind',
    'join',
    'publish',
    'start',
  ]);
  expect(steps(false)[0]).toBe('pull_missing');
  expect(steps(false, { ...form, pull: 'never' })[0]).toBe('image_missing');
  expect(steps(undefined, { ...form, keepOnFailure: true }).at(-1)).toBe('start_keep');
});
