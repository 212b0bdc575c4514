import type { ContainerSummary } from '@berth/contract';
import { Button } from '@mantine/core';
import { IconDatabase, IconWorld } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Ago } from '../../../../lib/format/age.tsx';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import { StateShape } from '../../../../ui/state/state-shape.tsx';
import type { Actions } from '../../hooks/use-actions.ts';
import { needsForce } from '../../model/actions.ts';
import { conditionOf } from '../../model/condition.ts';
import { containerPath } from '../../model/container-path.ts';
import { dockerCommand } from '../../model/docker-command.ts';
import { useActionWords } from '../../words/action-words.ts';
import type { Finding } from '../model/findings.ts';
import { useAttentionWords } from '../words/attention-words.ts';
import classes from './attention.module.css';
import { LastWords, UnhealthySince } from './last-words.tsx';

interface FindingRowProps {
  finding: Finding;
  /** The sentence that says why. */
  why: string;
  hostName: string;
  actions: Actions;
  ignored: boolean;
  onAct(action: 'start' | 'restart', row: ContainerSummary): void;
  onIgnore(key: string): void;
}

/** One thing that needs somebody: what it is, why, since when, and what can be done about it. */
export function FindingRow({ finding, why, hostName, actions, ignored, onAct, onIgnore }: FindingRowProps) {
  const t = useAttentionWords();
  const a = useActionWords();
  const { row, at, kind, key } = finding;
  const name = row?.name ?? hostName;
  const action = actionFor(finding);
  const refusal = row !== null && action !== null ? actions.refusal(action, row) : null;
  const words = t(ignored ? 'heed_it' : 'ignore_it', { name, why });
  return (
    <li className={classes.row}>
      <Mark finding={finding} />
      {row === null ? (
        <b className={classes.name}>{name}</b>
      ) : (
        <Link className={classes.name ?? ''} to={containerPath(row.id)} title={name}>
          {name}
        </Link>
      )}
      <span className={classes.why}>
        <span title={why}>
          <EngineText text={why} />
        </span>
        {row !== null && <LastWords finding={finding} row={row} />}
      </span>
      <span className={classes.at}>
        {at !== null && <Ago at={at} />}
        {kind === 'memory' && t('now')}
        {kind === 'unhealthy' && row !== null && <UnhealthySince id={row.id} />}
      </span>
      <span className={classes.acts}>
        {canBeIgnored.has(kind) && (
          <Button variant="subtle" size="xs" onClick={() => onIgnore(key)} aria-label={words}>
            {t(ignored ? 'heed' : 'ignore')}
          </Button>
        )}
        {row !== null && hasLog.has(kind) && actions.can('container:logs') && (
          <Button
            component={Link}
            to={containerPath(row.id, 'logs')}
            variant="subtle"
            size="xs"
            aria-label={t('logs_of', { name })}
          >
            {a('logs')}
          </Button>
        )}
        {row !== null && kind === 'memory' && actions.can('container:stats') && (
          <Button
            component={Link}
            to={containerPath(row.id, 'stats')}
            variant="subtle"
            size="xs"
            aria-label={t('stats_of', { name })}
          >
            {t('stats')}
          </Button>
        )}
        {row !== null && action !== null && actions.may(action) && (
          <Button
            size="xs"
            onClick={() => onAct(action, row)}
            disabled={refusal !== null}
            title={refusal ?? dockerCommand[action]([row.name])}
            aria-label={t('act_on', { action: a(action), name })}
          >
            {a(action)}
          </Button>
        )}
      </span>
    </li>
  );
}

const canBeIgnored = new Set<Finding['kind']>(['oom', 'failed', 'dead', 'disk', 'exposed', 'open']);
const hasLog = new Set<Finding['kind']>(['oom', 'failed', 'dead', 'restarting', 'unhealthy']);

function actionFor({ kind, row }: Finding): 'start' | 'restart' | null {
  if (row === null || kind === 'exposed' || kind === 'open' || kind === 'dead') return null;
  return needsForce(row) ? 'restart' : 'start';
}

function Mark({ finding: { kind, tone, row } }: { finding: Finding }) {
  if (row === null) return <IconDatabase className={classes[tone]} aria-hidden />;
  if (kind === 'exposed' || kind === 'open') return <IconWorld className={classes[tone]} aria-hidden />;
  const shape = kind === 'memory' ? 'unhealthy' : kind === 'restarting' ? 'restarting' : conditionOf(row).kind;
  return <StateShape shape={shape} tone={tone} />;
}
