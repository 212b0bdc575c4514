import { Button } from '@mantine/core';
import { IconClipboardText, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { FormSection } from '../../../../ui/forms/field.tsx';
import { useAddRow } from '../hooks/use-add-row.ts';
import { useRunWords } from '../words/run-words.ts';
import { PairRows } from './pair-rows.tsx';
import { PasteEnv } from './paste-env.tsx';
import classes from './rows.module.css';

/** The environment of the container, row by row or from a pasted `.env`. */
export function EnvSection() {
  const { added, add } = useAddRow();
  const t = useRunWords();
  const [pasting, setPasting] = useState(false);
  return (
    <FormSection id="run-env" title={t('section.env')}>
      <PairRows list="env" added={added} />
      <div className={classes.adds}>
        <Button
          variant="subtle"
          className={classes.add}
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => add({ do: 'addPair', list: 'env' })}
        >
          {t('add_variable')}
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconClipboardText size={16} stroke={1.6} />}
          aria-expanded={pasting}
          onClick={() => setPasting(!pasting)}
        >
          {t('paste_env')}
        </Button>
      </div>
      {pasting && <PasteEnv onClose={() => setPasting(false)} />}
    </FormSection>
  );
}
