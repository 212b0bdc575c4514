import { expect, test } from 'vitest';
import { checkForm, isReady } from './check-form.ts';
import { type FormAction, reduceForm } from './reduce-form.ts';
import { refusedAt } from './refusal.ts';
import { emptyForm } from './run-form.ts';
import { runSteps } from './run-steps.ts';

const nginx: FormAction = { do: 'set', fields: { image: 'nginx' } };

function checked(...actions: FormAction[]) {
  const form = [nginx, ...actions].reduce(reduceForm, emptyForm);
  return { form, check: checkForm(form, { ports: [], names: new Set(), hostVolumes: new Set() }) };
}

test('rows that nothing was put into block nothing, and are neither sent nor said', () => {
  const { form, check } = checked(
    { do: 'addPort' },
    { do: 'addMount' },
    { do: 'addMount' },
    { do: 'addPair', list: 'env' },
  );
  expect(check.issues).toEqual([]);
  expect(isReady(check)).toBe(true);
  expect(check.sent.spec).toMatchObject({ ports: [], mounts: [], env: {} });
  const steps = runSteps(form, check, { imageIsHere: true, volumes: new Set() }).map((step) => step.key);
  expect(steps).toEqual(['image_here', 'create_unnamed', 'start']);
});

test('a blank port row does not contradict a shared network', () => {
  const host: FormAction = { do: 'set', fields: { network: 'host' } };
  expect(checked(host, { do: 'addPort' }).check.issues).toEqual([]);
  expect(checked(host, { do: 'addPort', port: { containerPort: '80' } }).check.issues).toMatchObject([
    { path: 'network', key: 'ports_with_shared_network' },
  ]);
});

test('issues below a blank row are said at their own row', () => {
  const twice = { target: '/data' };
  const { check } = checked(
    { do: 'addPort' },
    { do: 'addPort', port: { hostPort: '82' } },
    { do: 'addMount' },
    { do: 'addMount' },
    { do: 'addMount' },
    { do: 'changeMount', id: 4, mount: twice },
    { do: 'changeMount', id: 5, mount: twice },
  );
  expect(check.issues).toEqual([
    { path: 'ports.1.containerPort', key: 'port_invalid', params: {} },
    { path: 'mounts.2.target', key: 'mount_target_twice', params: { target: '/data', row: 2 } },
  ]);
});

test('ports that clash below a blank row are said at their own rows', () => {
  const port = { hostPort: '80', containerPort: '80' };
  const { check } = checked({ do: 'addPort' }, { do: 'addPort', port }, { do: 'addPort', port });
  expect([...check.clashes.values()].map(({ clash }) => [clash.row, clash.with])).toEqual([
    [1, { row: 2 }],
    [2, { row: 1 }],
  ]);
});

test('what the server refused is found at the row that was sent', () => {
  const { check } = checked({ do: 'addPort' }, { do: 'addPort', port: { hostPort: '80', containerPort: '80' } });
  const issue = { path: 'ports.0.hostPort', key: 'port_taken', params: { port: 80 } };
  const refusal = { issues: [issue], spec: check.sent.spec };
  expect(check.sent.toSent('ports.0.hostPort')).toBeUndefined();
  expect(refusedAt(refusal, check.sent.toSent('ports.1.hostPort') ?? '', check.sent.spec)).toBe(issue);
  expect(check.sent.toSent('image')).toBe('image');
});
