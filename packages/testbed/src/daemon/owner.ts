import { processInfo } from './processes.ts';

/** Names this process for good: its pid and when it started. */
export function ownerNote(): string {
  return `${process.pid} ${processInfo(process.pid)?.startTime}`;
}

/** The pid in an owner's note, if that very process still runs. */
export function livingOwner(note: string): number | undefined {
  const [pid, startTime] = note.split(' ');
  return processInfo(Number(pid))?.startTime === startTime ? Number(pid) : undefined;
}
