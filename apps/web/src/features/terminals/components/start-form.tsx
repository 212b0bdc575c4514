import '@mantine/core/styles/Input.layer.css';
import { splitWords } from '@berth/run-spec';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ShellWish } from '../api/shell.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import classes from './terminal.module.css';

interface StartFormProps {
  /** What was wished before. */
  wish: ShellWish | null;
  /** What is wrong with the user, as the container said. */
  userError: string | null;
  onOpen(wish: ShellWish): void;
}

/** What to run, and as whom; left empty it is the best shell that is there. */
export function StartForm({ wish, userError, onOpen }: StartFormProps) {
  const t = useTerminalWords();
  const [command, setCommand] = useState(wish?.command?.join(' ') ?? '');
  const [user, setUser] = useState(wish?.user ?? '');
  const { words, unclosed } = splitWords(command);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (unclosed) return;
    onOpen({ command: words.length > 0 ? words : null, user: user.trim() === '' ? null : user.trim() });
  };
  return (
    <form className={classes.start} onSubmit={submit}>
      <TextInput
        label={t('command')}
        description={t('command_hint')}
        placeholder="sh"
        spellCheck={false}
        autoCapitalize="off"
        value={command}
        error={unclosed ? t('bad_command') : null}
        onChange={(event) => setCommand(event.currentTarget.value)}
      />
      <TextInput
        label={t('user')}
        description={t('user_hint')}
        placeholder="root, 1000:1000"
        spellCheck={false}
        autoCapitalize="off"
        value={user}
        error={userError}
        onChange={(event) => setUser(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="filled">
          {t('open')}
        </Button>
      </div>
    </form>
  );
}
