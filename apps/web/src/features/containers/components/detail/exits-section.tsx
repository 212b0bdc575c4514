import type { ContainerDetail, ContainerSummary } from '@berth/contract';
import { Link } from '@tanstack/react-router';
import { formatDay, formatMoment, formatSpan, formatTimeOfDay } from '../../../../lib/format/time.ts';
import { useNow } from '../../../../lib/format/use-now.ts';
import { useCan } from '../../../../lib/session/session.ts';
import { containerPath } from '../../model/container-path.ts';
import { ranFor } from '../../model/exit-reason.ts';
import { exitRows } from '../../model/exit-rows.ts';
import { formatMs } from '../../model/format-ms.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { useExitText } from '../../words/exit-text.ts';
import { StateLabel } from '../state-label.tsx';
import { ExitLine } from './exit-line.tsx';
import classes from './exits-section.module.css';
import { Section } from './section.tsx';

/** The last ends of a container: when, why, how long it had run, and the way to its log of that moment. */
export function ExitsSection({ detail }: { detail: ContainerDetail }) {
  const t = useDetailWords();
  if (detail.exits.length === 0) return null;
  const ends = exitRows(detail, detail.exits);
  return (
    <Section title={t('exits')} count={t('exits.count', { count: ends.length })}>
      {ends.length > 1 && <ExitLine ends={ends} />}
      <ul>
        {ends.map((end, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have one moment, and the newest comes first
          <End key={`${end.finishedAt} ${ends.length - n}`} end={end} />
        ))}
      </ul>
    </Section>
  );
}

function End({ end }: { end: ContainerSummary }) {
  const t = useDetailWords();
  const can = useCan();
  const exitText = useExitText();
  const at = end.finishedAt ?? '';
  const ran = ranFor(end);
  const why = exitText(end) ?? t('exits.unknown');
  return (
    <li className={classes.end}>
      <StateLabel row={end} />
      <span className={classes.why} title={why}>
        {why}
      </span>
      <When at={at} />
      <span className={classes.ran}>
        {ran !== null && t('exits.ran', { span: ran < 10_000 ? formatMs(ran) : formatSpan(ran / 1000) })}
      </span>
      {can('container:logs') && (
        <Link className={classes.link ?? ''} to={containerPath(end.id, 'logs')} search={{ at }}>
          {t('tab.logs')}
        </Link>
      )}
    </li>
  );
}

function When({ at }: { at: string }) {
  const t = useDetailWords();
  const today = formatDay(at) === formatDay(new Date(useNow()).toISOString());
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {today ? t('exits.today') : formatDay(at)} {formatTimeOfDay(at, true)}
    </time>
  );
}
