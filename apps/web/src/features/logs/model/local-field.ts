/** A moment as a field of type `datetime-local` has it, in the browser's zone: `2026-11-22T14:20:51`; empty for none. */
export function toLocalField(instant: string | undefined): string {
  if (instant === undefined) return '';
  const date = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}

/** Milliseconds since 1970 of such a field; null where it holds no moment. */
export function fromLocalField(text: string): number | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
