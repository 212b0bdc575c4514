import { useRun } from '../hooks/run-context.ts';
import type { MountRow } from '../model/run-form.ts';
import { useRunWords } from '../words/run-words.ts';
import { RowField } from './row-field.tsx';
import { SuggestField } from './suggest-field.tsx';

interface MountSourceProps {
  row: MountRow;
  index: number;
  onChange(source: string): void;
}

/** Where the data of a mount lives: a volume that exists or a new one, a path of the host, or nowhere but memory. */
export function MountSource({ row, index, onChange }: MountSourceProps) {
  const { facts } = useRun();
  const t = useRunWords();
  const path = `mounts.${index}.source`;
  const n = index + 1;
  if (row.type !== 'volume') {
    const bind = row.type === 'bind';
    return (
      <RowField
        path={path}
        label={t('row_field', { field: t(bind ? 'host_path' : 'in_memory'), n })}
        value={row.source}
        placeholder={bind ? '/srv/data' : t('in_memory')}
        disabled={!bind}
        onChange={onChange}
      />
    );
  }
  const named = (facts.volumes ?? []).filter((volume) => !volume.anonymous);
  const isNew =
    facts.volumes !== undefined && row.source !== '' && !facts.volumes.some((known) => known.name === row.source);
  return (
    <SuggestField
      path={path}
      hiddenLabel={t('row_field', { field: t('volume_name'), n })}
      value={row.source}
      options={named.map((volume) => volume.name)}
      placeholder={t('volume_hint')}
      mark={isNew && t('volume_new')}
      onChange={onChange}
    />
  );
}
