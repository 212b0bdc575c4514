import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { CopyButton } from '../../../../ui/parts/copy-button.tsx';
import { copyText } from '../../../../ui/parts/copy-text.ts';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import type { Json, JsonLine } from '../../../../ui/tree/flatten-json.ts';
import { dotPath, inspectCommand, valueAt } from '../../model/inspect-path.ts';
import { useInspectWords } from '../../words/inspect-words.ts';
import classes from './inspect-panel.module.css';

interface InspectFootProps {
  /** The container's. */
  name: string;
  inspect: Json;
  line: JsonLine | null;
}

/** The place of the chosen line, and what can be copied of it; not there before a line is chosen. */
export function InspectFoot({ name, inspect, line }: InspectFootProps): ReactNode {
  const t = useInspectWords();
  if (line === null) return null;
  const path = dotPath(line.keys);
  const value = line.text ?? JSON.stringify(valueAt(inspect, line.keys), null, 2);
  const command = inspectCommand(name, line.keys, line.text === null);
  return (
    <section className={classes.foot} aria-label={t('foot')}>
      <code title={path}>
        <EngineText text={path} />
      </code>
      <CopyButton text={path} size={24} label={t('copy.path')} />
      <span className={classes.space} />
      <Button variant="subtle" size="xs" onClick={() => void copyText(value)}>
        {t('copy.value')}
      </Button>
      <Button variant="subtle" size="xs" title={command} onClick={() => void copyText(command)}>
        {t('copy.command')}
      </Button>
    </section>
  );
}
