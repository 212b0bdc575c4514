import '@mantine/core/styles/Input.layer.css';
import { splitWords } from '@berth/run-spec';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { RadioRows } from '../../../ui/forms/radio-rows.tsx';
import { CmdBox } from '../../../ui/parts/cmd-box.tsx';
import { dockerWords } from '../model/docker-words.ts';
import type { MainProcess } from '../model/main-process.ts';
import { anyShell, type ShellWish } from '../model/shell-wish.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import classes from './start-form.module.css';

interface StartFormProps {
  /** What was wished before. */
  wish: ShellWish | null;
  /** What is wrong with the user, as the container said. */
  userError: string | null;
  /** Null where it may not be attached to, or is not known yet. */
  main: MainProcess | null;
  name: string;
  /** Takes the focus, so that Enter opens it. */
  focus: boolean;
  onOpen(wish: ShellWish): void;
}

/** What to open: a shell of one's own, as whom and with what command, or the main process. */
export function StartForm({ wish, userError, main, name, focus, onOpen }: StartFormProps) {
  const t = useTerminalWords();
  const [kind, setKind] = useState<ShellWish['kind']>(wish?.kind ?? 'exec');
  const before = wish?.kind === 'exec' ? wish : anyShell;
  const [command, setCommand] = useState(before.command?.join(' ') ?? '');
  const [user, setUser] = useState(before.user ?? '');
  const { words, unclosed } = splitWords(command);
  const shell = { command: words.length > 0 ? words : null, user: user.trim() === '' ? null : user.trim() };
  const wished: ShellWish = kind === 'attach' ? { kind, start: false } : { kind, ...shell };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kind === 'attach' || !unclosed) onOpen(wished);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {main !== null && (
        <RadioRows<ShellWish['kind']>
          label={t('what')}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'exec', label: t('kind_exec'), help: t('kind_exec_why') },
            { value: 'attach', label: t('kind_attach'), help: t(attachHelp(main)) },
          ]}
        />
      )}
      {kind === 'exec' && (
        <>
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
        </>
      )}
      <CmdBox command={dockerWords(name, wished)} />
      <div>
        <Button type="submit" variant="filled" autoFocus={focus}>
          {t(kind === 'attach' ? 'attach' : 'open')}
        </Button>
      </div>
    </form>
  );
}

function attachHelp({ tty, input }: MainProcess) {
  if (!input) return 'attach_watch' as const;
  return tty ? ('kind_attach_why' as const) : ('attach_lines' as const);
}
