import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { FormSection } from '../../../../ui/forms/field.tsx';
import { useRun } from '../hooks/run-context.ts';
import { useAddRow } from '../hooks/use-add-row.ts';
import { useRunWords } from '../words/run-words.ts';
import { MountRow } from './mount-row.tsx';
import classes from './rows.module.css';

/** What is mounted into the container. */
export function MountsSection() {
  const { form } = useRun();
  const { added, add } = useAddRow();
  const t = useRunWords();
  return (
    <FormSection id="run-mounts" title={t('section.mounts')}>
      {form.mounts.length > 0 && (
        <div className={classes.rows}>
          {form.mounts.map((row, index) => (
            <MountRow key={row.id} row={row} index={index} isAdded={row.id === added} />
          ))}
        </div>
      )}
      <div className={classes.adds}>
        <Button
          variant="subtle"
          className={classes.add}
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => add({ do: 'addMount' })}
        >
          {t('add_mount')}
        </Button>
      </div>
    </FormSection>
  );
}
