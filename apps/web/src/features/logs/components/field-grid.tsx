import type { LineFields, LogField } from '@berth/log-lines';
import { writtenValue } from '@berth/log-lines';
import { ActionIcon } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { CopyButton } from '../../../ui/parts/copy-button.tsx';
import type { Marking } from '../model/find-hits.ts';
import { useLogWords } from '../words/log-words.ts';
import classes from './entry.module.css';
import { MarkedText } from './line-text.tsx';

interface FieldGridProps {
  fields: LineFields;
  marking: Marking | null;
  onFilter(field: LogField): void;
}

/** The fields of a line, one below the other, each to filter by or to copy. */
export function FieldGrid({ fields: { fields }, marking, onFilter }: FieldGridProps) {
  const t = useLogWords();
  return (
    <div className={classes.fields}>
      {fields.map((field, place) => (
        // A line may name a field twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields of one line never move
        <div key={place} className={classes.field}>
          <span className={classes.key}>
            <MarkedText text={field.key} marking={marking} />
          </span>
          <span className={classes.value} data-kind={field.kind}>
            <MarkedText text={writtenValue(field)} marking={marking} />
          </span>
          <span className={classes.actions}>
            <ActionIcon
              size={20}
              aria-label={t('filter_field', { key: field.key })}
              title={t('filter_field', { key: field.key })}
              onClick={() => onFilter(field)}
            >
              <IconFilter />
            </ActionIcon>
            <CopyButton size={20} text={field.value} label={t('copy_field', { key: field.key })} />
          </span>
        </div>
      ))}
    </div>
  );
}
