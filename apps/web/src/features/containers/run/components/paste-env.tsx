import { parseDotEnv } from '@berth/run-spec';
import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { FieldError } from '../../../../ui/forms/field.tsx';
import { useRun } from '../hooks/run-context.ts';
import { useRunWords } from '../words/run-words.ts';
import classes from './fields.module.css';
import rows from './rows.module.css';

/** A place to paste the lines of a `.env`: says what it reads before it is taken over. */
export function PasteEnv({ onClose }: { onClose(): void }) {
  const { dispatch } = useRun();
  const t = useRunWords();
  const [text, setText] = useState('');
  const read = useMemo(() => parseDotEnv(text), [text]);
  const count = Object.keys(read.env).length;
  const takeOver = () => {
    dispatch({ do: 'mergeEnv', env: read.env });
    onClose();
  };
  return (
    <div className={rows.paste}>
      <Textarea
        aria-label={t('paste_env_label')}
        description={t('paste_env_lead')}
        value={text}
        rows={6}
        autoFocus
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
        classNames={{ input: classes.mono ?? '', description: classes.description ?? '' }}
      />
      {read.problems.map((problem) => (
        <FieldError key={problem.line}>
          {t(`env.${problem.key}`, { line: problem.line, name: problem.name })}
        </FieldError>
      ))}
      <div className={rows.adds}>
        <Button disabled={count === 0} onClick={takeOver}>
          {t('take_over')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('cancel')}
        </Button>
        <span>{text !== '' && t('env_read', { count })}</span>
      </div>
    </div>
  );
}
