import { ActionIcon } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useUiWords } from '../words/ui-words.ts';
import { copyText } from './copy-text.ts';

interface CopyButtonProps {
  text: string;
  label?: string;
  size?: number;
}

/** Copies a text, and says so for a moment. */
export function CopyButton({ text, label, size = 24 }: CopyButtonProps) {
  const t = useUiWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);
  const words = copied ? t('copied') : (label ?? t('copy'));
  return (
    <ActionIcon size={size} aria-label={words} title={words} onClick={() => void copyText(text).then(setCopied)}>
      {copied ? <IconCheck /> : <IconCopy />}
    </ActionIcon>
  );
}
