import type { Frame } from './frame-lines.ts';

/** Where frames are that somebody else wrote: a name for people, and what shows it. */
const places: readonly (readonly [string, RegExp])[] = [
  ['node_modules', /node_modules[\\/]/],
  ['node', /^(node:|internal\/)/],
  ['site-packages', /\/(site|dist)-packages\//],
  ['python', /\/lib\/python\d|^<frozen /],
  ['gems', /\/gems\/|\/lib\/ruby\//],
  ['vendor', /\/vendor\//],
  ['go', /\/usr\/local\/go\/|\/go\/pkg\/mod\/|\/libexec\/src\/runtime\//],
  ['rust', /^\/rustc\/|\/\.cargo\/registry\//],
  ['/usr/lib', /^\/usr\/(local\/)?lib/],
];

const calls: readonly (readonly [string, RegExp])[] = [
  ['java', /^(?:[\w.]+\/)?(?:java|javax|jakarta|jdk|sun|com\.sun)\./],
  ['kotlin', /^(?:kotlin|kotlinx)\./],
  ['scala', /^(?:scala|akka)\./],
  ['spring', /^org\.springframework\./],
  [
    'libraries',
    /^(?:org\.(?:apache|hibernate|eclipse|jboss|postgresql|junit)|io\.(?:netty|vertx|micrometer|grpc)|reactor|com\.(?:zaxxer|fasterxml|google|mysql))\./,
  ],
  ['.NET', /^(?:System|Microsoft)\./],
  ['go', /^(?:runtime|created by runtime|net\/http|reflect|sync)\./],
  ['rust', /^(?:std|core|alloc|tokio|rust_begin_unwind|__rust|<?alloc::)(?:::|$|_)/],
];

/** Where a frame of a library or of the language itself is; null for one of the program's own. */
export function libraryOf({ call, place }: Frame): string | null {
  const found = places.find(([, sign]) => sign.test(place)) ?? calls.find(([, sign]) => sign.test(call));
  return found?.[0] ?? null;
}
