type Params = Readonly<Record<string, string | number>>;
type Sentence = string | ((params: Params) => string);

const name = 'Letters, digits, dot, dash and underscore; at least two, the first a letter or a digit';

/** What is wrong with a field, and the cure, by the key that its schema gives: those of the contract, then those of the run spec. */
const sentences: Readonly<Record<string, Sentence>> = {
  unknown_field: 'Not a field of this request: leave it out',
  repeated_field: 'Given more than once: give it once',
  container_name: name,
  container_ref: 'Give the id of a container, the start of one, or its name',
  image_ref: 'Give the id of an image, or a reference such as nginx:1.27',
  exec_user: 'A name or a number, or both: 1000:1000',
  unix_seconds: 'Give seconds since 1970, such as 1767225600 or 1767225600.5',
  log_tail: 'Give a number of lines, or all',
  log_time: 'Give a time such as 2026-01-01T00:00:00Z',
  username: 'Lower-case letters, digits, dot, dash and underscore; at least two, the first a letter or a digit',
  password_too_long: 'At most 1,024 bytes',

  required: 'Fill this in',
  image_invalid: 'A reference has no blanks and does not start with a dash: nginx:1.27',
  name_invalid: name,
  nul_byte: 'A NUL byte cannot be sent: take it out',
  key_empty: 'The name before = is missing',
  key_has_equals: 'A name has no = in it',
  path_not_absolute: 'Write the whole path, from / on',
  path_has_colon: 'A path with a colon cannot be mounted: choose another',
  user_invalid: 'A name or a number, or both: 1000:1000',
  hostname_invalid: 'At most 64 characters, no blanks',
  network_invalid: 'A name without blanks',
  port_invalid: 'A port from 1 to 65535, or a range: 8000-8010',
  port_clash: ({ port, row }) => `Row ${row} publishes port ${port} of the host already: choose another`,
  port_range_lengths: ({ host, container }) =>
    `${host} ports of the host for ${container} of the container: make both ranges equally long`,
  address_invalid: 'Write an IP address of the host, such as 127.0.0.1 or ::1',
  mount_target_root: 'The root of the container cannot be mounted over: choose a folder',
  volume_name_invalid: `${name}. For a path of the host set the type to bind`,
  mount_memory_has_source: 'Memory has no source: leave it empty',
  mount_anonymous_read_only: 'An unnamed volume that is read only stays empty: name it, or allow writing',
  mount_target_twice: ({ target, row }) => `Row ${row} mounts ${target} already: choose another path`,
  retries_need_on_failure: 'Only the policy on-failure counts retries: choose it, or leave this 0',
  restart_invalid: 'Give no, always, unless-stopped, on-failure or on-failure:3',
  number_negative: 'Not below 0',
  memory_too_small: 'At least 6291456 bytes (6 MiB), or 0 for no limit',
  cpus_too_small: 'At least 0.01, or 0 for no limit',
  auto_remove_with_restart: ({ policy }) =>
    `The restart policy ${policy} starts again what this removes: choose one of the two`,
  ports_with_shared_network: ({ network }) =>
    `The network ${network} publishes no ports: take out the ports, or choose another network`,
  publish_all_with_shared_network: ({ network }) =>
    `The network ${network} publishes no ports: leave this out, or choose another network`,
  hostname_with_shared_network: 'The name comes from the container whose network is shared: leave it out',
};

/** The sentence for a key; undefined where there is none. */
export function fieldSentence(key: string, params: Params = {}): string | undefined {
  const sentence = Object.hasOwn(sentences, key) ? sentences[key] : undefined;
  return typeof sentence === 'function' ? sentence(params) : sentence;
}
