import { ActionIcon } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ComponentProps, useState } from 'react';
import { useAuthWords } from '../words/auth-words.ts';
import { TextField } from './text-field.tsx';

type PasswordFieldProps = Omit<ComponentProps<typeof TextField>, 'type' | 'rightSection' | 'mono'>;

/** A password that can be shown. */
export function PasswordField(props: PasswordFieldProps) {
  const t = useAuthWords();
  const [shown, setShown] = useState(false);
  const words = shown ? t('hide_password') : t('show_password');
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      rightSection={
        <ActionIcon aria-label={words} title={words} onClick={() => setShown(!shown)}>
          {shown ? <IconEyeOff /> : <IconEye />}
        </ActionIcon>
      }
    />
  );
}
