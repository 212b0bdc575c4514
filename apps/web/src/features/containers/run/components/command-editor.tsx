import { parseDockerRun, type RunNote } from '@berth/run-spec';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { FieldError } from '../../../../ui/forms/field.tsx';
import { useRun } from '../hooks/run-context.ts';
import { useRunWords } from '../words/run-words.ts';
import classes from './command-pane.module.css';

/** A place to edit or paste a command. The form follows at every change that can be read; what cannot be taken over is listed. */
export function CommandEditor({ start }: { start: string }) {
  const { check, dispatch, revealAll } = useRun();
  const t = useRunWords();
  const [text, setText] = useState(start);
  const reading = parseDockerRun(text);
  const change = (next: string) => {
    setText(next);
    const read = parseDockerRun(next);
    if (read === undefined) return;
    dispatch({ do: 'fill', reading: read });
    revealAll();
  };
  // What the form has a value for needs no word.
  const notes = (reading?.notes ?? []).filter((note) => note.reason !== 'env_from_shell' || !check.spec.env[note.text]);
  return (
    <div className={classes.editor}>
      <Textarea
        aria-label={t('edit_label')}
        value={text}
        autoFocus
        autosize
        minRows={8}
        maxRows={18}
        spellCheck={false}
        onChange={(event) => change(event.currentTarget.value)}
        classNames={{ input: classes.input ?? '' }}
      />
      {reading === undefined && <FieldError>{t('not_a_run')}</FieldError>}
      {notes.map((note, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the notes are made anew with each text
        <FieldError key={at}>{t(wordOf(note), { flag: note.flag, text: note.text })}</FieldError>
      ))}
    </div>
  );
}

function wordOf(note: RunNote): `note.${RunNote['reason']}` {
  return `note.${note.reason}`;
}
