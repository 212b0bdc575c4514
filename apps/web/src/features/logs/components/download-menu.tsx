import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { readLogs } from '@berth/contract';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { buildUrl } from '../../../lib/api/build-url.ts';
import { downloadQuery } from '../model/download-query.ts';
import type { Bounds } from '../model/island.ts';
import type { LogAddress } from '../model/log-address.ts';
import { useLogWords } from '../words/log-words.ts';

interface DownloadMenuProps {
  containerId: string;
  address: LogAddress;
  bounds: Bounds;
}

/** The log as a file, all of it or what is filtered: the server streams it, however long. */
export function DownloadMenu({ containerId, address, bounds }: DownloadMenuProps) {
  const t = useLogWords();
  const [timestamps, setTimestamps] = useState(false);
  const [gzip, setGzip] = useState(false);
  const file = { download: true, ...(timestamps ? { timestamps } : {}), ...(gzip ? { gzip } : {}) };
  const filter = downloadQuery(address, bounds);
  const href = (query: object) => buildUrl(readLogs.path, { containerId }, { ...file, ...query });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('download')} title={t('download')}>
          <IconDownload />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" download href={href({})}>
          {t('download_all')}
        </Menu.Item>
        {filter !== null && (
          <Menu.Item component="a" download href={href(filter)}>
            {t('download_filtered')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.CheckboxItem checked={timestamps} onChange={setTimestamps}>
          {t('download_times')}
        </Menu.CheckboxItem>
        <Menu.CheckboxItem checked={gzip} onChange={setGzip}>
          {t('download_gzip')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}
