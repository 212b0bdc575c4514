import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { OverviewPanel } from '../../features/containers/components/detail/overview-panel.tsx';
import { containerPath } from '../../features/containers/model/container-path.ts';
import { UsageStrip } from '../../features/stats/components/usage-strip.tsx';
import { useStatsWords } from '../../features/stats/words/stats-words.ts';
import { useOpenContainer } from './container-context.ts';

/** The first tab of a container, with what it uses now. */
export function ContainerOverviewPage() {
  const t = useStatsWords();
  const container = useOpenContainer();
  const link = (
    <Button component={Link} variant="subtle" to={containerPath(container.row.id, 'stats')}>
      {t('title')}
    </Button>
  );
  return <OverviewPanel container={container} usage={<UsageStrip row={container.row} stats={link} />} />;
}
