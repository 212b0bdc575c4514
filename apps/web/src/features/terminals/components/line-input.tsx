import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Shell } from '../api/shell.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import classes from './terminal.module.css';

/** Input for a main process without a TTY: line by line, as nothing of it would be seen while it is typed. */
export function LineInput({ shell }: { shell: Shell }) {
  const t = useTerminalWords();
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    shell.input.line(text);
    setText('');
  };
  const end = () => {
    shell.endInput();
    setOver(true);
  };
  return (
    <form className={classes.end} onSubmit={send}>
      <TextInput
        className={classes.line ?? ''}
        aria-label={t('line')}
        placeholder={over ? t('line_over') : t('line')}
        disabled={over}
        spellCheck={false}
        autoCapitalize="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" disabled={over}>
        {t('line_send')}
      </Button>
      <Button disabled={over} title={t('line_end_why')} onClick={end}>
        {t('line_end')}
      </Button>
    </form>
  );
}
