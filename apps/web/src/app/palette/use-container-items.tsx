import type { ContainerSummary } from '@berth/contract';
import { IconCopy, IconFileText, IconInfoCircle, IconTerminal2, IconTimeline } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ActionGlyph } from '../../features/containers/components/actions/action-glyph.tsx';
import { useActions } from '../../features/containers/hooks/use-actions.ts';
import { tabPermission } from '../../features/containers/hooks/use-tabs.ts';
import { actionPermission, type ContainerAction } from '../../features/containers/model/actions.ts';
import { conditionOf } from '../../features/containers/model/condition.ts';
import { type ContainerTab, containerPath, containerTabs } from '../../features/containers/model/container-path.ts';
import { dockerCommand } from '../../features/containers/model/docker-command.ts';
import { useActionWords } from '../../features/containers/words/action-words.ts';
import { useDetailWords } from '../../features/containers/words/detail-words.ts';
import { useStateWords } from '../../features/containers/words/state-words.ts';
import { cutAtUnseen } from '../../lib/format/unseen.ts';
import { StateShape } from '../../ui/state/state-shape.tsx';
import type { PaletteItem } from './palette-item.ts';
import { usePaletteWords } from './palette-words.ts';
import type { Verb } from './rank.ts';

const actions = Object.keys(actionPermission).filter((key): key is ContainerAction => key in actionPermission);
const tabs = containerTabs.filter((tab) => tab !== 'overview');
const tabGlyphs: Partial<Record<ContainerTab, ReactNode>> = {
  logs: <IconFileText />,
  terminal: <IconTerminal2 />,
  stats: <IconTimeline />,
};

/** What is done all day comes before what ends something for good. */
const weights: Partial<Record<ContainerAction, number>> = { restart: 3, start: 3, stop: 3, kill: -3, remove: -3 };

interface Handlers {
  onAct(action: ContainerAction, row: ContainerSummary): void;
  onCopy(row: ContainerSummary): void;
}

/** What can be done with a container, as verbs to find and as lines of the palette. */
export function useContainerItems(byId: ReadonlyMap<string, ContainerSummary>, { onAct, onCopy }: Handlers) {
  const t = usePaletteWords();
  const a = useActionWords();
  const d = useDetailWords();
  const s = useStateWords();
  const navigate = useNavigate();
  const { can, may, refusal } = useActions();
  const plain = (action: ContainerAction) => a(action).replace('…', '');

  const verbs: Verb[] = [
    ...tabs
      .filter((tab) => can(tabPermission[tab]))
      .map((tab) => ({ id: tab, names: [tab, d(`tab.${tab}`).toLowerCase()], weight: 0, offered: () => true })),
    ...actions.filter(may).map((action) => ({
      id: action,
      names: [action, plain(action).toLowerCase()],
      weight: weights[action] ?? 0,
      offered: (id: string) => {
        const row = byId.get(id);
        return row !== undefined && refusal(action, row) === null;
      },
    })),
    { id: 'copy', names: ['copy id', t('copy_id', { name: '' }).toLowerCase()], weight: 0, offered: () => true },
  ];

  /** The line for a container, or for something to do with it; undefined where that cannot be done now. */
  function itemOf(row: ContainerSummary, verb: string | null): PaletteItem | undefined {
    const plainly = (text: string) => cutAtUnseen(text).join('');
    const name = plainly(row.name);
    const open = (tab?: ContainerTab) => void navigate({ to: containerPath(row.id, tab) });
    const base = { hint: plainly(row.stack ?? ''), command: null, alternative: null };
    const key = verb === null ? row.id : `${row.id} ${verb}`;
    if (verb === null) {
      const { kind, tone } = conditionOf(row);
      return {
        ...base,
        key,
        group: 'go',
        label: name,
        hint: plainly([s(`kind.${kind}`).toLowerCase(), row.stack, row.image].filter(Boolean).join(' · ')),
        glyph: <StateShape shape={kind} tone={tone} />,
        run: () => open(),
        alternative: can('container:logs') ? () => open('logs') : null,
      };
    }
    if (verb === 'copy') {
      return { ...base, key, group: 'act', label: t('copy_id', { name }), glyph: <IconCopy />, run: () => onCopy(row) };
    }
    const tab = tabs.find((one) => one === verb);
    if (tab !== undefined) {
      if (!can(tabPermission[tab])) return undefined;
      const label = t('tab', { name, tab: d(`tab.${tab}`) });
      return { ...base, key, group: 'go', label, glyph: tabGlyphs[tab] ?? <IconInfoCircle />, run: () => open(tab) };
    }
    const action = actions.find((one) => one === verb);
    if (action === undefined || !may(action) || refusal(action, row) !== null) return undefined;
    return {
      ...base,
      key,
      group: 'act',
      label: t('act', { action: plain(action), name }) + (a(action).endsWith('…') ? '…' : ''),
      command: commandOf(action, row.name),
      glyph: <ActionGlyph action={action} />,
      run: () => onAct(action, row),
    };
  }
  return { verbs, itemOf };
}

function commandOf(action: ContainerAction, name: string): string {
  return action === 'rename' ? dockerCommand.rename(name, '…') : dockerCommand[action]([name]);
}
