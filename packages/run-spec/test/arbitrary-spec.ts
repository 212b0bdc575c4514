import fc from 'fast-check';
import { formatPortRange } from '../src/ports/port-range.ts';
import { MIN_MEMORY, type RunSpec, runSpecSchema } from '../src/schema/run-spec.schema.ts';

const word = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => text.replaceAll('\0', '').replaceAll('\r', ''));
const name = fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,12}$/);
const key = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_ .'-]{0,8}$/).filter((text) => text.trim() !== '');
const path = fc.array(fc.stringMatching(/^[a-zA-Z0-9 _'",-]{1,8}$/), { minLength: 1, maxLength: 3 });
const absolute = path.map((parts) => `/${parts.join('/')}`);

/** Ports row by row in their own hundred, so that no two rows of a spec clash. */
const ports = fc
  .array(
    fc.record({
      hostIp: fc.constantFrom('', '0.0.0.0', '127.0.0.1', '::1', '2001:db8::7'),
      length: fc.integer({ min: 1, max: 5 }),
      host: fc.constantFrom('same', 'none', 'pick'),
      protocol: fc.constantFrom('tcp' as const, 'udp' as const, 'sctp' as const),
    }),
    { maxLength: 4 },
  )
  .map((rows) =>
    rows.map(({ hostIp, length, host, protocol }, index) => {
      const start = 2000 + index * 100;
      const span = (at: number) => formatPortRange({ from: at, to: at + length - 1 });
      const containerPort = host === 'pick' ? String(start) : span(start);
      return { hostIp, hostPort: host === 'none' ? '' : span(start + 20_000), containerPort, protocol };
    }),
  );

const mounts = fc.uniqueArray(
  fc.oneof(
    fc.record({ type: fc.constant('volume'), source: name, target: absolute, readOnly: fc.boolean() }),
    fc.record({ type: fc.constant('volume'), source: fc.constant(''), target: absolute, readOnly: fc.constant(false) }),
    fc.record({ type: fc.constant('bind'), source: absolute, target: absolute, readOnly: fc.boolean() }),
    fc.record({ type: fc.constant('tmpfs'), source: fc.constant(''), target: absolute, readOnly: fc.boolean() }),
  ),
  { maxLength: 4, selector: (mount) => mount.target },
);

const restart = fc.oneof(
  fc.constantFrom('no', 'always', 'unless-stopped').map((policy) => ({ policy, maxRetries: 0 })),
  fc.nat(20).map((maxRetries) => ({ policy: 'on-failure', maxRetries })),
);

/** Any valid spec. */
export const arbitrarySpec: fc.Arbitrary<RunSpec> = fc
  .record({
    image: fc.stringMatching(/^[a-z0-9]{1,8}(\/[a-z0-9]{1,8})?(:[a-z0-9.]{1,6})?$/),
    name: fc.oneof(fc.constant(''), name),
    command: fc.array(word, { maxLength: 4 }),
    entrypoint: fc.option(word),
    env: fc.dictionary(key, word, { maxKeys: 4, noNullPrototype: true }),
    labels: fc.dictionary(key, word, { maxKeys: 4, noNullPrototype: true }),
    workdir: fc.oneof(fc.constant(''), absolute),
    user: fc.constantFrom('', '1000', 'nobody', '1000:1000'),
    hostname: fc.oneof(fc.constant(''), name),
    network: fc.constantFrom('', 'shop_default', 'none'),
    ports,
    publishAll: fc.boolean(),
    mounts,
    restart,
    memory: fc.oneof(fc.constant(0), fc.integer({ min: MIN_MEMORY, max: 2 ** 40 })),
    cpus: fc.oneof(
      fc.constant(0),
      fc.integer({ min: 10, max: 64_000 }).map((thousandths) => thousandths / 1000),
    ),
    privileged: fc.boolean(),
    autoRemove: fc.boolean(),
    tty: fc.boolean(),
    openStdin: fc.boolean(),
    init: fc.boolean(),
  })
  .map((spec) => runSpecSchema.parse({ ...spec, autoRemove: spec.autoRemove && spec.restart.policy === 'no' }));
