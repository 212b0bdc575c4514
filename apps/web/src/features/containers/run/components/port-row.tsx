import { isEveryAddress, type PortMapping, type PortProblem, parsePortShorthand } from '@berth/run-spec';
import { IconArrowRight, IconCheck, IconWorld } from '@tabler/icons-react';
import { type ClipboardEvent, useState } from 'react';
import { FieldError } from '../../../../ui/forms/field.tsx';
import { useRun } from '../hooks/run-context.ts';
import { isAddress, pastedContainerPort } from '../model/pasted-port.ts';
import type { PortRow as Row } from '../model/run-form.ts';
import { useIssueText } from '../words/issue-words.ts';
import { useRunWords } from '../words/run-words.ts';
import { Choice } from './choice.tsx';
import { ClashNote } from './clash-note.tsx';
import { RemoveRow } from './remove-row.tsx';
import { RowField } from './row-field.tsx';
import { RowIssues } from './row-issues.tsx';
import classes from './rows.module.css';
import { SuggestField } from './suggest-field.tsx';

const addresses = ['127.0.0.1', '0.0.0.0', '::1', '::'];
const protocols = (['tcp', 'udp', 'sctp'] as const).map((value) => ({ value, label: value }));

/** One published port. The shorthand of `docker run -p`, pasted or typed into it, fills the row, and more rows when it holds more. */
export function PortRow({ row, index, isAdded }: { row: Row; index: number; isAdded: boolean }) {
  const { dispatch, check, facts, issueAt } = useRun();
  const t = useRunWords();
  const issueText = useIssueText();
  const [problems, setProblems] = useState<readonly PortProblem[]>([]);
  const path = `ports.${index}`;
  const clash = check.clashes.get(index);
  const label = (field: string) => t('row_field', { field, n: index + 1 });
  const change = (port: Partial<PortMapping>) => {
    setProblems([]);
    dispatch({ do: 'changePort', id: row.id, port });
  };
  const spread = (text: string): boolean => {
    if (!/[:,/\s]|-p/.test(text.trim())) return false;
    const read = parsePortShorthand(text);
    setProblems(read.problems);
    if (read.ports.length > 0) dispatch({ do: 'spreadPorts', id: row.id, ports: read.ports });
    return read.ports.length > 0;
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text');
    const containerPort = pastedContainerPort(text, row);
    if (containerPort !== undefined) change({ containerPort });
    if (containerPort !== undefined || spread(text)) event.preventDefault();
  };
  const isFree =
    facts.ports !== undefined && row.hostPort !== '' && clash === undefined && !issueAt(`${path}.hostPort`);
  const fromImage = facts.imageDetail?.exposedPorts.includes(`${row.containerPort}/${row.protocol}`);
  const everywhere = isEveryAddress(row.hostIp);
  return (
    <>
      <div className={classes.port}>
        <SuggestField
          path={`${path}.hostIp`}
          hiddenLabel={label(t('address'))}
          value={row.hostIp}
          options={addresses}
          placeholder={t('every_address')}
          icon={
            everywhere && <IconWorld className={classes.world} size={16} stroke={1.6} aria-label={t('open_to_all')} />
          }
          onChange={(hostIp) => change({ hostIp })}
          onPaste={(event) => {
            if (!isAddress(event.clipboardData.getData('text'))) onPaste(event);
          }}
          autoFocus={isAdded}
        />
        <RowField
          path={`${path}.hostPort`}
          label={label(t('host_port'))}
          value={row.hostPort}
          placeholder={t('any_free')}
          tone={clash?.blocks ? 'bad' : isFree ? 'ok' : undefined}
          mark={isFree && <Free />}
          onChange={(hostPort) => change({ hostPort })}
          onBlur={() => spread(row.hostPort)}
          onPaste={onPaste}
        />
        <IconArrowRight className={classes.arrow} size={16} stroke={1.6} aria-hidden />
        <RowField
          path={`${path}.containerPort`}
          label={label(t('container_port'))}
          value={row.containerPort}
          placeholder="80"
          mark={fromImage && t('from_image')}
          onChange={(containerPort) => change({ containerPort })}
          onBlur={() => spread(row.containerPort)}
          onPaste={onPaste}
        />
        <Choice
          hiddenLabel={label(t('protocol'))}
          value={row.protocol}
          options={protocols}
          onChange={(protocol) => change({ protocol })}
        />
        <RemoveRow list="ports" id={row.id} n={index + 1} />
      </div>
      {problems.map((problem) => (
        <FieldError key={problem.part}>
          <code>{problem.part}</code> {issueText(problem)}
        </FieldError>
      ))}
      {clash && <ClashNote found={clash} onUse={(hostPort) => change({ hostPort })} />}
      <RowIssues paths={['hostIp', 'hostPort', 'containerPort'].map((field) => `${path}.${field}`)} />
    </>
  );
}

function Free() {
  const t = useRunWords();
  return (
    <>
      <IconCheck size={12} stroke={1.9} />
      {t('free')}
    </>
  );
}
