import type { ContainerSummary } from '@berth/contract';
import { formatLimit } from '../../../lib/format/format-limit.ts';
import { codeReason, type ExitReason, exitReason } from '../model/exit-reason.ts';
import { useStateWords } from './state-words.ts';

/** Why a container ended, in words; null while it lives. */
export function useExitText(): (row: ContainerSummary) => string | null {
  const t = useStateWords();
  return (row) => {
    const reason = exitReason(row);
    return reason && t(`exit.${reason.key}`, valuesOf(reason, row));
  };
}

/** What an exit code says by itself, in words. */
export function useCodeText(): (code: number) => string {
  const t = useStateWords();
  return (code) => {
    const reason = codeReason(code);
    return t(`exit.${reason.key}`, { code, signal: reason.signal ?? '' });
  };
}

function valuesOf(reason: ExitReason, row: ContainerSummary): Record<string, string | number> {
  return {
    code: reason.code,
    signal: reason.signal ?? '',
    program: reason.program ?? '',
    limit: row.memoryLimit === null ? '' : formatLimit(row.memoryLimit),
  };
}
