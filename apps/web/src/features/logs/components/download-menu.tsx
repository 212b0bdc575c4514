import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { readLogs } from '@berth/contract';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { buildUrl } from '../../../lib/api/build-url.ts';
import { useLogWords } from '../words/log-words.ts';

const kinds = [
  { words: 'download_text', query: {} },
  { words: 'download_times', query: { timestamps: true } },
  { words: 'download_gzip', query: { gzip: true } },
  { words: 'download_gzip_times', query: { gzip: true, timestamps: true } },
] as const;

/** The whole log as a file: the server streams it, however long. */
export function DownloadMenu({ containerId }: { containerId: string }) {
  const t = useLogWords();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('download')} title={t('download')}>
          <IconDownload />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map(({ words, query }) => (
          <Menu.Item
            key={words}
            component="a"
            download
            href={buildUrl(readLogs.path, { containerId }, { download: true, ...query })}
          >
            {t(words)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
