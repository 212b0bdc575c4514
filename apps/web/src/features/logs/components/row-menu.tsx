import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { plainText } from '@berth/log-lines';
import { Menu } from '@mantine/core';
import { IconCopy, IconLink, IconListSearch } from '@tabler/icons-react';
import { toast } from '../../../ui/feedback/toast.tsx';
import { copyText } from '../../../ui/parts/copy-text.ts';
import { lineLink } from '../model/line-link.ts';
import type { LineRow } from '../model/log-rows.ts';
import { useLogWords } from '../words/log-words.ts';

export interface OpenMenu {
  row: LineRow;
  /** Where it opens: pixels in the window. */
  x: number;
  y: number;
}

interface RowMenuProps {
  containerId: string;
  open: OpenMenu | null;
  /** Shows the lines around this one; absent where they are there already. */
  onShowAround: ((row: LineRow) => void) | null;
  onClose(): void;
}

/** What can be done with one line: copy it, copy a link to it, see what is around it. */
export function RowMenu({ containerId, open, onShowAround, onClose }: RowMenuProps) {
  const t = useLogWords();
  if (open === null) return null;
  const { row, x, y } = open;
  const copy = async (text: string) => {
    if (await copyText(text)) toast(t('copied'));
  };
  const lines = [row, ...(row.entry ?? [])].map(({ line }) => plainText(line.m)).join('\n');
  return (
    <Menu opened position="bottom-end" onClose={onClose} returnFocus>
      <Menu.Target>
        <span style={{ position: 'fixed', left: x, top: y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy />} onClick={() => void copy(lines)}>
          {t('copy_line')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLink />}
          disabled={row.line.t === ''}
          onClick={() => void copy(lineLink(containerId, row.line))}
        >
          {t('copy_link')}
        </Menu.Item>
        {onShowAround !== null && (
          <Menu.Item leftSection={<IconListSearch />} onClick={() => onShowAround(row)}>
            {t('show_around')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
