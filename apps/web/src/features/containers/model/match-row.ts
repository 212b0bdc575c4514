import type { ContainerSummary } from '@berth/contract';
import { conditionOf } from './condition.ts';
import { type Filter, NONE } from './where.ts';

/** Whether a row passes every filter and contains every word of the search. */
export function matchesRow(row: ContainerSummary, filters: readonly Filter[], search: string): boolean {
  return filters.every((filter) => matchesFilter(row, filter)) && matchesSearch(row, search);
}

function matchesFilter(row: ContainerSummary, { key, not, values }: Filter): boolean {
  return values.some((value) => tests[key](row, value)) !== not;
}

const tests: Record<Filter['key'], (row: ContainerSummary, value: string) => boolean> = {
  state: (row, value) => row.state === value || conditionOf(row).kind === value,
  health: (row, value) => (row.health ?? NONE) === value,
  stack: (row, value) => (row.stack ?? NONE) === value,
  image: (row, value) => imageMatches(row.image, value),
  label: (row, value) => {
    const equals = value.indexOf('=');
    if (equals < 0) return Object.hasOwn(row.labels, value);
    const key = value.slice(0, equals);
    return Object.hasOwn(row.labels, key) && row.labels[key] === value.slice(equals + 1);
  },
};

/** An image by its whole reference, without its tag, or with `*` for any run of letters. */
function imageMatches(image: string, pattern: string): boolean {
  if (pattern.includes('*')) return glob(pattern).test(image);
  return image === pattern || (image.startsWith(pattern) && /^[:@]/.test(image.slice(pattern.length)));
}

function glob(pattern: string): RegExp {
  const parts = pattern.split(/\*+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*?')}$`);
}

function matchesSearch(row: ContainerSummary, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => haystack(row).includes(word) || row.id.startsWith(word));
}

// A row is a new object whenever it changes, so what was read from it can be kept with it.
const haystacks = new WeakMap<ContainerSummary, string>();

function haystack(row: ContainerSummary): string {
  const known = haystacks.get(row);
  if (known !== undefined) return known;
  const ports = row.ports.map((port) => `${port.hostPort ?? ''}:${port.containerPort}/${port.protocol}`);
  const labels = Object.entries(row.labels).map(([key, value]) => `${key}=${value}`);
  const words = [row.name, row.image, row.state, row.health ?? '', row.stack ?? '', conditionOf(row).kind];
  const text = [...words, ...ports, ...labels].join('\n').toLowerCase();
  haystacks.set(row, text);
  return text;
}
