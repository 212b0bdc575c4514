import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { CopyButton } from '../../../../ui/parts/copy-button.tsx';
import { useRun } from '../hooks/run-context.ts';
import { shownLines, shownText } from '../model/shown-command.ts';
import { useRunWords } from '../words/run-words.ts';
import { CommandEditor } from './command-editor.tsx';
import { CommandLines } from './command-lines.tsx';
import classes from './command-pane.module.css';

/** The `docker run` that does the same: read it, copy it, or edit it and the form follows. */
export function CommandPane() {
  const { check, form } = useRun();
  const t = useRunWords();
  const [editing, setEditing] = useState(false);
  const lines = shownLines(check.spec, form.interactive);
  const command = shownText(lines);
  return (
    <section className={classes.pane} aria-label={t('preview')}>
      <header className={classes.head}>
        <h2>docker run</h2>
        <span className={classes.space} />
        <Button
          variant="subtle"
          leftSection={<IconPencil size={16} stroke={1.6} />}
          aria-pressed={editing}
          onClick={() => setEditing(!editing)}
        >
          {t(editing ? 'done' : 'edit')}
        </Button>
        <CopyButton text={command} size={28} />
      </header>
      <p className={classes.hint}>{t(editing ? 'edit_hint' : 'view_hint')}</p>
      {editing ? <CommandEditor start={command} /> : <CommandLines lines={lines} />}
    </section>
  );
}
