import { formatAgo, formatMoment, formatSpan } from './time.ts';
import { useNow } from './use-now.ts';

/** `4 m ago`, counting by itself, with the exact moment in the tooltip. */
export function Ago({ at }: { at: string }) {
  const now = useNow();
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {formatAgo(at, now)}
    </time>
  );
}

/** How long something lasts already: `6 d 4 h`, counting by itself. */
export function Since({ at }: { at: string }) {
  const now = useNow();
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {formatSpan((now - Date.parse(at)) / 1000)}
    </time>
  );
}
