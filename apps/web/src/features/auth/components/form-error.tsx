import { useEffect, useState } from 'react';
import { ApiError } from '../../../lib/api/api-error.ts';
import { errorText } from '../../../lib/errors/error-text.ts';
import { formatSpan } from '../../../lib/format/time.ts';
import { FieldError } from '../../../ui/forms/field.tsx';
import { useAuthWords } from '../words/auth-words.ts';

/** Seconds that are left of a throttle, counting down; 0 when another try makes sense. */
export function useWait(error: unknown): number {
  const seconds = error instanceof ApiError ? (error.retryAfter ?? 0) : 0;
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const end = Date.now() + seconds * 1000;
    const tick = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    tick();
    if (seconds === 0) return;
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}

/** What is wrong with the whole form, with the time that is left where it has to wait. */
export function FormError({ error, wait }: { error: unknown; wait: number }) {
  const t = useAuthWords();
  if (!error) return null;
  const plain = error instanceof ApiError && error.retryAfter !== null;
  if (plain && wait === 0) return null;
  const words = plain ? t('wait', { time: formatSpan(wait) }) : errorText(error);
  return <FieldError>{words}</FieldError>;
}
