import type { ContainerDetail } from '@berth/contract';
import { ActionIcon } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import { useDetailWords } from '../../words/detail-words.ts';
import { OriginLetter } from '../origin-letter.tsx';
import classes from './env-section.module.css';

type Entry = ContainerDetail['env'][number];

const MASK = '••••••••••••';

/** One variable: where it comes from, its name, its value or a mask that can be lifted by whoever may. */
export function EnvRow({ entry }: { entry: Entry }) {
  const t = useDetailWords();
  const [shown, setShown] = useState(false);
  const { key, value, secret, origin, imageValue } = entry;
  const masked = value === null || (secret && !shown);
  const Eye = shown ? IconEyeOff : IconEye;
  const words = t(shown ? 'env.hide' : 'env.reveal', { key });
  return (
    <li className={`${classes.row} ${origin === 'image' ? classes.dim : ''}`}>
      <span>
        <OriginLetter origin={origin} />
      </span>
      <code title={key}>
        <EngineText text={key} />
      </code>
      <code className={masked ? classes.mask : shown ? classes.shown : undefined} title={masked ? undefined : value}>
        {masked ? MASK : <EngineText text={value} />}
      </code>
      <span className={classes.aside}>
        {secret && value !== null && (
          <ActionIcon size={22} aria-label={words} title={words} onClick={() => setShown(!shown)}>
            <Eye />
          </ActionIcon>
        )}
        {value === null ? t('env.notYours') : secret ? t('env.secret') : origin === 'image' ? t('env.fromImage') : ''}
        {imageValue !== null && !secret && (
          <>
            {t('env.image')}
            <code className={classes.image} title={imageValue}>
              {imageValue === '' ? '""' : <EngineText text={imageValue} />}
            </code>
          </>
        )}
      </span>
    </li>
  );
}
