import { formatCpus, formatMemory, quoteWord, type RunSpec } from '@berth/run-spec';
import { nextRowId, type PairRow, type RunForm } from './run-form.ts';

/** The form filled from a spec, in place of what it held; what a spec does not say (pull, accepted risks) stays. */
export function specToForm(spec: RunSpec, form: RunForm): RunForm {
  let id = nextRowId(form);
  const withId = <T extends object>(row: T) => ({ ...row, id: id++ });
  const pairs = (record: Readonly<Record<string, string>>, before: readonly PairRow[]): PairRow[] =>
    Object.entries(record).map(
      ([key, value]) => before.find((row) => row.key === key && row.value === value) ?? withId({ key, value }),
    );
  return {
    ...form,
    image: spec.image,
    name: spec.name,
    ports: spec.ports.map((port, at) => ({ ...port, id: form.ports[at]?.id ?? id++ })),
    publishAll: spec.publishAll,
    env: pairs(spec.env, form.env),
    mounts: spec.mounts.map((mount, at) => ({ ...mount, id: form.mounts[at]?.id ?? id++ })),
    network: spec.network,
    hostname: spec.hostname,
    memory: formatMemory(spec.memory),
    cpus: formatCpus(spec.cpus),
    restart: spec.restart.policy,
    maxRetries: spec.restart.maxRetries === 0 ? '' : String(spec.restart.maxRetries),
    privileged: spec.privileged,
    command: spec.command.map(quoteWord).join(' '),
    entrypoint: spec.entrypoint === null ? '' : quoteWord(spec.entrypoint),
    workdir: spec.workdir,
    user: spec.user,
    tty: spec.tty,
    openStdin: spec.openStdin,
    init: spec.init,
    autoRemove: spec.autoRemove,
    labels: pairs(spec.labels, form.labels),
  };
}
