import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { FormSection } from '../../../../ui/forms/field.tsx';
import { useAddRow } from '../hooks/use-add-row.ts';
import { useRunWords } from '../words/run-words.ts';
import { PairRows } from './pair-rows.tsx';
import classes from './rows.module.css';

/** The container's labels. */
export function LabelsSection() {
  const { added, add } = useAddRow();
  const t = useRunWords();
  return (
    <FormSection id="run-labels" title={t('section.labels')}>
      <PairRows list="labels" added={added} />
      <div className={classes.adds}>
        <Button
          variant="subtle"
          className={classes.add}
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => add({ do: 'addPair', list: 'labels' })}
        >
          {t('add_label')}
        </Button>
      </div>
    </FormSection>
  );
}
