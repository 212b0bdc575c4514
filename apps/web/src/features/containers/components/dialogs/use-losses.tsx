import type { ContainerSummary } from '@berth/contract';
import { IconBox, IconDatabase, IconLink, IconPlayerStop } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { formatBytes } from '../../../../lib/format/bytes.ts';
import type { Loss } from '../../../../ui/overlay/danger-dialog.tsx';
import { removalQuery } from '../../api/queries.ts';
import { addUpLosses, type Losses } from '../../model/removal-losses.ts';
import { useActionWords } from '../../words/action-words.ts';

/** So many previews are asked for at most, and so many lines shown of each kind. */
const ASKED = 25;
const SHOWN = 5;

export interface Preview {
  readonly losses: Losses;
  readonly lines: readonly Loss[];
  readonly loading: boolean;
  readonly error: unknown;
}

/** What removing these containers would lose, asked of the engine, as the lines of the dialog. */
export function useLosses(rows: readonly ContainerSummary[], withVolumes: boolean): Preview {
  const t = useActionWords();
  const answers = useQueries({ queries: rows.slice(0, ASKED).map(({ id }) => removalQuery(id)) });
  const losses = addUpLosses(answers.flatMap(({ data }) => data ?? []));
  const loading = answers.some(({ isPending }) => isPending);
  return {
    losses,
    lines: loading ? [] : linesOf(losses, rows.length, withVolumes, t),
    loading,
    error: answers.find(({ error }) => error)?.error ?? null,
  };
}

type Words = ReturnType<typeof useActionWords>;

function linesOf(
  { writable, volumes, dependants, running }: Losses,
  count: number,
  withVolumes: boolean,
  t: Words,
): Loss[] {
  const known = count <= ASKED && writable !== null;
  return [
    {
      key: 'writable',
      icon: <IconBox aria-hidden />,
      name: known ? formatBytes(writable) : '–',
      words: known ? t('remove.writable', { count }) : t('remove.writable.unknown'),
    },
    ...(running > 0
      ? [
          {
            key: 'running',
            icon: <IconPlayerStop aria-hidden />,
            name: running,
            words: t('remove.runs', { count: running }),
          },
        ]
      : []),
    ...some(volumes, t, ({ name, target, bytes }) => ({
      key: name,
      icon: <IconDatabase aria-hidden />,
      name: bytes === null ? name.slice(0, 12) : formatBytes(bytes),
      words: t(withVolumes ? 'remove.volume' : 'remove.volume.stays', { target }),
    })),
    ...some(dependants, t, ({ id, name, how }) => ({
      key: id,
      icon: <IconLink aria-hidden />,
      name,
      words: t(`remove.how.${how}`),
    })),
  ];
}

function some<T>(all: readonly T[], t: Words, line: (one: T) => Loss): Loss[] {
  const lines = all.slice(0, SHOWN).map(line);
  const rest = all.length - lines.length;
  if (rest === 0) return lines;
  return [
    ...lines,
    { key: `${lines[0]?.key} more`, icon: <span />, name: '', words: t('remove.more', { count: rest }) },
  ];
}
