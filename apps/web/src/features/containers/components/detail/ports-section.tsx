import type { ContainerDetail } from '@berth/contract';
import { PortChip } from '../../../../ui/parts/port-chip.tsx';
import { type PortRow, portRows } from '../../model/port-rows.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { OriginLetter } from '../origin-letter.tsx';
import classes from './ports-section.module.css';
import { Nothing, Section } from './section.tsx';

/** The ports of a container, published or not, and who reaches them. */
export function PortsSection({ detail }: { detail: ContainerDetail }) {
  const t = useDetailWords();
  const rows = portRows(detail, location.hostname);
  const published = rows.filter(({ chip, later }) => chip.host !== null && !later).length;
  const networks = detail.endpoints.map(({ network }) => network).join(', ');
  return (
    <Section title={t('ports')} count={published === 0 ? undefined : t('ports.published', { count: published })}>
      {rows.length === 0 && <Nothing>{t('ports.none')}</Nothing>}
      <ul>
        {rows.map((row) => (
          <Row key={row.chip.key} row={row} networks={networks} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ row: { chip, inside, later, origin }, networks }: { row: PortRow; networks: string }) {
  const t = useDetailWords();
  const { key: _, reach, ...port } = chip;
  const who = networks === '' ? t('ports.nobody') : t('ports.inside', { networks });
  return (
    <li className={`${classes.row} ${later || reach === 'inside' ? classes.dim : ''}`}>
      <span>
        <OriginLetter origin={origin} />
      </span>
      <span className={classes.chip}>
        <PortChip {...port} />
      </span>
      <span>{t(`reach.${reach}`, { address: chip.address ?? '' })}</span>
      <code>{inside}</code>
      <span className={classes.note}>
        {later
          ? t('ports.later')
          : reach === 'inside'
            ? `${t(origin === 'image' ? 'ports.exposed' : 'ports.exposedHere')}; ${who}`
            : (chip.href ?? '')}
      </span>
    </li>
  );
}
