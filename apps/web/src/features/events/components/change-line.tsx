import type { Change } from '@berth/contract';
import { IconCpu, IconTerminal2 } from '@tabler/icons-react';
import { formatDay, formatMoment, formatTimeOfDay } from '../../../lib/format/time.ts';
import { Rich } from '../../../lib/i18n/rich.tsx';
import { useSession } from '../../../lib/session/session.ts';
import { Avatar } from '../../../ui/parts/avatar.tsx';
import { EngineText } from '../../../ui/parts/engine-text.tsx';
import { doneKey, triedKey } from '../model/known-actions.ts';
import { useChangeWords } from '../words/change-words.ts';
import classes from './recent-changes.module.css';

/** One change: when, who, what, and how it came. */
export function ChangeLine({ change, today }: { change: Change; today: string }) {
  const t = useChangeWords();
  const self = useSession()?.user.username;
  const { at, by, who, action, outcome, object, count, exitCode, note } = change;
  const name =
    by === 'outside' ? t('outside') : by === 'engine' ? t('engine') : who === self ? t('you') : (who ?? t('somebody'));
  const what =
    object === null ? '–' : object.kind === 'several' ? t('containers', { count }) : <EngineText text={object.name} />;
  const values = { who: <EngineText text={name} />, what, action };
  const words =
    outcome === 'done' ? (
      <Rich text={t(`did.${doneKey(change)}`)} values={values} />
    ) : (
      <Rich
        text={t('tried')}
        values={{ ...values, act: <Rich text={t(`act.${triedKey(action)}`)} values={values} /> }}
      />
    );
  const way = action === 'container:exec' ? 'docker_exec' : 'docker';
  return (
    <li className={classes.row}>
      <time dateTime={at} title={formatMoment(at)}>
        {formatDay(at) === today ? formatTimeOfDay(at) : formatDay(at)}
      </time>
      <Actor by={by} who={who} />
      <p title={note ?? undefined}>{words}</p>
      <span className={classes.via}>
        {count > 1 && object?.kind !== 'several' && <b>{t('times', { count })}</b>}
        {outcome !== 'done' ? (
          <em>{t(outcome)}</em>
        ) : exitCode !== null ? (
          <code>{t('exit', { code: exitCode })}</code>
        ) : (
          t(by === 'outside' ? way : by === 'engine' ? 'engine' : 'berth')
        )}
      </span>
    </li>
  );
}

/** A person is round, a machine is square, and so is a terminal that nobody is known at. */
function Actor({ by, who }: Pick<Change, 'by' | 'who'>) {
  if (by === 'berth' && who !== null) return <Avatar name={who} size={20} />;
  return (
    <span className={classes.square} aria-hidden>
      {by === 'engine' ? <IconCpu /> : <IconTerminal2 />}
    </span>
  );
}
