import { formatBytes } from '../../../../lib/format/bytes.ts';
import { useListWords } from '../../words/list-words.ts';

/** What a container occupies, in bytes; null is unknown. */
export interface Size {
  readonly writable: number | null;
  readonly total: number | null;
}

/** What was written inside a container; the image's part is in the tooltip. */
export function SizeCell({ size }: { size: Size | undefined }) {
  const t = useListWords();
  const writable = formatBytes(size?.writable);
  return (
    <span title={size === undefined ? undefined : t('size.of', { writable, total: formatBytes(size.total) })}>
      {writable}
    </span>
  );
}
